/** The same interview twice: as the card's data, and as the markup that a competent author would write by hand. */
import type { InterviewInput } from '../../src/interview/schema.js';

const PARAGRAPHS = 3;
const WORDS_IN_PARAGRAPH = 60;
const WORDS_IN_QUESTION = 9;

const arabicWords =
  'في من على إلى أن التي الذي هذا هذه كان كانت قال بعد قبل بين كل أيضا لكن حيث خلال عند حول المغرب الدار البيضاء المدينة السنة العام ' +
  'التربية المدرسة الأستاذ التلاميذ الجامعة البحث الكتاب القراءة اللغة العربية الثقافة المجتمع الناس الشباب المرأة الأسرة التجربة ' +
  'المشروع الجمعية الصحافة الحوار السؤال الجواب الفكرة العمل التنمية المستقبل الحقيقة والتعليم والمعرفة وبالتالي لأننا نعتقد يمكن ' +
  'ينبغي نحتاج الاقتصادية الاجتماعية والسياسية الإصلاح البرنامج المسؤولية';
const englishWords =
  'the of and to in that this these was were said after before between every also but where during when about city year house school ' +
  'teacher students college research book reading language English culture society people young women family experience project work ' +
  'press interview question answer idea growth future truth education knowledge therefore because think could should economic social ' +
  'political reform program responsibility';

interface Language {
  readonly words: readonly string[];
  readonly questionMark: string;
  /** The noun that follows the number of questions. */
  readonly questions: string;
  /** The digits from 0 to 9, as the language writes them. */
  readonly digits: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Letters cost the same in all languages of one script, so Persian and Urdu have the Arabic words. */
const arabic: Language = {
  words: arabicWords.split(' '),
  questionMark: '؟',
  questions: 'سؤال',
  digits: '0123456789',
  dir: 'rtl',
};

const languages = {
  'ar-MA': arabic,
  ar: arabic,
  'ar-EG': { ...arabic, digits: '٠١٢٣٤٥٦٧٨٩' },
  fa: { ...arabic, questions: 'پرسش', digits: '۰۱۲۳۴۵۶۷۸۹' },
  ur: { ...arabic, questions: 'سوالات' },
  en: { words: englishWords.split(' '), questionMark: '?', questions: 'questions', digits: '0123456789', dir: 'ltr' },
} satisfies Record<string, Language>;

export type Lang = keyof typeof languages;
export const langs = Object.keys(languages) as Lang[];

export const directionOf = (lang: Lang): Language['dir'] => languages[lang].dir;

/** One kind of interview to measure. */
export interface Case {
  readonly name: string;
  readonly lang: Lang;
  /** Whether the interview has dates and a list of interviewers. */
  readonly isCredited: boolean;
}

export const languageCases: readonly Case[] = langs.map((lang) => ({ name: lang, lang, isCredited: false }));
export const creditedCase: Case = { name: 'dates and three interviewers (ar)', lang: 'ar', isCredited: true };

/** In Arabic: as the card writes it. Both sides must show this text, or the benchmark fails. */
const credits = {
  published: { iso: '2024-03-01', label: 'نُشر في', text: '1 مارس 2024' },
  updated: { iso: '2024-06-15', label: 'آخر تحديث:', text: '15 يونيو 2024' },
  interviewers: {
    label: 'أجرى الحوار:',
    names: ['سلمى العلوي', 'يونس بناني', 'هدى الفاسي'],
    text: 'سلمى العلوي ويونس بناني وهدى الفاسي',
  },
};

/** Numbers that look random and are the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The texts of an interview, as an author writes them. */
export interface Fixture {
  readonly lang: Lang;
  readonly dir: Language['dir'];
  readonly title: string;
  readonly count: string;
  readonly questions: readonly {
    readonly number: string;
    readonly question: string;
    readonly answer: readonly string[];
  }[];
  readonly credits: typeof credits | undefined;
}

export function createFixture({ lang, isCredited }: Case, count: number): Fixture {
  const { words, questionMark, questions, digits, dir } = languages[lang];
  const random = randomNumbers(count);
  const text = (length: number, end: string): string =>
    `${Array.from({ length }, () => words[Math.floor(random() * words.length)]!).join(' ')}${end}`;
  const number = (value: number) => `${value}`.replace(/\d/g, (digit) => digits[+digit]!);
  return {
    lang,
    dir,
    title: text(8, ''),
    count: `${number(count)} ${questions}`,
    questions: Array.from({ length: count }, (_, index) => ({
      number: number(index + 1),
      question: text(WORDS_IN_QUESTION, questionMark),
      answer: Array.from({ length: PARAGRAPHS }, () => text(WORDS_IN_PARAGRAPH, '.')),
    })),
    credits: isCredited ? credits : undefined,
  };
}

export function toInterview({ lang, title, questions, credits }: Fixture): InterviewInput {
  return {
    lang,
    title,
    questions: questions.map(({ question, answer }) => ({ question, answer })),
    ...(credits && {
      published: credits.published.iso,
      updated: credits.updated.iso,
      interviewers: credits.interviewers.names.map((name) => ({ name })),
    }),
  };
}

/** The styles of the static side and of the bare Lit list. */
export const plainStyles =
  ':host{display:block}article{padding:1.25em;line-height:1.85;background:#fff;color:#1b1f22}h2,h3,p{margin:0}h2{font-size:1.6em}' +
  '.count{padding-block:1.25em .75em;color:#565e64;border-block-end:1px solid #d9dde0}details{border-block-end:1px solid #d9dde0}' +
  'summary{padding-block:.75em;cursor:pointer}h3{display:inline;font-size:1.1em}.answer{max-inline-size:38em;padding-block-end:1em;' +
  'padding-inline-start:2.25em}p+p{margin-block-start:.75em}';

/** All of it in one string, for `innerHTML`; the words have nothing to escape. */
export function toStaticHtml({ lang, dir, title, count, questions, credits }: Fixture): string {
  const items = questions.map(
    ({ number, question, answer }) =>
      `<details><summary><h3>${number} ${question}</h3></summary>` +
      `<div class="answer">${answer.map((text) => `<p>${text}</p>`).join('')}</div></details>`,
  );
  return (
    `<style>${plainStyles}</style><article lang="${lang}" dir="${dir}"><h2>${title}</h2>` +
    (credits ? creditsHtml(credits) : '') +
    `<p class="count">${count}</p>${items.join('')}</article>`
  );
}

const creditsHtml = ({ published, updated, interviewers }: typeof credits): string =>
  [published, updated]
    .map(({ iso, label, text }) => `<p>${label} <time datetime="${iso}">${text}</time></p>`)
    .join('') + `<p class="credit">${interviewers.label} ${interviewers.text}</p>`;
