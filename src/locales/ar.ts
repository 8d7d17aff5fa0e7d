import type { Locale } from './en.js';

export const ar: Locale = {
  lang: 'ar',
  plural: (count) => {
    const rest = count % 100;
    return (['zero', 'one', 'two'] as const)[count] ?? (rest > 10 ? 'many' : rest > 2 ? 'few' : 'other');
  },
  strings: {
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
    loading: 'جارٍ تحميل الحوار…',
    error: 'تعذّر تحميل الحوار.',
    retry: 'إعادة المحاولة',
    interviewers: 'أجرى الحوار: {names}',
    published: 'نُشر في {date}',
    updated: 'آخر تحديث: {date}',
    source: 'المصدر: {name}',
    corrections: 'تصويبات',
  },
};
