import type { Image, InterviewInput } from './schema.js';

/** An object of JSON-LD. */
type Thing = Readonly<Record<string, unknown>>;

const vocabulary = ['', 'schema:', 'https://schema.org/', 'http://schema.org/'];

/** Objects that are looked at; only those of a page's script, whose getters may go on for ever, can be more. */
const enough = 2_000_000;

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

/** What schema.org says of a thing, under any of the names that JSON-LD has for the same property. */
function property(thing: Thing | undefined, name: string): unknown {
  for (const prefix of vocabulary) {
    const value = thing?.[prefix + name];
    if (value !== undefined && value !== null && value !== '') return isThing(value) && '@list' in value ? value['@list'] : value;
  }
  return undefined;
}

const typesOf = (thing: Thing) =>
  listOf(thing['@type']).map((type) => (typeof type === 'string' ? type.replace(/^(schema:|https?:\/\/schema\.org\/)/, '') : ''));

const entities: ReadonlyMap<string, string> = new Map([
  ...([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['nbsp', '\u00a0'], ['hellip', '…']] as const),
  ...([['ndash', '–'], ['mdash', '—'], ['lsquo', '‘'], ['rsquo', '’'], ['ldquo', '“'], ['rdquo', '”'], ['laquo', '«'], ['raquo', '»']] as const),
]);

/** Content systems write `&#8217;` into their JSON, where it means nothing. */
const decoded = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (all, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return entities.get(name) ?? all;
    const code = decimal === undefined ? parseInt(hexadecimal!, 16) : Number(decimal);
    return code > 0x10ffff ? all : String.fromCodePoint(code);
  });

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
  return raw(first) ?? (isThing(first) ? (raw(property(first, 'url')) ?? raw(property(first, 'contentUrl')) ?? raw(first['@id'])) : undefined);
}

/** Time zones without a colon are common in the wild and ISO 8601, but not the form that our dates have. */
const dateOf = (value: unknown) => raw(value)?.replace(/([+-]\d\d)(\d\d)$/, (zone, hours: string, minutes: string, at: number, all: string) =>
  all.lastIndexOf('T', at) > 0 ? `${hours}:${minutes}` : zone,
);

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
    return listOf(property(thing, name)).filter((value) => {
      const target = this.follow(value);
      if (target === value) return true;
      if (this.#taken.has(target as Thing)) return false;
      this.#taken.add(target as Thing);
      return true;
    }).map((value) => this.follow(value));
  }
}

/** Whether a thing only names another one: `{"@id": "#someone"}`. */
function isReference(thing: Thing): boolean {
  return '@id' in thing && Object.keys(thing).every((key) => key.startsWith('@'));
}

/** The people of an interview by their names, which is how JSON-LD most often tells who says what. */
class People {
  readonly interviewees: { id: string; name: string }[] = [];
  readonly interviewers: { id: string; name: string }[] = [];
  readonly #ids = new Map<string, string>();

  add(list: { id: string; name: string }[], value: unknown) {
    const name = textOf(value);
    if (!name || this.#ids.has(name)) return;
    const id = `p${this.#ids.size + 1}`;
    this.#ids.set(name, id);
    const about = isThing(value) ? value : {};
    const person = {
      id,
      name,
      role: textOf(property(about, 'jobTitle')),
      url: raw(property(about, 'url')),
      image: imageOf(property(about, 'image')),
    };
    list.push(person);
  }

  idOf(value: unknown): string | undefined {
    const name = textOf(value);
    return name === undefined ? undefined : this.#ids.get(name);
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
  // The outermost thing that has questions; a plain list of questions is taken too, and then lacks a title.
  const place = (thing: Thing) => places.find((name) => graph.all(thing, name).some(isQuestion));
  const page = graph.things.find(place);
  const questions = (page ? graph.take(page, place(page)!) : graph.things).filter(isQuestion);
  if (!questions.length && !page) {
    const types = [...new Set(graph.things.flatMap(typesOf))].filter(Boolean);
    return `JSON-LD without a Question: ${types.join(', ')}`;
  }
  const article = graph.things.find(isArticle);
  const get = (name: string) => graph.follow(property(page, name) ?? property(article, name));
  const getAll = (name: string) => [...graph.all(page, name), ...(article === page ? [] : graph.all(article, name))];
  const first = page && typesOf(page).includes('QAPage') ? questions[0] : undefined;

  const answers = questions.map((question) => {
    const accepted = graph.take(question, 'acceptedAnswer');
    return accepted.length ? accepted : graph.take(question, 'suggestedAnswer').slice(0, 1);
  });
  const authors = (thing: unknown) => (isThing(thing) ? graph.all(thing, 'author') : []);

  const people = new People();
  for (const name of ['about', 'mentions']) {
    // Those whom an article is about; who is only mentioned counts where it is about no one.
    if (!people.interviewees.length) for (const each of getAll(name).filter(isPerson)) people.add(people.interviewees, each);
  }
  const addAnswering = () => answers.flat().flatMap(authors).forEach((each) => people.add(people.interviewees, each));
  if (!people.interviewees.length) addAnswering();
  for (const each of [...getAll('author'), ...questions.flatMap(authors)]) people.add(people.interviewers, each);
  addAnswering();

  const passages = (answer: unknown): Passage[] => {
    const text = isThing(answer) && !('@value' in answer) ? raw(property(answer, 'text') ?? property(answer, 'description')) : raw(answer);
    const by = people.idOf(authors(answer)[0]);
    const images = isThing(answer) ? graph.all(answer, 'image').flatMap((each) => imageOf(each) ?? []) : [];
    return [
      ...(text === undefined ? [] : markup.test(text) ? [{ html: text, by }] : [{ text: decoded(text), by }]),
      ...images.map((image) => ({ image, by })),
    ];
  };

  const ids = questions.map((question) => idOf(raw(property(question, 'url')) ?? raw(question['@id'])));
  // One id twice, or one that looks like those that questions without one get, would make all of the interview unusable.
  const areIds = new Set(ids).size === ids.length && !ids.some((id, index) => id === undefined || (/^q\d+$/.test(id) && id !== `q${index + 1}`));

  return {
    lang: (raw(get('inLanguage')) ?? raw(property(get('inLanguage') as Thing, 'alternateName')))?.replace('_', '-'),
    title: textOf(get('headline') ?? get('name') ?? (first && (property(first, 'name') ?? property(first, 'text')))),
    section: textOf(get('articleSection')),
    summary: textOf(get('description') ?? get('abstract')),
    published: dateOf(get('datePublished')),
    updated: dateOf(get('dateModified')),
    source: sourceOf(get('publisher'), urlOf(get('mainEntityOfPage')) ?? raw(get('url'))),
    image: imageOf(get('image')),
    interviewees: people.interviewees,
    interviewers: people.interviewers,
    questions: questions.map((question, index) => ({
      id: areIds ? ids[index] : undefined,
      question: textOf(property(question, 'name') ?? property(question, 'text')),
      by: people.idOf(authors(question)[0]),
      // An empty list would be told of as such, and what is missing is the answer.
      answer: ((all) => (all.length ? all : undefined))(answers[index]!.flatMap(passages)),
    })),
    corrections: getAll('correction').flatMap((each) => {
      const date = isThing(each) ? dateOf(property(each, 'datePublished')) : undefined;
      return date === undefined ? [] : { date, text: textOf(property(each as Thing, 'text')) };
    }),
  };
}

/** The publisher, and the article's own address. */
function sourceOf(publisher: unknown, url: string | undefined) {
  const name = textOf(publisher);
  return name === undefined ? undefined : { name, url: url ?? (isThing(publisher) ? raw(property(publisher, 'url')) : undefined) };
}

/** The fragment of a question's address; in a link to a card's question the part that names the question. */
function idOf(url: string | undefined): string | undefined {
  const fragment = url?.split('#')[1];
  if (!fragment) return undefined;
  try {
    return decodeURIComponent(fragment).replace(/^[^:]*:/, '') || undefined;
  } catch {
    // A stray percent sign.
    return fragment;
  }
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
