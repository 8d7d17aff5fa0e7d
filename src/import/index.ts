/**
 * The importer: converts text, HTML, WordPress posts and JSON-LD to interviews. It runs in Node and in browsers; the caller provides the DOM.
 *
 * Pages that only show what an import reported need `messages/`, and those that load the importer on demand `detect-format.ts`: both are small.
 */
import type { InterviewInput } from '../interview/schema.js';
import { assemble } from './assemble/assemble.js';
import { problem } from './messages/index.js';
import { NotAnInterview, withinStack, type Imported, type Metadata, type Source } from './model.js';
import { readHtml, type HtmlTools, type Page } from './readers/html/read-html.js';
import { readData, readPageData, wordsOfInterview } from './readers/json.js';
import { readText } from './readers/plain-text.js';
import { readPost, type Post } from './readers/wordpress.js';

export { detectFormat, type SourceFormat } from './detect-format.js';
export { messageOf, problem, warning, type Diagnostic, type Problem, type Warning } from './messages/index.js';
export { NotAnInterview, type Imported, type Metadata, type Omission, type Report } from './model.js';
export { readHtml, type HtmlTools, type Page } from './readers/html/read-html.js';
export { isPost, postAddressOf, postIn, type Post } from './readers/wordpress.js';
export { wordsOf } from './text/split-words.js';

export interface ImportOptions {
  /** BCP 47. Default: what the source says, or what its text looks like. */
  readonly lang?: string | undefined;
}

const withLang = (source: Source, lang: string | undefined): Source =>
  lang === undefined ? source : { ...source, metadata: { ...source.metadata, lang } };

/** @throws {NotAnInterview} if it is none */
export const importText = (text: string, { lang }: ImportOptions = {}): Imported =>
  assemble(withLang(readText(text), lang));

/**
 * Imports a page, or a part of one.
 *
 * @param options.url - the address of the page, which relative addresses are resolved against
 * @throws {NotAnInterview} if it is none
 */
export const importHtml = (
  html: string,
  tools: HtmlTools,
  { url, ...options }: ImportOptions & { readonly url?: string } = {},
): Imported => importPage(readHtml(html, tools, url), options);

/**
 * Imports a page that was read with `readHtml()`. The text and the JSON-LD of a page may both hold an interview: the longer one is used, and
 * that of the JSON-LD if both have the same words.
 *
 * @throws {NotAnInterview} if neither is an interview
 */
export function importPage({ source, jsonLd }: Page, { lang }: ImportOptions = {}): Imported {
  const page = withLang(source, lang);
  const fromData = readPageData(jsonLd, page);
  if (!fromData) return assemble(page);
  const data = { ...fromData, interview: inLanguage(fromData.interview, lang) };
  try {
    const text = assemble(page);
    return wordsOfInterview(text.interview) > wordsOfInterview(data.interview) ? text : data;
  } catch (error) {
    if (error instanceof NotAnInterview) return data;
    throw error;
  }
}

export interface PostOptions extends ImportOptions {
  /** Metadata of the page that shows the post. It knows its language and often the name of the site, which the post does not. */
  readonly page?: Metadata;
  /** The name of the site, if the page does not name it. Default: its host. */
  readonly siteName?: string | undefined;
}

/**
 * Imports a post as the REST API of WordPress answers it.
 *
 * @throws {NotAnInterview} if it is none, or protected by a password
 */
export function importPost(
  post: Post,
  { parseHtml }: Pick<HtmlTools, 'parseHtml'>,
  { lang, page = {}, siteName }: PostOptions = {},
): Imported {
  if (post.content.protected === true && !post.content.rendered) throw new NotAnInterview(problem('protected-post'));
  const read = withinStack(() => readPost(post, parseHtml));
  const own = read.metadata.source;
  const source = page.source ?? (own && siteName !== undefined ? { ...own, name: siteName } : own);
  const metadata = { ...page, ...read.metadata, ...(source && { source }) };
  return assemble(withLang({ ...read, metadata }, lang));
}

/**
 * Imports a value of JSON: an interview, or JSON-LD.
 *
 * @throws {NotAnInterview} if it is neither, or lacks something that an interview must have
 */
export function importData(data: unknown, { lang }: ImportOptions = {}): Imported {
  const { interview, report } = readData(data);
  return { interview: inLanguage(interview, lang), report };
}

const inLanguage = (interview: InterviewInput, lang: string | undefined): InterviewInput =>
  lang === undefined ? interview : { ...interview, lang };
