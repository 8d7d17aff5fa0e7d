import type { InterviewInput } from '../../interview/schema.js';
import type { Credited } from '../people/credits.js';
import { idsOf } from '../people/ids.js';
import type { Omission, Source } from '../model.js';
import { isSameName, isSide } from '../people/names.js';
import type { HeaderAndFooter } from './header-footer.js';
import type { Turn } from './turns.js';

export type Person = NonNullable<InterviewInput['interviewees']>[number];

export interface People {
  readonly interviewees: readonly Person[];
  readonly interviewers: readonly Person[];
  /** The publisher, where the label of those who ask is not one of their names. */
  readonly publisher?: string;
  /** The id of who says a turn, where more people than one are on that side. */
  byOf(turn: Turn): string | undefined;
  /** The id of who says a turn, if it is known. */
  idOf(turn: Turn): string | undefined;
  /** What the text itself does not say of them: `bensami/role`. */
  readonly outside: ReadonlySet<string>;
}

/** Who takes part, from the credits, from the names before the turns, and from what the source says about itself. */
export function peopleOf(
  found: HeaderAndFooter,
  known: Source['metadata'],
  turns: readonly Turn[],
  lang: string,
  omissions: Omission[],
): People {
  let publisher: string | undefined;
  const fromText = new Map<object, Credited>();
  const sides = { interviewees: [] as (Credited | Person)[], interviewers: [] as (Credited | Person)[] };
  const speakers = new Map<string, Credited | Person>();
  // A name that a turn begins with is kept once, where it becomes that of a person.
  const kept = new Set<Turn>();

  for (const side of ['interviewees', 'interviewers'] as const) {
    const people = sides[side];
    people.push(...found[side]);
    for (const person of known[side] ?? []) {
      const at = people.findIndex(({ name }) => isSameName(name, person.name));
      // Metadata about a person is added to that of the text, which has the visible name.
      if (at >= 0) {
        const text = people[at]!;
        people[at] = { ...person, ...text };
        fromText.set(people[at], text);
      } else if (found[side].length === 0) people.push(person);
    }
    for (const person of found[side]) fromText.set(person, person);
    const credited = [...people];
    const those = turns.filter(
      ({ kind, speaker }) => speaker !== undefined && kind === (side === 'interviewees' ? 'answer' : 'question'),
    );
    const names = [...new Set(those.map(({ speaker }) => speaker!))];
    for (const name of names) {
      const match = credited.find((person) => isSameName(name, person.name));
      if (match) {
        speakers.set(name, match);
        continue;
      }
      const asksAlone = side === 'interviewers' && names.length === 1;
      // Whoever asks alone speaks with the voice of the paper.
      if (asksAlone && credited.length === 1) speakers.set(name, credited[0]!);
      if (isSide(name)) continue;
      const first = those.find((turn) => turn.speaker === name && isMarkOf(turn, name));
      if (!first) continue;
      // Papers are in quotation marks, people do not.
      if (asksAlone && (credited.length > 0 || opensQuotation.test(first.mark))) {
        if (found.publisher !== undefined || known.source) continue;
        publisher = name;
      } else {
        const person = { name };
        people.push(person);
        fromText.set(person, person);
        speakers.set(name, person);
      }
      kept.add(first);
    }
  }
  for (const turn of turns) {
    if (turn.mark && !kept.has(turn))
      omissions.push({
        text: turn.mark,
        code: turn.speaker === undefined ? (`${turn.kind}-label` as const) : 'speaker-name',
      });
  }

  const all = [...sides.interviewees, ...sides.interviewers];
  const ids = idsOf(
    all.map(({ name }) => name),
    lang,
  );
  const entries = new Map<object, Person>();
  all.forEach((person, index) => entries.set(person, { id: ids[index]!, ...person }));
  const listOf = (side: 'interviewees' | 'interviewers') => sides[side].map((person) => entries.get(person)!);
  const idOf = ({ speaker = '' }: Turn) => entries.get(speakers.get(speaker) ?? {})?.id ?? undefined;
  return {
    interviewees: listOf('interviewees'),
    interviewers: listOf('interviewers'),
    ...(publisher !== undefined && { publisher }),
    outside: new Set(
      all.flatMap((person) =>
        (['name', 'role'] as const)
          .filter((key) => fromText.get(person)?.[key] == null)
          .map((key) => `${entries.get(person)!.id!}/${key}`),
      ),
    ),
    idOf,
    byOf(turn) {
      return sides[turn.kind === 'answer' ? 'interviewees' : 'interviewers'].length < 2 ? undefined : idOf(turn);
    },
  };
}

const opensQuotation = /^["«„“”]\s?/;

/** Whether a turn begins with the whole name: nothing but a quotation mark, a colon, or a full stop and a dash is around it. */
function isMarkOf({ mark }: Turn, name: string): boolean {
  const bare = mark.replace(opensQuotation, '');
  return bare.startsWith(name) && /^[\s.:：–—"»“”-]*$/.test(bare.slice(name.length));
}
