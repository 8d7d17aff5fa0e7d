import { decodeEntities } from './entities.js';
import type { Image, InterviewInput } from './schema.js';

/** An object of JSON-LD. */
type Thing = Readonly<Record<string, unknown>>;

const vocabulary = ['', 'schema:', 'https://schema.org/', 'http://schema.org/'];

/** The maximum number of objects to visit. Only an object from a page's script, whose getters may never end, can have more. */
const maxObjects = 2_000_000;

/** The maximum number of types to report if there is no question. */
const maxTypes = 5;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All values of a property: a single value, an array, or an ordered `@list`. */
const listOf = (value: unknown): readonly unknown[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value ?? []]).flatMap((each) =>
    isThing(each) && '@list' in each ? each['@list'] : each,
  );

/** The value of a schema.org property, under any of the names that JSON-LD allows for it. */
function property(thing: Thing | undefined, name: string): unknown {
  for (const prefix of vocabulary) {
    const value = thing?.[prefix + name];
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

const typesOf = (thing: Thing) =>
  listOf(thing['@type']).map((type) =>
    typeof type === 'string' ? type.replace(/^(schema:|https?:\/\/schema\.org\/)/, '') : '',
  );

/** The first value as written: a string, a number, or a JSON-LD value object (`{"@value": …}`). */
function raw(value: unknown): string | undefined {
  const [first] = listOf(value);
  const literal = isThing(first) ? first['@value'] : first;
  return typeof literal === 'number' ? `${literal}` : typeof literal === 'string' ? literal : undefined;
}

/** The text of a value, or the name of the thing that it refers to. */
function textOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  const text = raw(first) ?? (isThing(first) ? raw(property(first, 'name')) : undefined);
  return text === undefined ? undefined : decodeEntities(text);
}

/** A value that is a URL, or the URL of the thing that it refers to. */
function urlOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  return (
    raw(first) ??
    (isThing(first)
      ? (raw(property(first, 'url')) ?? raw(property(first, 'contentUrl')) ?? raw(first['@id']))
      : undefined)
  );
}

/** ISO 8601 allows time zones without a colon, and they are common; the interview format does not. */
const dateOf = (value: unknown) => raw(value)?.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');

/** "1200", "1200 px", 1200 or a QuantitativeValue. Sizes that cannot be used are ignored. */
function sizeOf(value: unknown): number | undefined {
  const [first] = listOf(value);
  const pixels = parseFloat(raw(first) ?? (isThing(first) ? raw(property(first, 'value')) : undefined) ?? '');
  return pixels >= 1 && pixels < Infinity ? pixels : undefined;
}

function imageOf(value: unknown): Image | undefined {
  const [first] = listOf(value);
  const src = urlOf(first);
  if (src === undefined) return undefined;
  const about = isThing(first) ? first : {};
  return {
    src,
    alt: textOf(property(about, 'description')),
    width: sizeOf(property(about, 'width')),
    height: sizeOf(property(about, 'height')),
    caption: textOf(property(about, 'caption')),
    credit: textOf(property(about, 'creditText') ?? property(about, 'creator')),
  };
}

/** Markup that rich text allows. A lone `<`, or an element that would be removed with its text, counts as text. */
const markup = /<\/?(?:a|b|blockquote|br|div|em|figure|h[1-6]|i|img|li|ol|p|pre|span|strong|table|u|ul)(?=[\s/>])/i;

type Passage = Exclude<InterviewInput['questions'][number]['answer'], string>[number];

/** All things of a document, with the references between them. */
class Graph {
  /** The outermost first. */
  readonly things: Thing[] = [];
  readonly #byId = new Map<unknown, Thing>();
  readonly #used = new Set<Thing>();

  constructor(document: unknown) {
    const found = new Set<unknown>([document]);
    for (const value of found) {
      if (isThing(value)) {
        this.things.push(value);
        const id = value['@id'];
        if (!this.#byId.has(id) && !isReference(value)) this.#byId.set(id, value);
      }
      // Values that are added to a set during iteration are visited too, once.
      for (const child of Object.values(value as object) as unknown[]) {
        if (typeof child === 'object' && child !== null && found.size < maxObjects) found.add(child);
      }
    }
  }

  /** The thing that a value is or refers to. */
  follow(value: unknown): unknown {
    return isThing(value) && isReference(value) ? (this.#byId.get(value['@id']) ?? value) : value;
  }

  /** All values of a property, with references resolved. */
  all(thing: Thing | undefined, name: string): unknown[] {
    return listOf(property(thing, name)).map((each) => this.follow(each));
  }

  /**
   * The same for the parts of an interview, each of which is used only once: otherwise a small file with a thousand references to
   * one long answer would become a huge interview.
   */
  takeAll(thing: Thing | undefined, name: string): unknown[] {
    return listOf(property(thing, name)).flatMap((value) => {
      const target = this.follow(value) as Thing;
      if (target === value) return [target];
      if (this.#used.has(target)) return [];
      this.#used.add(target);
      return [target];
    });
  }
}

/** Whether a thing only names another one: `{"@id": "#someone"}`. */
function isReference(thing: Thing): boolean {
  return '@id' in thing && Object.keys(thing).every((key) => key.startsWith('@'));
}

type Person = NonNullable<InterviewInput['interviewees']>[number];

/** The people of an interview by name, because JSON-LD usually names speakers instead of referring to them. */
class People {
  readonly interviewees: Person[] = [];
  readonly interviewers: Person[] = [];
  readonly #graph: Graph;
  readonly #ids = new Map<string, string>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** Adds people who are not known yet. */
  add(list: Person[], values: readonly unknown[]) {
    for (const value of values) {
      const name = textOf(value);
      if (!name?.trim() || this.#ids.has(name)) continue;
      const id = `p${this.#ids.size + 1}`;
      this.#ids.set(name, id);
      const about = isThing(value) ? value : undefined;
      list.push({
        id,
        name,
        role: textOf(property(about, 'jobTitle')),
        url: raw(property(about, 'url')),
        image: imageOf(this.#graph.all(about, 'image')[0]),
      });
    }
  }

  idOf(value: unknown): string | undefined {
    return this.#ids.get(textOf(value) ?? '');
  }
}

const isPerson = (value: unknown) => isThing(value) && typesOf(value).includes('Person');

const isQuestion = (value: unknown): value is Thing =>
  isThing(value) && (typesOf(value).includes('Question') || property(value, 'acceptedAnswer') !== undefined);

const isArticle = (thing: Thing) => typesOf(thing).some((type) => /Article$|Posting$|^Report$|^Interview$/.test(type));

/** Properties that hold the questions of a page, in order of preference. */
const questionProperties = ['mainEntity', 'hasPart'];

function convert(data: object): unknown {
  const graph = new Graph(data);
  // The outermost thing that has questions. A plain list of questions is accepted too, and then lacks a title.
  const questionPropertyOf = (thing: Thing) =>
    questionProperties.find((name) => graph.all(thing, name).some(isQuestion));
  const page = graph.things.find(questionPropertyOf);
  const questions = (page ? graph.takeAll(page, questionPropertyOf(page)!) : graph.things).filter(isQuestion);
  if (!questions.length) {
    const types = [...new Set(graph.things.flatMap(typesOf))].filter(Boolean);
    return types.length ? [{ '@type': types.slice(0, maxTypes) }] : data;
  }

  // The article beside a page of questions in the same graph usually has more metadata than the page.
  const article = graph.things.find((thing) => thing !== page && isArticle(thing));
  const all = (name: string) => [...graph.all(page, name), ...graph.all(article, name)];
  const get = (name: string) => all(name)[0];
  const authorsOf = (thing: unknown) => (isThing(thing) ? graph.all(thing, 'author') : []);
  const mainQuestion = page && typesOf(page).includes('QAPage') ? questions[0] : undefined;

  const answers = questions.map((question) => {
    const accepted = graph.takeAll(question, 'acceptedAnswer');
    return accepted.length ? accepted : graph.takeAll(question, 'suggestedAnswer').slice(0, 1);
  });
  const answerers = answers.flat().flatMap(authorsOf);

  const people = new People(graph);
  const { interviewees, interviewers } = people;
  people.add(interviewees, all('about').filter(isPerson));
  // Interviewees: the people whom the article is about, otherwise those it mentions, otherwise the authors of the answers.
  if (!interviewees.length) people.add(interviewees, all('mentions').filter(isPerson));
  if (!interviewees.length) people.add(interviewees, answerers);
  people.add(interviewers, [...all('author'), ...questions.flatMap(authorsOf)]);
  people.add(interviewees, answerers);

  const passagesOf = (answer: unknown): Passage[] => {
    const about = isThing(answer) ? answer : undefined;
    const text = raw(answer) ?? raw(property(about, 'text') ?? property(about, 'description'));
    const by = people.idOf(authorsOf(answer)[0]);
    const images = graph.all(about, 'image').flatMap((each) => imageOf(each) ?? []);
    return [
      ...(text === undefined ? [] : [markup.test(text) ? { html: text, by } : { text: decodeEntities(text), by }]),
      ...images.map((image) => ({ image, by })),
    ];
  };

  const ids = idsOf(questions);
  const language = get('inLanguage');
  return {
    lang: (raw(language) ?? raw(property(isThing(language) ? language : undefined, 'alternateName')))?.replaceAll(
      '_',
      '-',
    ),
    title: textOf(get('headline') ?? get('name') ?? property(mainQuestion, 'name') ?? property(mainQuestion, 'text')),
    section: textOf(get('articleSection')),
    summary: textOf(get('description') ?? get('abstract')),
    published: dateOf(get('datePublished')),
    updated: dateOf(get('dateModified')),
    source: sourceOf(get('publisher'), urlOf(get('mainEntityOfPage')) ?? raw(get('url'))),
    image: imageOf(get('image')),
    interviewees,
    interviewers,
    questions: questions.map((question, index) => {
      const passages = answers[index]!.flatMap(passagesOf);
      return {
        id: ids[index],
        question: textOf(property(question, 'name') ?? property(question, 'text')),
        by: people.idOf(authorsOf(question)[0]),
        // A missing answer is reported as missing, an empty list as an empty list.
        answer: passages.length ? passages : undefined,
      };
    }),
    corrections: all('correction').flatMap((each) => {
      const about = isThing(each) ? each : undefined;
      const date = dateOf(property(about, 'datePublished'));
      return date === undefined ? [] : [{ date, text: textOf(property(about, 'text')) }];
    }),
  };
}

/** The publisher, and the article's own address. */
function sourceOf(publisher: unknown, url: string | undefined) {
  const name = textOf(publisher);
  return name === undefined
    ? undefined
    : { name, url: url ?? (isThing(publisher) ? raw(property(publisher, 'url')) : undefined) };
}

/**
 * The ids of the questions, from the fragments of their URLs (without the card's id, which a link to a card's question starts with).
 * No ids at all if one is not unique or looks like the default id (q1, q2, …) of another question: the interview would be invalid.
 */
function idsOf(questions: readonly Thing[]): readonly (string | undefined)[] {
  const ids = questions.map((question) => {
    const fragment = (raw(property(question, 'url')) ?? raw(question['@id']))?.split('#')[1] ?? '';
    try {
      return decodeURIComponent(fragment).replace(/^[^:]*:/, '');
    } catch {
      // A stray percent sign.
      return fragment;
    }
  });
  const areUsable =
    new Set(ids).size === ids.length &&
    ids.every((id, index) => id.trim() && (id === `q${index + 1}` || !/^q\d+$/.test(id)));
  return areUsable ? ids : [];
}

/**
 * Turns JSON-LD of schema.org into the interview format: a `FAQPage`, a `QAPage`, or an article whose `mainEntity` or `hasPart` are
 * `Question`s, alone or among other things.
 *
 * The card loads this on demand as a chunk of its own, so it must not import modules that the card's entry contains.
 *
 * @param data - anything
 * @returns an interview that still has to be validated; the types as JSON-LD where there is no question; anything else unchanged; never throws
 */
export function fromJsonLd(data: unknown): unknown {
  try {
    if (typeof data !== 'object' || data === null || 'questions' in data) return data;
    return Array.isArray(data) || '@type' in data || '@graph' in data ? convert(data) : data;
  } catch {
    // Only an object from a page can throw, in a getter or proxy. Validation reports it.
    return data;
  }
}
