/** The same interview twice: as the card's data, and as the markup that a competent author would write by hand. */
import type { InterviewInput } from '../../src/interview/schema.js';

const PARAGRAPHS = 3;
const WORDS_IN_PARAGRAPH = 60;
const WORDS_IN_QUESTION = 9;

const words =
  'في من على إلى أن التي الذي هذا هذه كان كانت قال بعد قبل بين كل أيضا لكن حيث خلال عند حول المغرب الدار البيضاء المدينة السنة العام ' +
  'التربية المدرسة الأستاذ التلاميذ الجامعة البحث الكتاب القراءة اللغة العربية الثقافة المجتمع الناس الشباب المرأة الأسرة التجربة ' +
  'المشروع الجمعية الصحافة الحوار السؤال الجواب الفكرة العمل التنمية المستقبل الحقيقة والتعليم والمعرفة وبالتالي لأننا نعتقد يمكن ' +
  'ينبغي نحتاج الاقتصادية الاجتماعية والسياسية الإصلاح البرنامج المسؤولية';
const vocabulary = words.split(' ');

/** Numbers that look random and are the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Fixture {
  readonly title: string;
  readonly questions: readonly { readonly question: string; readonly answer: readonly string[] }[];
}

export function createFixture(count: number): Fixture {
  const random = randomNumbers(count);
  const text = (length: number, end: string): string =>
    `${Array.from({ length }, () => vocabulary[Math.floor(random() * vocabulary.length)]!).join(' ')}${end}`;
  return {
    title: text(8, ''),
    questions: Array.from({ length: count }, () => ({
      question: text(WORDS_IN_QUESTION, '؟'),
      answer: Array.from({ length: PARAGRAPHS }, () => text(WORDS_IN_PARAGRAPH, '.')),
    })),
  };
}

export function toInterview({ title, questions }: Fixture): InterviewInput {
  return { lang: 'ar-MA', title, questions };
}

const staticStyles =
  '<style>:host{display:block}article{padding:1.25em;line-height:1.85;background:#fff;color:#1b1f22}h2,h3,p{margin:0}h2{font-size:1.6em}' +
  '.count{padding-block:1.25em .75em;color:#565e64;border-block-end:1px solid #d9dde0}details{border-block-end:1px solid #d9dde0}' +
  'summary{padding-block:.75em;cursor:pointer}h3{display:inline;font-size:1.1em}.answer{max-inline-size:38em;padding-block-end:1em;' +
  'padding-inline-start:2.25em}p+p{margin-block-start:.75em}</style>';

/** All of it in one string, for `innerHTML`; the words hold nothing that would need escaping. */
export function toStaticHtml({ title, questions }: Fixture): string {
  const items = questions.map(
    ({ question, answer }, index) =>
      `<details><summary><h3>${index + 1} ${question}</h3></summary>` +
      `<div class="answer">${answer.map((text) => `<p>${text}</p>`).join('')}</div></details>`,
  );
  return `${staticStyles}<article lang="ar-MA" dir="rtl"><h2>${title}</h2><p class="count">${questions.length} سؤال</p>${items.join('')}</article>`;
}
