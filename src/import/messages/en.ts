/** The English texts of the importer, by code. Each is a function of the message's data, and every other language has the same ones. */
import { counter, shorten, visible } from '../../interview/message.js';

/** Characters of the source that a message quotes. */
export const longest = 120;

const quoted = (text: string) => `"${visible(shorten(text, longest))}"`;
const listed = (texts: readonly string[]) => texts.join(', ');
const counted = counter('en');

interface Text {
  readonly text: string;
}
interface Name {
  readonly name: string;
}
export interface Words {
  readonly input: number;
  readonly kept: number;
  readonly omitted: number;
}
export interface Mismatch {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}
/** Where the name of an interviewee was found. */
export type NamePlace = 'title' | 'introduction' | 'box';

const places: Readonly<Record<NamePlace, string>> = {
  title: 'the title',
  introduction: 'the lines above the questions',
  box: 'a box',
};

const help = `Detected are: "Q:" and "A:", names before what they say, bold paragraphs or headings, numbers or dashes before the questions, and
lines that end in a question mark. To help, add an empty line before each question and a question mark at its end, or "Q:" before each
question and "A:" before each answer.`;

const saveAsUtf8 =
  'Open the original in an editor or a browser that shows it correctly, save it as UTF-8, and import that file.';

/** What an editor should look at in an interview that was imported. */
export const warnings = {
  'adjacent-questions': ({ text }: Text) =>
    `Two questions in a row were merged into one. The second is ${quoted(text)}.`,
  'bold-without-questions': () =>
    'No bold paragraph ends in a question mark. The text may be an article with subheadings.',
  'box-omitted': ({ text }: Text) =>
    `The box ${quoted(text)} and the paragraph below it were omitted. Check where the box ends.`,
  'empty-answer': ({ number, text }: Text & { readonly number: number }) =>
    `Question ${number} has no answer in the source and was omitted: ${quoted(text)}.`,
  'first-line-as-title': () => 'The first line ends in a question mark. It became the title.',
  'guessed-interviewee': ({ name, place }: Name & { readonly place: NamePlace }) =>
    `${quoted(name)} may be the interviewee. The name is from ${places[place]}.`,
  'guessed-region': ({ lang, words }: { readonly lang: string; readonly words: readonly string[] }) =>
    `The region of ${quoted(lang)} is a guess from the words ${listed(words)}.`,
  'guessed-interviewer': ({ name }: Name) => `${quoted(name)} may be the interviewer. The initials match.`,
  'italics-in-introduction': ({ text }: Text) =>
    `${quoted(text)} is in italics as the questions are. It became the end of the introduction.`,
  'long-introduction': () => 'Most of the text is above the first question. It became the summary.',
  'no-interviewee': () => 'No interviewee was found. Add one.',
  'no-title': ({ text }: Text) => `The text has no title. ${quoted(text)} is used instead.`,
  'outside-of-structure': ({ text }: Text) =>
    `${quoted(text)} is outside of the questions and answers of the page. It became part of the answer above it.`,
  'possible-heading': ({ text }: Text) => `${quoted(text)} may be a heading. It became part of the answer above it.`,
  'question-in-answers': ({ text }: Text) =>
    `${quoted(text)} ends in a question mark, but is where answers are. It became an answer.`,
  'questions-in-answers': ({ count }: { readonly count: number }) =>
    counted(count, {
      one: 'One more paragraph ends in a question mark. It became part of an answer.',
      other: '{n} more paragraphs end in a question mark. They became parts of answers.',
    }),
  'single-question': () => 'Only one question was found.',
  'statement-as-question': ({ text }: Text) =>
    `${quoted(text)} is formatted as the questions are, but asks nothing. It became a question.`,
  'statement-between-answers': ({ text }: Text) =>
    `${quoted(text)} is where questions are, but has no question mark. It became part of the answer above it.`,
  'statement-without-speaker': ({ text }: Text) =>
    `${quoted(text)} has no answer, and its speaker is unknown. It was omitted.`,
  'text-below-credits': ({ text }: Text) => `${quoted(text)} is below the credits. It was omitted.`,
  'text-below-note': ({ text }: Text) =>
    `${quoted(text)} is below an editor's note. It was omitted with everything below it.`,
  'two-titles': ({ text }: Text) =>
    `Two lines could be the title. The first one is used, and ${quoted(text)} became the summary.`,
  'uncertain-interviewee': ({ name, place }: Name & { readonly place: NamePlace }) =>
    `${quoted(name)} may be the interviewee, or something else. The name is from ${places[place]}.`,
  'unknown-language': () => 'The language could not be detected. Set it.',
  'unlabeled-answer': ({ text }: Text) =>
    `No name is below ${quoted(text)}. It became a question, and what follows its answer.`,
  'unlabeled-question': ({ text }: Text) =>
    `${quoted(text)} ends in a question mark, but has no label as the questions have. It became part of the answer above it.`,
  'word-count': ({ input, kept, omitted }: Words) =>
    `The source has ${counted(input, { one: '{n} word', other: '{n} words' })}, but ${kept} were kept and ${omitted} omitted. Compare the interview with its source, and please report this error.`,
  'wrong-character-set': ({ text }: Text) =>
    `The text was read in a wrong character set: ${quoted(text)}. ${saveAsUtf8}`,
  'wordpress-unavailable': ({ reason }: { readonly reason: string }) =>
    `The page itself was read, because WordPress's REST API did not answer with the post (${reason}).`,
} as const;

/** Why something of the source is not in the interview. */
export const omissions = {
  'answer-label': () => 'label of an answer',
  'answer-without-question': () => 'answer without a question',
  'appeal-to-readers': () => 'appeal to readers',
  'article-links': () => 'link to other articles',
  'below-comment-form': () => 'below the comment form',
  'below-last-answer': () => 'below the last answer',
  box: () => 'box in the interview',
  button: () => 'button',
  byline: () => 'byline',
  'byline-and-date': () => 'author and date',
  'caption-above-questions': () => 'caption of an image above the questions',
  'caption-without-image': () => 'caption of an image that cannot be shown',
  'comment-form': () => 'comment form',
  comments: () => 'comments',
  'cookie-notice': () => 'cookie notice',
  copyright: () => 'copyright',
  'credit-addition': () => 'text after a name in a credit',
  'credit-words': () => 'words of a credit',
  dateline: () => 'dateline',
  'editors-note': () => "editor's note",
  'end-of-article': () => 'end of the article',
  form: () => 'form',
  heading: () => 'heading between the questions',
  hidden: () => 'hidden on the page',
  'image-text': () => 'text of an image that is not its caption',
  'json-ld-only': () => 'only in the JSON-LD of the page',
  'mail-closing': () => 'closing of an e-mail',
  'mail-greeting': () => 'greeting of an e-mail',
  'mail-header': () => 'header of an e-mail',
  'message-time': () => 'time of a message',
  navigation: () => 'navigation',
  'newsletter-box': () => 'newsletter box',
  'no-words': () => 'no words',
  'not-in-article': () => 'not part of the article',
  'not-in-json-ld': () => 'not in the JSON-LD of the page',
  'other-date': () => 'another date',
  'other-introduction': () => 'introduction, because the page has its own summary',
  'page-footer': () => 'footer of the page',
  'page-header': () => 'header of the page',
  'page-number': () => 'page number',
  'parting-words': () => 'parting words of the interviewer',
  'photo-credit': () => 'photo credit',
  'publication-date': () => 'publication date, kept as a value of its own',
  'publisher-label': () => 'words before the publisher',
  'question-label': () => 'label of a question',
  'question-without-answer': () => 'question without an answer',
  'reading-time': () => 'reading time',
  'related-articles': () => 'related articles',
  'repeated-name': () => 'name that is given twice',
  'repeated-role': () => 'role that is given twice',
  'running-header': () => 'running header of a page',
  separator: () => 'line between sections',
  'share-buttons': () => 'share buttons',
  sidebar: () => 'sidebar',
  'speaker-name': () => 'name of a speaker',
  'tracking-code': () => 'tracking code',
  unused: () => 'not part of an interview',
} as const;

/** How questions were detected: "questions, detected by …". */
export const detections = {
  'by-bold': () => 'bold paragraphs',
  'by-format': () => 'the interview format',
  'by-headings': () => 'headings',
  'by-italics': () => 'paragraphs in italics',
  'by-labels': ({ labels }: { readonly labels: readonly string[] }) => `the labels ${listed(labels)}`,
  'by-numbers': () => 'numbers before the questions',
  'by-question-marks': () => 'lines that end in a question mark',
  'by-schema-org': () => 'Question of schema.org',
  'by-sign-before-questions': ({ sign }: { readonly sign: string }) => `${sign} before the questions`,
  'by-sign-before-turns': ({ sign }: { readonly sign: string }) => `${sign} before the turns`,
  'by-single-speaker': ({ name }: Name) => `one speaker: ${name}`,
  'by-speakers': ({ names }: { readonly names: readonly string[] }) => `speakers: ${listed(names)}`,
  'by-structure': () => 'the structure of the page',
} as const;

/** What a source was read as. */
export const formats = {
  'format-html': () => 'HTML',
  'format-interview': () => 'interview',
  'format-json-ld': () => 'JSON-LD',
  'format-text': () => 'text',
  'format-wordpress': () => 'WordPress',
} as const;

/** Why a source is no interview. */
export const problems = {
  'article-with-questions': () =>
    `Most of the text is above the first question, as in an article that asks its readers something.\n${help}`,
  'incomplete-json-ld': ({ path }: { readonly path: string }) => `The JSON-LD has no valid value at ${path}.`,
  'invalid-interview': ({ problems: all, more }: { readonly problems: readonly Mismatch[]; readonly more: boolean }) =>
    `The JSON is an interview with errors: ${all
      .map(({ path, expected, found }) => `${path || '(root)'}: expected ${expected}, found ${found}`)
      .join('; ')}${more ? '; and more' : ''}.`,
  'invalid-result': ({ path, expected, found }: Mismatch) =>
    `Internal error: the import made an invalid interview (${path}: expected ${expected}, found ${found}). Please report it.`,
  'nested-too-deeply': () => 'The HTML is nested too deeply.',
  'no-answers': () => `There are questions, but no answers to them.\n${help}`,
  'no-questions': () => `No questions and answers were found.\n${help}`,
  'not-a-post': () => 'This is not a post of the WordPress REST API: "title" or "content" is missing.',
  'not-json': ({ name, reason }: Name & { readonly reason: string }) => `${name} is not JSON: ${reason}.`,
  'unexpected-error': ({ reason }: { readonly reason: string }) => `Internal error: ${reason}. Please report it.`,
  'other-json': () => 'The JSON is neither an interview, nor JSON-LD with questions, nor a post of WordPress.',
  'json-ld-without-question': ({ types }: { readonly types: readonly string[] }) =>
    `It is JSON-LD without a Question: ${listed(types)}.`,
  'protected-post': () =>
    'The post is protected by a password. Open it in a browser, save the page, and import the file.',
  'too-many-elements': ({ count }: { readonly count: number }) =>
    `The HTML becomes more than ${counted(count, { other: '{n} elements' })}, perhaps because tags such as <b> are not closed. Open the page in a browser, copy the interview, and import the copied text.`,
  'unreadable-characters': ({ text }: Text) =>
    `No interview was found, because the text is in another character set: ${quoted(text)}. ${saveAsUtf8}`,
  'several-posts': ({ count }: { readonly count: number }) =>
    `The JSON has ${count} posts of WordPress. Import one of them: its address ends in /posts/ and a number.`,
} as const;

export const en = { ...warnings, ...omissions, ...detections, ...formats, ...problems } as const;

/** All codes, each with the function that makes its text. */
export type Messages = { readonly [Code in keyof typeof en]: (...data: Parameters<(typeof en)[Code]>) => string };
