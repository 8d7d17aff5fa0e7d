import type { Locale } from './en.js';

export const fa: Locale = {
  lang: 'fa',
  plural: (count) => (count < 2 ? 'one' : 'other'),
  strings: {
    questions: { one: '{n} پرسش', other: '{n} پرسش' },
    expandAll: 'باز کردن همهٔ پاسخ‌ها',
    collapseAll: 'بستن همهٔ پاسخ‌ها',
    backToTop: 'بازگشت به بالا',
    copyLink: 'کپی پیوند',
    linkCopied: 'پیوند کپی شد',
    loading: 'در حال بارگیری گفت‌وگو',
    error: 'گفت‌وگو بارگیری نشد.',
    retry: 'تلاش دوباره',
    interviewers: 'گفت‌وگو از {names}',
    published: 'منتشرشده در {date}',
    updated: 'به‌روزرسانی: {date}',
    source: 'منبع: {name}',
    corrections: 'اصلاحیه‌ها',
  },
};
