import { fromJsonLd } from '../../../interview/from-json-ld.js';
import { readInterview } from '../../../interview/validate.js';
import type { InterviewInput } from '../../../interview/schema.js';
import { dateOf as dayOf } from '../../text/dates.js';
import { addressIn } from './blocks.js';
import { collapsed, factsOf, isLinks, textUpTo } from './element-facts.js';
import { detectLanguage, isDetectable } from '../../text/detect-language.js';
import type { Source } from '../../model.js';
import { wordsOf } from '../../text/split-words.js';

type Known = Source['metadata'];

/** All JSON-LD of a page; scripts that are not JSON are skipped, as search engines do. */
export function jsonLdOf(document: Document): readonly unknown[] {
  return [...document.querySelectorAll('script[type="application/ld+json" i]')].flatMap((script): unknown => {
    try {
      return JSON.parse(script.textContent) as unknown;
    } catch {
      return [];
    }
  });
}

/** Metadata of an article in JSON-LD, in the interview format; a placeholder question makes it valid. */
function articleOf(data: readonly unknown[]): Partial<InterviewInput> {
  const things: object[] = [];
  const collect = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) value.forEach(collect);
    else {
      things.push(value);
      if ('@graph' in value) collect(value['@graph']);
    }
  };
  collect(data);
  const article = things.find(
    (thing) => '@type' in thing && /(?:Article|Posting|Report|Interview)\b/.test(String(thing['@type'])),
  );
  if (!article) return {};
  const question = { '@type': 'Question', name: '?', acceptedAnswer: { '@type': 'Answer', text: '.' } };
  const graph = things.flatMap((thing) =>
    thing === article ? { ...article, hasPart: question, mainEntity: undefined } : '@graph' in thing ? [] : thing,
  );
  return fromJsonLd({ '@graph': graph }) as Partial<InterviewInput>;
}

const usable = (candidates: readonly (string | null | undefined)[]) =>
  candidates.map((each) => collapsed(each ?? '')).filter((each) => each !== '');

/** Whether a text can be in a language: a contradiction means that nobody changed the theme's default language. */
function isLikely(lang: string, text: string): boolean {
  const detected = detectLanguage(text);
  if (detected === undefined) return true;
  const [declared, likely] = [lang, detected].map((tag) => new Intl.Locale(tag).maximize());
  // A language that cannot be detected may be detected as another one in the same script.
  return (
    declared!.language === likely!.language ||
    (!isDetectable(declared!.language) && declared!.script === likely!.script)
  );
}

/**
 * The language that a page says it is in.
 *
 * @param jsonLd - of the page
 * @param text - of the article, which may speak against it
 * @returns BCP 47
 */
export function declaredLanguageOf(document: Document, jsonLd: readonly unknown[], text: string): string | undefined {
  const meta = (selector: string) => document.querySelector(`meta${selector}`)?.getAttribute('content');
  const candidates = [
    document.documentElement.lang,
    articleOf(jsonLd).lang,
    meta('[http-equiv="content-language" i]'),
    meta('[property="og:locale" i]'),
  ];
  for (const candidate of usable(candidates)) {
    try {
      const lang = new Intl.Locale(candidate.replaceAll('_', '-')).toString();
      if (isLikely(lang, text)) return lang;
    } catch {
      // Not a language tag.
    }
  }
  return undefined;
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** "What bells say | The Harbour Review": what a title is made of, with the name of the site at either end. */
const partsOf = (title: string) => title.split(/\s+[|–—»·-]\s+/);

/** A title without the site's name. */
function withoutSite(title: string, site: string | undefined): string {
  const parts = partsOf(title);
  if (parts.length < 2 || site === undefined) return title;
  if (parts.at(-1) === site) return title.slice(0, title.lastIndexOf(site)).replace(/\s+[|–—»·-]\s+$/, '');
  return parts[0] === site ? title.slice(site.length).replace(/^\s+[|–—»·-]\s+/, '') : title;
}

/**
 * Of the titles that a page gives itself, the heading that another title agrees with, all of it or a part between dashes; the longest,
 * since the name of the site may be a heading and a part as well. Otherwise the one that is meant for sharing; the one in the tab of the
 * browser only where the page has no heading of its own, which is no link, and is in the article or is longer than the name of a site.
 */
function titleOf(
  document: Document,
  headline: string | null | undefined,
  ogTitle: string | null | undefined,
  site: string | undefined,
): string | undefined {
  const others = usable([headline, ogTitle, document.title]).map((title) => withoutSite(title, site));
  // A letter of a title may be a ligature of up to 18 in a heading.
  const longest = Math.max(0, ...others.map((title) => title.length)) * 20 + 100;
  const textsOf = (elements: readonly Element[]) =>
    elements.flatMap((element) => textUpTo(element, longest) ?? []).filter((text) => text !== '');
  const headings = textsOf([...document.querySelectorAll('h1,h2')]);
  const otherTitles = new Set(others.flatMap((title) => [title, ...partsOf(title)]).map(plain));
  const agreed = headings
    .filter((heading) => plain(heading) !== '' && otherTitles.has(plain(heading)) && heading !== site)
    .sort((a, b) => b.length - a.length);
  const isMost = (heading: string, other: string) =>
    plain(other).includes(plain(heading)) && plain(heading).length > plain(other).length / 2;
  const marked = [
    ...[document.querySelector('h1')].filter((heading) => heading !== null),
    ...document.querySelectorAll('[class*="post-title"],[class*="entry-title"]'),
  ].filter((element) => factsOf(element).length > 0);
  const similar = textsOf(marked).find((heading) =>
    others.some((other) => isMost(heading, other) || isMost(other, heading)),
  );
  const isOwn = (heading: Element) =>
    factsOf(heading).length > 0 &&
    !isLinks(heading) &&
    heading.textContent.trim() !== site &&
    ((factsOf(heading).container?.element ?? document.body) !== document.body ||
      wordsOf(heading.textContent).length > 3);
  const own: Element[] = [];
  for (const heading of document.querySelectorAll('h1')) if (own.length < 2 && isOwn(heading)) own.push(heading);
  const shared = usable([headline, ogTitle]).length > 0;
  return (
    agreed[0] ??
    similar ??
    (!shared && own.length === 1 ? collapsed(own[0]!.textContent) : undefined) ??
    others[0] ??
    (marked[0] && collapsed(marked[0].textContent))
  );
}

/** A date that the format knows; others are left out. Some systems write time zones without a colon, and spaces for the T. */
function dateOf(candidates: readonly (string | null | undefined)[]): string | undefined {
  for (const candidate of usable(candidates)) {
    const date = candidate.replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T').replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
    // Some systems put the year of another calendar where machines read: no text is that old.
    if (/^1[34]\d\d-/.test(date)) return dayOf(date.slice(0, 10));
    if (!readInterview({ title: '.', published: date, questions: [{ question: '?', answer: '.' }] }).faults.length)
      return date;
  }
  return undefined;
}

/** The text for an image of the page, by its address. */
function altOf(document: Document, address: string): string | undefined {
  const base = document.baseURI;
  for (const image of document.querySelectorAll('img')) {
    const src = image.getAttribute('src');
    if (src !== null && URL.canParse(src, base) && new URL(src, base).href === address)
      return image.getAttribute('alt') ?? undefined;
  }
  return undefined;
}

/** The object without what nothing is known of. */
const present = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

/**
 * What a page says about itself, outside of its text, beside its language.
 *
 * The description is written for search engines, so it becomes the summary only if it is also on the page.
 *
 * @param jsonLd - of the page
 * @param text - of the page, as a reader sees it
 */
export function metadataOf(document: Document, jsonLd: readonly unknown[], text: string): Known {
  const elements = new Map<string, Element>();
  for (const element of document.querySelectorAll('meta'))
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name !== undefined && !elements.has(name)) elements.set(name, element);
    }
  const meta = (...names: string[]) =>
    names.map((name) => elements.get(name.toLowerCase())?.getAttribute('content')).find((content) => content?.trim());
  const article = articleOf(jsonLd);
  const site =
    collapsed(article.source?.name ?? meta('og:site_name', 'application-name', 'publisher') ?? '') || undefined;
  const ogTitle = meta('og:title', 'twitter:title');
  const url = addressIn(
    document,
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ??
      meta('og:url') ??
      article.source?.url ??
      undefined,
  );
  const description = usable([meta('description', 'og:description'), article.summary]).find((each) =>
    collapsed(text).includes(each),
  );
  const image = addressIn(document, meta('og:image', 'og:image:url', 'twitter:image')) ?? article.image?.src;
  const [alt] = usable([
    meta('og:image:alt', 'twitter:image:alt'),
    article.image?.alt,
    image === undefined ? undefined : altOf(document, image),
  ]);
  const [width, height] = [Number(meta('og:image:width')), Number(meta('og:image:height'))];
  const section = collapsed(meta('article:section') ?? article.section ?? '') || undefined;
  const time = (selector: string) => document.querySelector(selector)?.getAttribute('datetime');
  return present({
    title: titleOf(document, article.title, ogTitle, site),
    section,
    summary: description,
    published: dateOf([
      meta('article:published_time', 'datePublished'),
      article.published,
      time('time[itemprop~="datePublished"],time[pubdate],article header time,time.published,time.entry-date'),
    ]),
    updated: dateOf([
      meta('article:modified_time', 'dateModified'),
      article.updated,
      time('time[itemprop~="dateModified"],time.updated'),
    ]),
    source: site === undefined ? undefined : { name: site, ...(url === undefined ? {} : { url }) },
    image:
      image === undefined
        ? undefined
        : { src: image, ...(alt === undefined ? {} : { alt }), ...(width > 1 && height > 1 ? { width, height } : {}) },
  }) as Known;
}
