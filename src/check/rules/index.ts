import type { InterviewInput } from '../../interview/schema.js';
import type { RuleName } from '../messages/codes.js';
import { dateOrder, futureDate } from './dates.js';
import { factsOf } from './facts.js';
import { dir, lang } from './language.js';
import { captions, imageAlt, imageSize, insecureUrl } from './media.js';
import { personId, role, unknownSpeaker, unnamedSpeaker } from './people.js';
import { duplicateQuestion, question, questionId, timeOrder, unknownQuestion } from './questions.js';
import type { Warning, Rule } from './rule.js';
import { brokenText, htmlElement, markupInText } from './text.js';

/** The rules for possible improvements, by the names that diagnostics have and `--ignore` takes. */
export const contentRules = {
  lang,
  dir,
  'future-date': futureDate,
  'date-order': dateOrder,
  'image-alt': imageAlt,
  'image-size': imageSize,
  'insecure-url': insecureUrl,
  captions,
  role,
  'person-id': personId,
  'unknown-speaker': unknownSpeaker,
  'unnamed-speaker': unnamedSpeaker,
  question,
  'duplicate-question': duplicateQuestion,
  'question-id': questionId,
  'unknown-question': unknownQuestion,
  'time-order': timeOrder,
  'markup-in-text': markupInText,
  'html-element': htmlElement,
  'broken-text': brokenText,
} as const satisfies Partial<Record<RuleName, Rule>>;

/**
 * Applies all of these rules.
 *
 * @param input - a valid interview, as written in the file
 * @param now - in milliseconds since 1970
 */
export function warningsFor(
  input: InterviewInput,
  now: number,
): (Warning & { readonly rule: keyof typeof contentRules })[] {
  const facts = factsOf(input, now);
  return (Object.keys(contentRules) as (keyof typeof contentRules)[]).flatMap((rule) =>
    Array.from(contentRules[rule](facts), (warning) => ({ ...warning, rule })),
  );
}
