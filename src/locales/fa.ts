import type { Strings } from './en.js';

export const fa: Strings = {
  questions: { one: '{n} پرسش', other: '{n} پرسش' },
  expandAll: 'باز کردن همهٔ پاسخ‌ها',
  collapseAll: 'بستن همهٔ پاسخ‌ها',
  backToTop: 'بازگشت به بالا',
  copyLink: 'رونوشت پیوند',
  linkCopied: 'پیوند رونوشت شد',
  loading: 'در حال بارگیری گفت‌وگو',
  error: 'گفت‌وگو بارگیری نشد.',
  retry: 'تلاش دوباره',
  interviewers: 'گفت‌وگو از',
  published: 'انتشار',
  updated: 'به‌روزرسانی',
  source: 'منبع',
  corrections: 'اصلاحیه‌ها',
};
