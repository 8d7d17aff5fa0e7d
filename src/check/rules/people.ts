import { suggestions } from '../did-you-mean.js';
import { filled } from './facts.js';
import type { Rule } from './rule.js';

/** The maximum number of ids in a message. */
const maxIds = 5;

export const role: Rule = function* ({ people }) {
  for (const { pointer, role: value, name } of people)
    if (value === '' || value === null) yield { pointer: `${pointer}/role`, code: 'empty-role', data: { name } };
};

export const personId: Rule = function* ({ interviewees }) {
  if (interviewees.length < 2) return;
  for (const [index, { id, name }] of interviewees.entries())
    if (!id) yield { pointer: `/interviewees/${index}/id`, code: 'missing-person-id', data: { name } };
};

export const unknownSpeaker: Rule = function* ({ people, questions }) {
  const ids = people.flatMap(({ id }) => filled(id) ?? []);
  const known = new Set(ids);
  const nearest = suggestions();
  // The first person of each name.
  const named = new Map(people.map((person) => [person.name.trim(), person] as const).reverse());
  const some = ids.length > maxIds ? [...ids.slice(0, maxIds), '…'] : ids;
  for (const { by, pointer } of questions.flatMap((question) => [question, ...question.passages])) {
    if (!by || known.has(by)) continue;
    const place = `${pointer}/by`;
    const person = named.get(by.trim());
    if (person && !person.id) {
      yield { pointer: place, code: 'speaker-without-id', data: { name: by, pointer: person.pointer } };
      continue;
    }
    const suggestion = person?.id ?? nearest(by, ids);
    yield {
      pointer: place,
      code: 'unknown-speaker',
      data: { id: by, ids: some, ...(suggestion === undefined ? {} : { suggestion }) },
    };
  }
};

export const unnamedSpeaker: Rule = function* ({ interviewees: { length: people }, questions }) {
  if (people < 2) return;
  for (const { pointer, passages } of questions)
    if (!passages.some(({ by }) => by))
      yield { pointer: `${pointer}/answer`, code: 'unnamed-speaker', data: { people } };
};
