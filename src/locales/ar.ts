import type { Strings } from './en.js';

export const ar: Strings = {
  questions: {
    zero: 'لا أسئلة',
    one: 'سؤال واحد',
    two: 'سؤالان',
    few: '{n} أسئلة',
    many: '{n} سؤالًا',
    other: '{n} سؤال',
  },
  expandAll: 'عرض كل الأجوبة',
  collapseAll: 'إخفاء كل الأجوبة',
  backToTop: 'العودة إلى الأعلى',
  copyLink: 'نسخ الرابط',
  linkCopied: 'نُسخ الرابط',
  loading: 'جارٍ تحميل الحوار',
  error: 'تعذّر تحميل الحوار.',
  retry: 'إعادة المحاولة',
  interviewers: 'أجرى الحوار',
  published: 'نُشر في',
  updated: 'حُدِّث في',
  source: 'المصدر',
  corrections: 'تصويبات',
};
