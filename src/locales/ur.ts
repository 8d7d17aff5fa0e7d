import type { Locale } from './en.js';

export const ur: Locale = {
  lang: 'ur',
  plural: (count) => (count === 1 ? 'one' : 'other'),
  strings: {
    questions: { one: '{n} سوال', other: '{n} سوالات' },
    expandAll: 'تمام جوابات کھولیں',
    collapseAll: 'تمام جوابات بند کریں',
    backToTop: 'اوپر واپس جائیں',
    copyLink: 'لنک کاپی کریں',
    linkCopied: 'لنک کاپی ہو گیا',
    loading: 'انٹرویو لوڈ ہو رہا ہے',
    error: 'انٹرویو لوڈ نہیں ہو سکا۔',
    retry: 'دوبارہ کوشش کریں',
    interviewers: 'انٹرویو: {names}',
    published: 'تاریخِ اشاعت: {date}',
    updated: 'آخری ترمیم: {date}',
    source: 'ماخذ: {name}',
    corrections: 'تصحیحات',
  },
};
