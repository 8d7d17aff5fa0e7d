import type { Strings } from './en.js';

export const he: Strings = {
  questions: { one: 'שאלה אחת', two: 'שתי שאלות', other: '{n} שאלות' },
  expandAll: 'פתיחת כל התשובות',
  collapseAll: 'סגירת כל התשובות',
  backToTop: 'חזרה למעלה',
  copyLink: 'העתקת הקישור',
  linkCopied: 'הקישור הועתק',
  loading: 'הריאיון נטען',
  error: 'לא ניתן היה לטעון את הריאיון.',
  retry: 'ניסיון נוסף',
  interviewers: 'מראיינים',
  published: 'פורסם',
  updated: 'עודכן',
  source: 'מקור',
  corrections: 'תיקונים',
};
