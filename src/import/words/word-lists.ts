/** What the importer knows of a language: plain data. Most entries are regular expressions that ignore case, without anchors. */
import type { OmissionCode } from '../messages/index.js';

type List = readonly string[];

export interface Words {
  /** BCP 47. */
  readonly lang: string;
  /** The most frequent words, by which the language of a text is detected. No expressions. */
  readonly functionWords: List;
  /** Words that no sentence ends with. */
  readonly unfinishedEnds?: List;
  /** Before a question: `Q:`. */
  readonly questionLabels?: List;
  /** Before an answer: `A:`. */
  readonly answerLabels?: List;
  /** Names of the side that asks, such as "Interviewer". They are no name of a person. */
  readonly interviewerLabels?: List;
  /** Names of the side that answers, such as "Guest". */
  readonly intervieweeLabels?: List;
  /** Before the names of interviewers, also without a colon: "Interview by". */
  readonly interviewerCreditVerbs?: List;
  /** Before the names of interviewers, only with a colon: a noun alone could begin a sentence or a title. */
  readonly interviewerCreditNouns?: List;
  /** Before the names of interviewees, with a colon. */
  readonly intervieweeCredits?: List;
  /** Before the name of an author. Only above the text: below it, "By Friday." may be an answer. */
  readonly bylines?: List;
  /** Before the name of a photographer. */
  readonly photoBylines?: List;
  /** Before the name of an interviewee in a title: "Interview with". */
  readonly introductions?: List;
  /** The same, after the name. */
  readonly introductionsAfterName?: List;
  /** Before what somebody talks about. */
  readonly topics?: List;
  /** How a question begins that is a request and has no question mark. */
  readonly requests?: List;
  /** How a question begins that asks for parting words. */
  readonly lastWords?: List;
  /** Before names, and no part of them. */
  readonly honorifics?: List;
  /** Offices that are before names, or before what somebody is in charge of: "minister of health" is nobody's name. */
  readonly offices?: List;
  /** Between two names. */
  readonly conjunctions?: List;
  /** Before the name of the publisher. */
  readonly publisherLabels?: List;
  /** Before a date. */
  readonly dateLabels?: List;
  /** How editor's notes begin. */
  readonly editorsNotes?: List;
  /** Headings of boxes that say who somebody is. */
  readonly boxHeadings?: List;
  /** Links to the first page of a site. */
  readonly homes?: List;
  /** How lines below a text begin that ask readers to follow, subscribe, support or share. */
  readonly appeals?: List;
  /** Before the lines at the head of an e-mail. */
  readonly mailHeaders?: List;
  /** How e-mails begin. */
  readonly mailGreetings?: List;
  /** How e-mails end, above the name of the sender. */
  readonly mailClosings?: List;
  /** The months of the Gregorian calendar in lower case, all names of one separated by ` / `. No expressions. */
  readonly months?: List;
  /** The months of the solar calendar of Iran. */
  readonly persianMonths?: List;
  /** The months of the lunar calendar of Saudi Arabia. */
  readonly lunarMonths?: List;
  /** Lines of a page that are not its text. */
  readonly boilerplate?: Readonly<Partial<Record<OmissionCode, List>>>;
}

/** A list that is written as one entry a line. */
export const lines = ({ raw }: TemplateStringsArray): List => raw[0]!.split('\n').flatMap((line) => line.trim() || []);

/** A list that is written as words. */
export const words = ({ raw }: TemplateStringsArray): List => raw[0]!.trim().split(/\s+/);
