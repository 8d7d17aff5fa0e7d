import type { InterviewInput } from '../../interview/schema.js';
import type { RuleName } from '../messages/codes.js';
import { dateOrder, futureDate } from './dates.js';
import { factsOf } from './facts.js';
import { dir, lang } from './language.js';
import { captions, imageAlt, imageSize, insecureUrl } from './media.js';
import { personId, role, unknownSpeaker, unnamedSpeaker } from './people.js';
import { duplicateQuestion, question, timeOrder, unknownQuestion } from './questions.js';
import type { Advice, Rule } from './rule.js';
import { brokenText, htmlElement, markupInText } from './text.js';

/** What an editor would look for in an interview, by the names under which it is reported and ignored. */
export const adviceRules = {
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
  'unknown-question': unknownQuestion,
  'time-order': timeOrder,
  'markup-in-text': markupInText,
  'html-element': htmlElement,
  'broken-text': brokenText,
} as const satisfies Partial<Record<RuleName, Rule>>;

/**
 * Applies all of these rules.
 *
 * @param input - a valid interview, as it is written
 * @param now - in milliseconds since 1970
 */
export function adviceFor(
  input: InterviewInput,
  now: number,
): (Advice & { readonly rule: keyof typeof adviceRules })[] {
  const facts = factsOf(input, now);
  return (Object.keys(adviceRules) as (keyof typeof adviceRules)[]).flatMap((rule) =>
    Array.from(adviceRules[rule](facts), (advice) => ({ ...advice, rule })),
  );
}
