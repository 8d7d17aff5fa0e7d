/** The words of Persian. */
import { lines, words, type Words } from './word-lists.js';

export const fa: Words = {
  lang: 'fa',
  functionWords: words`و در به از که این را با است می من ما آن برای تا هم یک خود بود شد کرد چرا هنوز بر`,
  unfinishedEnds: words`که و از به در`,
  questionLabels: words`پرسش سوال`,
  answerLabels: words`پاسخ`,
  interviewerLabels: words`خبرنگار مجری مصاحبه‌کننده روزنامه مجله`,
  intervieweeLabels: words`مهمان مصاحبه‌شونده`,
  interviewerCreditVerbs: lines`
    گفت[\u200c ]?و?[\u200c ]?گو\s+از
    مصاحبه\s+از
    گفت[\u200c ]?و?[\u200c ]?گو[\u200c ]?کننده
    مصاحبه[\u200c ]?کننده
  `,
  interviewerCreditNouns: lines`
    تهیه\s+و\s+تنظیم
    گفت[\u200c ]?و?[\u200c ]?گو
    مصاحبه
    خبرنگار
  `,
  intervieweeCredits: lines`
    مهمان
    مصاحبه[\u200c ]?شونده
  `,
  introductions: lines`
    (?:گفت[\u200c ]?و?[\u200c ]?گو|مصاحبه)(?:ی?\s+\p{L}+)?\s+با
    پرسش\s+و\s+پاسخ\s+با
  `,
  topics: words`درباره`,
  requests: lines`
    برایمان
    برای ما
    لطفا
    لطفاً
  `,
  lastWords: lines`
    سخن (?:آخر|پایانی)
    حرف آخر
    کلام آخر
  `,
  offices: words`پروفسور دکتر وزیر رئیس مدیر استاد نویسنده کارگردان`,
  publisherLabels: words`منبع`,
  dateLabels: lines`
    منتشر شده(?: در)?
    تاریخ(?: انتشار)?
  `,
  editorsNotes: lines`این (?:گفت[\u200c ]?و?[\u200c ]?گو|مصاحبه) .{0,40}(?:ویرایش|خلاصه|کوتاه|ترجمه)`,
  boxHeadings: lines`
    زندگی[\u200c ]?نامه
    درباره نویسنده
  `,
  homes: lines`
    خانه
    صفحه (?:اصلی|نخست)
  `,
  appeals: lines`
    ما را (?:در|دنبال)
    به (?:کانال|ما)
    دنبال کنید
    عضو(?:یت)?
    خبرنامه
    مشترک شوید
    اشتراک
    هم[\u200c ]?رسانی
    برچسب(?:[\u200c ]?ها)?
  `,
  mailHeaders: words`از به تاریخ موضوع`,
  mailGreetings: words`سلام`,
  mailClosings: lines`
    با احترام
    با سپاس
  `,
  months: words`ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر`,
  persianMonths: lines`
    فروردین / فروردين
    اردیبهشت / ارديبهشت
    خرداد
    تیر / تير
    مرداد / امرداد
    شهریور / شهريور
    مهر
    آبان
    آذر
    دی / دي
    بهمن
    اسفند
  `,
  boilerplate: {
    'comment-form': lines`
      دیدگاهتان را بنویسید(?: لغو پاسخ)?
      لغو پاسخ
      نشانی ایمیل شما منتشر نخواهد شد.*
      بخش[\u200c ]?های موردنیاز.*
      فرستادن دیدگاه
      دیدگاه[\u200c ]?ها
      نظر شما
    `,
    button: lines`
      بازگشت به بالا
      برو به بالا
      (?:اشتراک[\u200c ]?گذاری|هم[\u200c ]?رسانی)(?: .{0,20})?
      چاپ
      کپی لینک
      ذخیره
      (?:رفتن|پرش) به محتوا(?:ی اصلی)?
    `,
    'end-of-article': lines`انتهای پیام ?/?`,
    'article-links': lines`(?:بیشتر بخوانید|همچنین بخوانید|مطالب مرتبط|اخبار مرتبط)(?: ?:.*)?`,
    copyright: lines`تمامی حقوق.{0,80}`,
    'photo-credit': lines`(?:عکس|عکاس) ?[:/©] ?.{1,60}`,
    'reading-time': lines`زمان مطالعه ?:? ?.{0,30}`,
  },
};
