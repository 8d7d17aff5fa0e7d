/**
 * Limits of rich text. Tags alone say too little about what a parser builds from it: parsers repeat every formatting element that was not
 * ended in each block after it, so that 500 tags `<b title=…>` and 500 tags `<p>` become 250,000 elements
 * (https://html.spec.whatwg.org/multipage/parsing.html#reconstruct-the-active-formatting-elements).
 */
import { limits, type Interview } from './schema.js';
import type { Fault } from './validate.js';

/** Quoted or simple attributes, and the end of the tag. A tag that matches certainly ends there, also for a parser. */
const rest = String.raw`(?:\s+[\w:-]+(?:=(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=\`]+))?)*\s*/?>`;

/** Comments and elements without content. */
const empty = new RegExp(String.raw`<!--[^<>]*-->|<(?:br|hr|img|wbr)${rest}`, 'gi');

/**
 * An element whose content is text. Where a parser reads its start as a tag, it reads its end as one, too, and nothing of it stays open.
 * Where it does not, as in a comment, neither counts. So whatever the context is, the element can be left out.
 */
const element = new RegExp(String.raw`<([a-z][\w:-]*)${rest}([^<]*)</\1\s*>`, 'gi');

/** The names of formatting elements (https://html.spec.whatwg.org/multipage/parsing.html#formatting). */
const formatting = String.raw`(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?![\w:-])`;

const start = new RegExp(`^<${formatting}`, 'i');
const simpleStart = new RegExp(`^<${formatting}${rest}`, 'i');
const end = new RegExp(`^</${formatting}`, 'i');

/** A parser keeps at most three formatting elements with the same name and attributes. */
const copies = 3;

/** An end that belongs to no element in its place makes a parser copy up to three elements, and one more, up to eight times. */
const misplacedEnd = 32;

/** How many levels of elements are matched. What is nested more deeply counts as not ended. */
const levels = 8;

/** In place of a tag that has been matched: a private-use character. One that is in the text counts as a tag. */
const matched = '\ue000';

/**
 * About how many elements a parser builds from rich text, or more. Each tag counts once, and once more for each formatting element before
 * it that may not have been ended. Takes time in proportion to the length.
 */
export function elementsIn(markup: string): number {
  let left = markup.replace(empty, matched);
  for (let level = 0, length = 0; level < levels && left.length !== length; level++) {
    ({ length } = left);
    left = left.replace(element, `${matched}$2${matched}`);
  }
  let count = 0;
  let open = 0;
  const known = new Map<string, number>();
  for (const [tag] of left.matchAll(/\ue000|<[^<\ue000]*/g)) {
    count += 1 + open;
    if (end.test(tag)) count += misplacedEnd;
    if (!start.test(tag)) continue;
    const key = simpleStart.exec(tag)?.[0];
    const times = key === undefined ? 0 : (known.get(key) ?? 0);
    if (key !== undefined) known.set(key, times + 1);
    if (times < copies) open += 1;
  }
  return count;
}

/** The position of rich text in the list that was given. In an interview, each line of a text has become an entry of its own. */
function indexOf(html: string, data: unknown, question: number): number {
  const { questions } = data as { questions: { answer: { html?: unknown }[] }[] };
  return questions[question]!.answer.findIndex((entry) => entry.html === html);
}

/**
 * Finds rich text that is beyond the limits.
 *
 * @param data - what the interview was read from, for the paths of faults
 */
export function faultsOfMarkup({ questions }: Interview, data: unknown): Fault[] {
  const faults: Fault[] = [];
  let total = 0;
  // Not with `entries`, which Prototype replaces by its own.
  let question = 0;
  for (const { answer } of questions) {
    total += answer.length;
    for (const { html } of answer) {
      if (html === undefined) continue;
      const count = elementsIn(html);
      total += count;
      if (count > limits.tags && faults.length < limits.problems) {
        const path = `/questions/${question}/answer/${indexOf(html, data, question)}/html`;
        faults.push({ path, wanted: 'too-many-tags', value: { max: limits.tags, count } });
      }
    }
    question += 1;
  }
  if (total > limits.passages && !faults.length)
    faults.push({ path: '/questions', wanted: 'too-many-passages', value: { max: limits.passages, count: total } });
  return faults;
}
