import { directionOf, formatFor, type Direction, type Format } from './interview/text.js';
import type { Interview, Person } from './interview/schema.js';
import type { Strings } from './locales/index.js';

/** How a page wants its interviews shown. */
export interface Settings {
  readonly headingLevel: number;
  readonly numerals: string;
  readonly exclusive: boolean;
}

/** Everything that the card's markup depends on, worked out once. A change of any of it makes a new view. */
export interface View extends Settings {
  readonly interview: Interview;
  readonly lang: string;
  readonly dir: Direction;
  readonly strings: Strings;
  readonly format: Format;
  /** Interviewees and interviewers by their ids. */
  readonly people: ReadonlyMap<string, Person>;
  /** The absolute form of a URL of the interview. */
  url(relative: string): string;
}

/** @param base - the URL that the interview's relative URLs start from */
export function createView(interview: Interview, lang: string, base: string, strings: Strings, settings: Settings): View {
  const { interviewees, interviewers, dir } = interview;
  return {
    ...settings,
    interview,
    lang,
    dir: dir ?? directionOf(lang),
    strings,
    format: formatFor(lang, settings.numerals),
    people: new Map([...interviewees, ...interviewers].map((person) => [person.id!, person])),
    url: (relative) => URL.parse(relative, base)?.href ?? '',
  };
}
