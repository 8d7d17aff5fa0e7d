import type { Locale } from './en.js';

export const he: Locale = {
  lang: 'he',
  plural: (count) => (count === 1 ? 'one' : count === 2 ? 'two' : 'other'),
  strings: {
    questions: { one: 'שאלה אחת', two: 'שתי שאלות', other: '{n} שאלות' },
    expandAll: 'פתיחת כל התשובות',
    collapseAll: 'סגירת כל התשובות',
    backToTop: 'חזרה למעלה',
    copyLink: 'העתקת הקישור',
    linkCopied: 'הקישור הועתק',
    loading: 'הריאיון נטען',
    error: 'לא ניתן היה לטעון את הריאיון.',
    retry: 'ניסיון נוסף',
    interviewers: 'ריאיון: {names}',
    published: 'פורסם {date}',
    updated: 'עודכן {date}',
    source: 'מקור: {name}',
    corrections: 'תיקונים',
  },
};
