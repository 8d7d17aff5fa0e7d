import type { Image, InterviewInput } from './schema.js';

/** An object of JSON-LD. */
type Thing = Readonly<Record<string, unknown>>;

const vocabulary = ['', 'schema:', 'https://schema.org/', 'http://schema.org/'];

/** Objects that are looked at; only those of a page's script, whose getters may go on for ever, can be more. */
const enough = 2_000_000;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All values of a property, which may be one, a list, or a list that is told apart from a set. */
const listOf = (value: unknown): readonly unknown[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value ?? []]).flatMap((each) =>
    isThing(each) && '@list' in each ? each['@list'] : each,
  );

/** What schema.org says of a thing, under any of the names that JSON-LD has for the same property. */
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

const entities: ReadonlyMap<string, string> = new Map([
  ...([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['nbsp', '\u00a0'],
    ['hellip', '…'],
  ] as const),
  ...([
    ['ndash', '–'],
    ['mdash', '—'],
    ['lsquo', '‘'],
    ['rsquo', '’'],
    ['ldquo', '“'],
    ['rdquo', '”'],
    ['laquo', '«'],
    ['raquo', '»'],
  ] as const),
]);

/** Content systems write `&#8217;` into their JSON, where it means nothing. */
const decoded = (text: string) =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    (all, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return entities.get(name) ?? all;
      const code = decimal === undefined ? parseInt(hexadecimal!, 16) : Number(decimal);
      return code > 0x10ffff ? all : String.fromCodePoint(code);
    },
  );

/** The first of the values as it is written: as a string, a number or JSON-LD's own kind of string. */
function raw(value: unknown): string | undefined {
  const [first] = listOf(value);
  const literal = isThing(first) ? first['@value'] : first;
  return typeof literal === 'number' ? `${literal}` : typeof literal === 'string' ? literal : undefined;
}

/** The text of a value, or the name of the thing that it is. */
function textOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  const text = raw(first) ?? (isThing(first) ? raw(property(first, 'name')) : undefined);
  return text === undefined ? undefined : decoded(text);
}

/** The URL that a value is, or that the thing has. */
function urlOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  return (
    raw(first) ??
    (isThing(first)
      ? (raw(property(first, 'url')) ?? raw(property(first, 'contentUrl')) ?? raw(first['@id']))
      : undefined)
  );
}

/** A time zone without a colon is common, and ISO 8601, but not the form that our dates have. */
const dateOf = (value: unknown) => raw(value)?.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');

/** "1200", "1200 px", 1200 or a QuantitativeValue; one that says nothing of use is left out. */
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

/** Markup that shows as such; a lone `<`, or an element that would go together with its text, is text. */
const markup = /<\/?(?:a|b|blockquote|br|div|em|figure|h[1-6]|i|img|li|ol|p|pre|span|strong|table|u|ul)(?=[\s/>])/i;

type Passage = Exclude<InterviewInput['questions'][number]['answer'], string>[number];

/** All things of a document, with the links between them. */
class Graph {
  /** The outermost first. */
  readonly things: Thing[] = [];
  readonly #byId = new Map<unknown, Thing>();
  readonly #taken = new Set<Thing>();

  constructor(document: unknown) {
    const found = new Set<unknown>([document]);
    for (const value of found) {
      if (isThing(value)) {
        this.things.push(value);
        const id = value['@id'];
        if (!this.#byId.has(id) && !isReference(value)) this.#byId.set(id, value);
      }
      // What is added while a set is walked comes at its end, and only once.
      for (const child of Object.values(value as object) as unknown[]) {
        if (typeof child === 'object' && child !== null && found.size < enough) found.add(child);
      }
    }
  }

  /** The thing that a value is or refers to. */
  follow(value: unknown): unknown {
    return isThing(value) && isReference(value) ? (this.#byId.get(value['@id']) ?? value) : value;
  }

  /** All that schema.org says of a thing under one name. */
  all(thing: Thing | undefined, name: string): unknown[] {
    return listOf(property(thing, name)).map((each) => this.follow(each));
  }

  /**
   * The same for the pieces of an interview. What is referred to is taken only once: a small file with a thousand references to
   * one long answer would otherwise become a huge interview.
   */
  take(thing: Thing | undefined, name: string): unknown[] {
    return listOf(property(thing, name)).flatMap((value) => {
      const target = this.follow(value) as Thing;
      if (target === value) return [target];
      if (this.#taken.has(target)) return [];
      this.#taken.add(target);
      return [target];
    });
  }
}

/** Whether a thing only names another one: `{"@id": "#someone"}`. */
function isReference(thing: Thing): boolean {
  return '@id' in thing && Object.keys(thing).every((key) => key.startsWith('@'));
}

type Person = NonNullable<InterviewInput['interviewees']>[number];

/** The people of an interview by their names, which is how JSON-LD most often tells who says what. */
class People {
  readonly interviewees: Person[] = [];
  readonly interviewers: Person[] = [];
  readonly #graph: Graph;
  readonly #ids = new Map<string, string>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** Adds those who are not there yet. */
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

/** Where a page has its questions, in the order in which they are looked for. */
const places = ['mainEntity', 'hasPart'];

function convert(data: object): unknown {
  const graph = new Graph(data);
  // The outermost thing that has questions. A plain list of questions is taken too, and then lacks a title.
  const placeOf = (thing: Thing) => places.find((name) => graph.all(thing, name).some(isQuestion));
  const page = graph.things.find(placeOf);
  const questions = (page ? graph.take(page, placeOf(page)!) : graph.things).filter(isQuestion);
  if (!questions.length) return `JSON-LD without a Question: ${[...new Set(graph.things.flatMap(typesOf))].join(', ')}`;

  // A page of questions says less of itself than the article beside it in the same graph.
  const article = graph.things.find((thing) => thing !== page && isArticle(thing));
  const all = (name: string) => [...graph.all(page, name), ...graph.all(article, name)];
  const get = (name: string) => all(name)[0];
  const authorsOf = (thing: unknown) => (isThing(thing) ? graph.all(thing, 'author') : []);
  const asked = page && typesOf(page).includes('QAPage') ? questions[0] : undefined;

  const answers = questions.map((question) => {
    const accepted = graph.take(question, 'acceptedAnswer');
    return accepted.length ? accepted : graph.take(question, 'suggestedAnswer').slice(0, 1);
  });
  const answering = answers.flat().flatMap(authorsOf);

  const people = new People(graph);
  const { interviewees, interviewers } = people;
  people.add(interviewees, all('about').filter(isPerson));
  // Who is only mentioned counts where the article is about no one, and who answers where no one is mentioned.
  if (!interviewees.length) people.add(interviewees, all('mentions').filter(isPerson));
  if (!interviewees.length) people.add(interviewees, answering);
  people.add(interviewers, [...all('author'), ...questions.flatMap(authorsOf)]);
  people.add(interviewees, answering);

  const passagesOf = (answer: unknown): Passage[] => {
    const about = isThing(answer) ? answer : undefined;
    const text = raw(answer) ?? raw(property(about, 'text') ?? property(about, 'description'));
    const by = people.idOf(authorsOf(answer)[0]);
    const images = graph.all(about, 'image').flatMap((each) => imageOf(each) ?? []);
    return [
      ...(text === undefined ? [] : [markup.test(text) ? { html: text, by } : { text: decoded(text), by }]),
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
    title: textOf(get('headline') ?? get('name') ?? property(asked, 'name') ?? property(asked, 'text')),
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
        // Without an answer there is nothing, which the check calls by that name; an empty list would be something.
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
 * The questions' ids, from the fragments of their addresses; in a link to a card's question a part of the fragment is the id.
 * None where one stands twice or looks like those that questions without one get: all of the interview would be refused.
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
  const areFit =
    new Set(ids).size === ids.length &&
    ids.every((id, index) => id.trim() && (id === `q${index + 1}` || !/^q\d+$/.test(id)));
  return areFit ? ids : [];
}

/**
 * Turns JSON-LD of schema.org into the interview format: a `FAQPage`, a `QAPage`, or an article whose `mainEntity` or `hasPart` are
 * `Question`s, alone or among other things.
 *
 * Nothing but types is imported: this is fetched on demand, by a script that it must not have to import from.
 *
 * @param data - anything
 * @returns an interview, still to be checked; what is no JSON-LD as it is; never throws
 */
export function fromJsonLd(data: unknown): unknown {
  try {
    if (typeof data !== 'object' || data === null || 'questions' in data) return data;
    return Array.isArray(data) || '@type' in data || '@graph' in data ? convert(data) : data;
  } catch {
    // Only an object of the page gets here, with a getter or a proxy that throws: checking it will tell.
    return data;
  }
}
