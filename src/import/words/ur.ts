/** The words of Urdu. */
import { lines, words, type Words } from './word-lists.js';

export const ur: Words = {
  lang: 'ur',
  functionWords: words`کے کی کا میں ہے سے اور کو نے یہ پر کہ ہیں نہیں وہ تھا ہو جو`,
  unfinishedEnds: words`کے کی کا میں اور`,
  interviewerLabels: lines`
    رپورٹر
    صحافی
    نامہ نگار
    میزبان
    ادارہ
  `,
  intervieweeLabels: words`مہمان`,
  interviewerCreditVerbs: words`انٹرویو\s+از گفتگو\s+از`,
  interviewerCreditNouns: words`انٹرویو انٹرویو\s+نگار ملاقات`,
  intervieweeCredits: words`مہمان`,
  bylines: words`تحریر`,
  introductionsAfterName: words`(?:سے|کا|کے\s+ساتھ)\s+(?:ایک\s+|خصوصی\s+)?(?:انٹرویو|گفتگو|ملاقات|مکالمہ)`,
  requests: lines`
    کچھ .{0,30}بتائ
    ہمیں بتائ
  `,
  lastWords: lines`آخری (?:بات|پیغام)`,
  offices: words`ڈاکٹر پروفیسر صدر`,
  conjunctions: words`اور`,
  publisherLabels: words`ماخذ بشکریہ`,
  dateLabels: lines`
    شائع(?: شدہ)?
    تاریخ اشاعت
  `,
  editorsNotes: lines`(?:یہ|اس) (?:انٹرویو|گفتگو) .{0,40}(?:مختصر|ترمیم|ترجمہ|مدون)`,
  boxHeadings: lines`
    مختصر تعارف
    تعارف
  `,
  homes: lines`
    صفحۂ? اول
    ہوم
  `,
  appeals: lines`
    ہمیں (?:فالو|فیس|ٹوئٹر)
    فالو کریں
    ہمارے (?:چینل|صفحے|نیوز)
    نیوز لیٹر
    سبسکرائب
    شیئر
    ٹیگز
  `,
  mailGreetings: lines`
    السلام علیکم
    محترم
  `,
  mailClosings: words`والسلام`,
  months: words`جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر`,
  boilerplate: {
    'comment-form': lines`
      (?:اپنا )?تبصرہ (?:کریں|لکھیں|بھیجیں)
      جواب دیں(?: جواب منسوخ کریں)?
      آپ کا ای ?میل ایڈریس شائع نہیں کیا جائے گا.*
      ضروری خانوں.*
      تبصرے
    `,
    button: lines`
      (?:واپس )?اوپر جائیں
      واپس اوپر
      شیئر (?:کریں|کیجیے)
      پرنٹ (?:کریں)?
      لنک کاپی کریں
      اشتہار
      مواد پر جائیں
    `,
    'article-links': lines`(?:یہ بھی پڑھیں|مزید پڑھیں|متعلقہ خبریں|متعلقہ مضامین)(?: ?:.*)?`,
    copyright: lines`جملہ حقوق.{0,80}`,
    'photo-credit': lines`(?:تصویر|تصاویر) ?[:/©] ?.{1,60}`,
    'reading-time': lines`پڑھنے کا وقت ?:? ?.{0,30}`,
  },
};
