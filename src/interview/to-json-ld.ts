// eslint-disable-next-line no-restricted-imports -- types only: browsers load nothing from this package
import type {
  Answer,
  ImageObject,
  NewsArticle,
  Person as PersonData,
  Question as QuestionData,
  WithContext,
} from 'schema-dts';
import { escapeText } from './escape-html.js';
import type { Image, Interview, Passage, Person, Question } from './schema.js';

/** Options besides the interview. */
export interface JsonLdContext {
  /** BCP 47. */
  readonly lang: string;
  /** The absolute form of a URL of the interview; empty if there is none. */
  url(relative: string): string;
  /** The page's address. Default: the canonical article's, `source.url`. */
  readonly canonical?: string | undefined;
  /** The id of the card on that page, which is a part of the links to its questions. */
  readonly cardId?: string | undefined;
  /** Sanitizes rich text. Default: unchanged markup, which consumers must sanitize before they show it. */
  harmless?(markup: string): string;
}

type Named<T> = Exclude<T, string>;

/** A thing without its unknown properties. */
const thing = <T extends object>(properties: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined && value !== '')) as T;

/** Plain text in lines; markup only if plain text would lose something. */
function textOf(passages: readonly Passage[], harmless: (markup: string) => string): string {
  const withText = passages.filter(({ image }) => !image);
  return withText.some(({ text }) => text === undefined || text.includes('<'))
    ? withText.map(({ text, html }) => (html === undefined ? `<p>${escapeText(text!)}</p>` : harmless(html))).join('\n')
    : withText.map(({ text }) => text).join('\n');
}

/**
 * Describes an interview to search engines: an article whose parts are its questions.
 *
 * @returns JSON-LD of schema.org
 */
export function toJsonLd(
  interview: Interview,
  { lang, url, canonical, cardId = '', harmless = (markup) => markup }: JsonLdContext,
): Readonly<Record<string, unknown>> {
  const {
    title,
    summary,
    section,
    published,
    updated,
    source,
    image,
    interviewees,
    interviewers,
    questions,
    corrections,
  } = interview;
  const page = canonical ?? (source?.url && url(source.url));
  // The same as in `links.ts`, which belongs to the card's script: a lazy chunk must not import from it.
  const link = (id: string) =>
    page &&
    `${page.replace(/#.*/, '')}#${[cardId || 'interview', id].map((part) => encodeURIComponent(part.toWellFormed())).join(':')}`;
  const names = new Map([...interviewees, ...interviewers].map(({ id, name }) => [id, name]));
  const onlyInterviewee = interviewees.length === 1 ? interviewees[0]!.name : undefined;
  const nameOf = (by: string | undefined) => (by === undefined ? undefined : (names.get(by) ?? by));
  const sizeOf = (pixels: number | undefined) => (pixels === undefined ? undefined : `${pixels} px`);

  const imageOf = ({ src, alt, width, height, caption, credit }: Image): ImageObject =>
    thing<ImageObject>({
      '@type': 'ImageObject',
      url: url(src),
      description: alt,
      width: sizeOf(width),
      height: sizeOf(height),
      caption,
      creditText: credit,
    });

  const personOf = (person: Person): PersonData =>
    thing<Named<PersonData>>({
      '@type': 'Person',
      name: person.name,
      jobTitle: person.role,
      url: person.url && url(person.url),
      image: person.image && imageOf(person.image),
    });

  const speaker = (name: string | undefined): PersonData | undefined =>
    name === undefined ? name : { '@type': 'Person', name };

  const answerOf = (name: string | undefined, passages: readonly Passage[]): Answer => {
    const images = passages.flatMap((passage) => (passage.image ? imageOf(passage.image) : []));
    return thing<Answer>({
      '@type': 'Answer',
      text: textOf(passages, harmless),
      image: images.length ? images : undefined,
      author: speaker(name),
    });
  };

  /** One answer for each run of passages by the same speaker. Search engines expect one accepted answer, and usually get one. */
  const answersOf = (passages: readonly Passage[]): Answer[] => {
    const speakers = passages.map(({ by }) => nameOf(by) ?? onlyInterviewee);
    const starts = passages.flatMap((_, index) => (index && speakers[index] === speakers[index - 1] ? [] : index));
    return starts.map((start, run) => answerOf(speakers[start], passages.slice(start, starts[run + 1])));
  };

  const questionOf = ({ id, question, by, answer }: Question, index: number): QuestionData => {
    const answers = answersOf(answer);
    return thing<QuestionData>({
      '@type': 'Question',
      name: question,
      text: question,
      position: index + 1,
      url: link(id),
      author: speaker(nameOf(by)),
      acceptedAnswer: answers.length === 1 ? answers[0] : answers,
    });
  };

  return thing<WithContext<Named<NewsArticle>>>({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description: summary,
    inLanguage: lang,
    articleSection: section,
    datePublished: published,
    dateModified: updated,
    image: image && imageOf(image),
    author: interviewers.length ? interviewers.map(personOf) : undefined,
    about: interviewees.length ? interviewees.map(personOf) : undefined,
    publisher: source && { '@type': 'Organization', name: source.name },
    url: page,
    mainEntityOfPage: page,
    correction: corrections.length
      ? corrections.map(({ date, text }) => ({ '@type': 'CorrectionComment', datePublished: date, text }))
      : undefined,
    hasPart: questions.map(questionOf),
  }) as unknown as Readonly<Record<string, unknown>>;
}
