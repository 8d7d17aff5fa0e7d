import { isSafeUrl } from './interview/links.js';
import { directionOf, formatFor, type Direction, type Format } from './interview/locale-format.js';
import type { Interview, Person } from './interview/schema.js';
import type { Strings } from './loading/strings.js';

/** How a page wants its interviews shown. */
export interface Settings {
  readonly headingLevel: number;
  readonly numerals: string;
  readonly exclusive: boolean;
}

/** What is known once an interview is loaded. */
export interface Loaded {
  readonly interview: Interview;
  readonly lang: string;
  /** The URL that the interview's relative URLs start from. */
  readonly base: string;
  readonly strings: Strings;
  /** What sanitizes rich text; there when an interview has any. */
  readonly rich: Pick<typeof import('./lazy/rich-text.js'), 'richText'> | undefined;
  /** What keeps open answers for the session; there when the page asks for it. */
  readonly memory: typeof import('./lazy/remember.js') | undefined;
  /** What makes the parts that few interviews have; there when one has any. */
  readonly extras: typeof import('./lazy/extras.js') | undefined;
}

/** Everything that the card's markup depends on, worked out once. A change of any of it makes a new view. */
export interface View extends Settings, Loaded {
  readonly dir: Direction;
  readonly format: Format;
  /** Interviewees and interviewers by their ids. */
  readonly people: ReadonlyMap<string | undefined, Person>;
  /** The absolute form of a URL of the interview, empty where the URL is not a safe one. */
  url(relative: string): string;
}

export function createView(loaded: Loaded, settings: Settings): View {
  const { interview, lang, base } = loaded;
  return {
    ...loaded,
    ...settings,
    dir: interview.dir ?? directionOf(lang),
    format: formatFor(lang, settings.numerals),
    people: new Map([...interview.interviewees, ...interview.interviewers].map((person) => [person.id, person])),
    url: (relative) => (isSafeUrl(relative) && URL.canParse(relative, base) ? new URL(relative, base).href : ''),
  };
}
