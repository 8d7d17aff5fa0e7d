import type { Strings } from './en.js';

export const ur: Strings = {
  questions: { one: '{n} سوال', other: '{n} سوالات' },
  expandAll: 'تمام جوابات کھولیں',
  collapseAll: 'تمام جوابات بند کریں',
  backToTop: 'اوپر واپس جائیں',
  copyLink: 'لنک کاپی کریں',
  linkCopied: 'لنک کاپی ہو گیا',
  loading: 'انٹرویو لوڈ ہو رہا ہے',
  error: 'انٹرویو لوڈ نہیں ہو سکا۔',
  retry: 'دوبارہ کوشش کریں',
  interviewers: 'انٹرویو نگار',
  published: 'اشاعت',
  updated: 'تازہ ترین',
  source: 'ماخذ',
  corrections: 'تصحیحات',
};
