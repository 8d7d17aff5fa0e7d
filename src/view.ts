import { isSafeUrl } from './interview/links.js';
import { directionOf, formatFor, type Direction, type Format } from './interview/text.js';
import type { Interview, Person } from './interview/schema.js';
import type { Strings } from './strings.js';

/** What renders images, recordings and rich text; there once an interview has any. */
export type RichContent = typeof import('./lazy/rich-content.js');

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
  readonly people: ReadonlyMap<string | undefined, Person>;
  readonly rich: RichContent | undefined;
  /** The absolute form of a URL of the interview, empty where the URL is not a safe one. */
  url(relative: string): string;
  /** The interview's image, recording and corrections. Made once: a player that is made anew starts from the beginning. */
  readonly image: Node | undefined;
  readonly player: Node | undefined;
  readonly corrections: Node | undefined;
}

/** The ways to a question of the card. */
export interface Links {
  /** The URL that leads to it. */
  linkTo(questionId: string): string;
  /** Goes there now. */
  reveal(questionId: string): void;
}

/** What is known once an interview is loaded. */
export interface Loaded {
  readonly interview: Interview;
  readonly lang: string;
  /** The URL that the interview's relative URLs start from. */
  readonly base: string;
  readonly strings: Strings;
  readonly rich: RichContent | undefined;
}

export function createView({ base, ...loaded }: Loaded, settings: Settings, links: Links): View {
  const { interview, lang, rich, strings } = loaded;
  const { image, media } = interview;
  const format = formatFor(lang, settings.numerals);
  const url = (relative: string) => (isSafeUrl(relative) && URL.canParse(relative, base) ? new URL(relative, base).href : '');
  return {
    ...loaded,
    ...settings,
    dir: interview.dir ?? directionOf(lang),
    format,
    people: new Map([...interview.interviewees, ...interview.interviewers].map((person) => [person.id, person])),
    url,
    image: image && rich?.figure(image, 'image', url),
    player: media && rich?.player(media, interview.title, lang, url),
    corrections: rich?.corrections(interview, settings.headingLevel + 1, strings.corrections, format.date, links),
  };
}
