/** The words of dates, in all languages that are read. */

import type { Calendar } from '../text/calendars.js';

/** Levantine months have two names, Maghrebi ones come from French. */
const gregorian = [
  [
    'jan',
    'janv',
    'ene',
    'january',
    'janvier',
    'januar',
    'jänner',
    'enero',
    'يناير',
    'كانون الثاني',
    'جانفي',
    'ינואר',
    'ژانویه',
    'جنوری',
  ],
  [
    'feb',
    'févr',
    'fév',
    'février',
    'fevrier',
    'february',
    'februar',
    'febrero',
    'فبراير',
    'شباط',
    'فيفري',
    'פברואר',
    'فوریه',
    'فروری',
  ],
  ['mar', 'mars', 'march', 'märz', 'marzo', 'مارس', 'آذار', 'מרץ', 'مارچ'],
  [
    'apr',
    'avr',
    'abr',
    'avril',
    'april',
    'abril',
    'أبريل',
    'ابريل',
    'إبريل',
    'نيسان',
    'أفريل',
    'אפריל',
    'آوریل',
    'اپریل',
  ],
  ['may', 'mai', 'mayo', 'مايو', 'ماي', 'أيار', 'מאי', 'مه', 'مئی'],
  ['jun', 'june', 'juin', 'juni', 'junio', 'يونيو', 'يونيه', 'حزيران', 'جوان', 'יוני', 'ژوئن', 'جون'],
  ['jul', 'juil', 'july', 'juillet', 'juli', 'julio', 'يوليو', 'يوليوز', 'تموز', 'جويلية', 'יולי', 'ژوئیه', 'جولائی'],
  ['aug', 'ago', 'august', 'août', 'aout', 'agosto', 'أغسطس', 'غشت', 'آب', 'أوت', 'אוגוסט', 'اوت', 'اگست'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'سبتمبر', 'شتنبر', 'أيلول', 'ספטמבר', 'سپتامبر', 'ستمبر'],
  ['oct', 'okt', 'october', 'octobre', 'oktober', 'octubre', 'أكتوبر', 'تشرين الأول', 'אוקטובר', 'اکتبر', 'اکتوبر'],
  ['nov', 'november', 'novembre', 'noviembre', 'نوفمبر', 'نونبر', 'تشرين الثاني', 'נובמבר', 'نوامبر', 'نومبر'],
  [
    'dec',
    'déc',
    'dez',
    'dic',
    'december',
    'décembre',
    'decembre',
    'dezember',
    'diciembre',
    'ديسمبر',
    'دجنبر',
    'كانون الأول',
    'דצמבר',
    'دسامبر',
    'دسمبر',
  ],
];

/** With the ya of Arabic keyboards as well. */
const persian = [
  ['فروردین', 'فروردين'],
  ['اردیبهشت', 'ارديبهشت'],
  ['خرداد'],
  ['تیر', 'تير'],
  ['مرداد', 'امرداد'],
  ['شهریور', 'شهريور'],
  ['مهر'],
  ['آبان'],
  ['آذر'],
  ['دی', 'دي'],
  ['بهمن'],
  ['اسفند'],
];

const lunar = [
  ['محرم', 'المحرم'],
  ['صفر'],
  ['ربيع الأول', 'ربيع الاول'],
  ['ربيع الثاني', 'ربيع الآخر', 'ربيع الاخر'],
  ['جمادى الأولى', 'جمادى الاولى'],
  ['جمادى الآخرة', 'جمادى الاخرة', 'جمادى الثانية'],
  ['رجب'],
  ['شعبان'],
  ['رمضان'],
  ['شوال'],
  ['ذو القعدة', 'ذي القعدة'],
  ['ذو الحجة', 'ذي الحجة'],
];

/** The names of months, lower case: by calendar, in the order of the year, all names of one together. */
export const monthsOf: Readonly<Record<'gregorian' | Calendar, readonly (readonly string[])[]>> = {
  gregorian,
  persian,
  'islamic-umalqura': lunar,
};

/** Before a date. */
export const dateWords = [
  ...[
    'نشر(?:ت)?(?: في| بتاريخ)?',
    'تاريخ النشر',
    'آخر تحديث',
    'published(?: on)?',
    'posted(?: on)?',
    'last (?:modified|updated)(?: on)?',
    'updated(?: on)?',
    'publié(?:e)?(?: le)?',
    'mis à jour(?: le)?',
    'le',
    'veröffentlicht(?: am)?',
    'vom',
    'publicado(?: el)?',
    'el',
  ],
  ...['פורסם(?: ב)?-?', 'תאריך', 'منتشر شده(?: در)?', 'تاریخ(?: انتشار)?', 'شائع(?: شدہ)?', 'تاریخ اشاعت'],
];
