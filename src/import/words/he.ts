/** The words of Hebrew. */
import { lines, words, type Words } from './word-lists.js';

export const he: Words = {
  lang: 'he',
  functionWords: words`של את על לא זה אני הוא היא עם כי אבל מה גם יש היה אם כל או`,
  unfinishedEnds: words`בין של את על`,
  questionLabels: words`ש שאלה`,
  answerLabels: words`ת תשובה`,
  interviewerLabels: words`מראיין מראיינת המראיין המראיינת מנחה המנחה העיתון המערכת`,
  intervieweeLabels: words`מרואיין מרואיינת האורח האורחת`,
  interviewerCreditVerbs: words`ראיינ?(?:ה|ו|ן)? ראיין שוחח(?:ה|ו)?\s+עמ\S+`,
  interviewerCreditNouns: words`ריאיון ראיון מראיין מראיינת`,
  intervieweeCredits: words`מרואיינ(?:ת|ים) מרואיין אורח(?:ת)?`,
  bylines: words`מאת`,
  introductions: words`(?:ראיון|שיחה)\s+עם`,
  topics: words`על`,
  requests: lines`
    ספרי? לנו
    ספרו לנו
    תארי? לנו
    הסבירי? לנו
  `,
  lastWords: lines`
    מילה אחרונה
    משפט אחרון
  `,
  offices: words`שר(?:ת)? ראש מנהל(?:ת)? יושב נשיא(?:ת)? סופר(?:ת)?`,
  publisherLabels: words`מקור המקור`,
  dateLabels: lines`
    פורסם(?: ב)?-?
    תאריך
  `,
  editorsNotes: lines`
    ה?ר(?:י)?איון (?:זה )?(?:נערך|קוצר|תורגם|פורסם)
    השיחה (?:נערכה|קוצרה|תורגמה)
  `,
  boxHeadings: lines`
    קורות חיים
    נעים להכיר
    תעודת זהות
    כרטיס ביקור
  `,
  homes: lines`
    דף הבית
    ראשי
  `,
  appeals: lines`
    עקבו אחרינו
    עקבו
    הצטרפו
    הירשמו
    להרשמה
    לניוזלטר
    ניוזלטר
    שתפו
    שיתוף
    תגיות
    תמכו
  `,
  mailHeaders: words`מאת אל נשלח תאריך נושא`,
  mailGreetings: words`שלום היי`,
  mailClosings: lines`
    בברכה
    תודה ו?להתראות
  `,
  months: words`ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר`,
  boilerplate: {
    'comment-form': lines`
      כתיבת תגובה(?: ביטול תגובה)?
      השארת תגובה
      הוסף תגובה
      הוספת תגובה
      האימייל (?:שלך )?לא יוצג באתר.*
      שדות החובה מסומנים.*
      תגובות
    `,
    button: lines`
      (?:חזרה|בחזרה) למעלה
      חזרה לראש (?:העמוד|הדף)
      (?:שתפו|שיתוף|שתף)(?: (?:את הכתבה|ב.*))?
      הדפסה
      הדפיסו
      העתק(?:ת)? קישור
      פרסומת
      (?:דלגו?|מעבר|עברו) לתוכן(?: העיקרי)?
    `,
    'article-links': lines`
      (?:קראו|קרא|ראו) (?:גם|עוד)(?: ?:.*)?
      כתבות (?:נוספות|קשורות)
      אולי יעניין אותך(?: ?:.*)?
    `,
    copyright: lines`כל הזכויות שמורות.{0,80}`,
    'photo-credit': lines`(?:צילום|צילומים) ?[:/©] ?.{1,60}`,
    'reading-time': lines`זמן קריאה ?:? ?.{0,30}`,
  },
};
