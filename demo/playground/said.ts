/**
 * Says in another language what the check and the importer say in English, which is their only one. A catalogue has the English sentences with
 * placeholders, as gettext has them, and what to say instead; a sentence is looked for among them, and one that is not there stays as it is.
 */

/** Words of a sentence, or something in it that has a direction of its own: the reader's text, a key, a number. */
export type Piece = string | { readonly value: string };
export type Said = readonly Piece[];

/** One sentence, or its forms for the number in it. */
type Wording = string | (Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string });

/**
 * Sentences by groups. `{text}` stands for anything, `{number}` for digits, `{literal}` for a text, number or constant of JSON, and any other
 * name for a sentence of the group with that name; a digit behind it tells two of a kind apart: `{text2}`. What stands between
 * backticks in a translation is a value as well.
 */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, Wording>>>>;

/** @returns nothing where the group has no such sentence */
export type Tell = (group: string, message: string) => Said | undefined;

const number = '-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?';
const values: Readonly<Record<string, string>> = {
  text: '[^]*?',
  number,
  literal: `"(?:[^"\\\\]|\\\\.)*"|${number}|true|false|null`,
};

const placeholder = /\{([a-z]+)\d*\}/g;

interface Entry {
  readonly pattern: RegExp;
  /** The placeholders in their order: the whole, and what kind of thing it stands for. */
  readonly names: readonly (readonly [name: string, kind: string])[];
  readonly wording: Wording;
  /** Characters that are no placeholder. */
  readonly certain: number;
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function entryOf([sentence, wording]: readonly [string, Wording]): Entry {
  const names = Array.from(sentence.matchAll(placeholder), ([name, kind]) => [name, kind!] as const);
  const [first = '', ...rest] = sentence.split(/\{[a-z]+\d*\}/);
  const source = rest.map((text, index) => `(${values[names[index]![1]] ?? '[^]+?'})${escaped(text)}`);
  return {
    pattern: new RegExp(`^${escaped(first)}${source.join('')}$`),
    names,
    wording,
    certain: first.length + rest.join('').length,
  };
}

/** The text of a sentence, without what tells its directions apart. */
export const plain = (said: Said): string =>
  said.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('');

/** A translation with its placeholders filled in. */
function filled(wording: string, given: ReadonlyMap<string, Said>): Said {
  return wording.split(/(`[^`]*`|\{[a-z]+\d*\})/).flatMap((part): Said => {
    if (part.startsWith('`'))
      return [{ value: part.slice(1, -1).replace(placeholder, (name) => plain(given.get(name) ?? [name])) }];
    return given.get(part) ?? (part ? [part] : []);
  });
}

/**
 * @param lang - of the translations, for their plurals
 * @returns looks a sentence up, those with the fewest placeholders' worth of guessing first
 */
export function tellIn(lang: string, catalogue: Catalogue): Tell {
  const plural = new Intl.PluralRules(lang);
  const groups = new Map<string, readonly Entry[]>();
  const entriesOf = (group: string) => {
    if (!groups.has(group)) {
      const entries = Object.entries(catalogue[group] ?? {}).map(entryOf);
      groups.set(
        group,
        entries.sort((a, b) => b.certain - a.certain || a.names.length - b.names.length),
      );
    }
    return groups.get(group)!;
  };

  const fill = ({ pattern, names, wording }: Entry, message: string): Said | undefined => {
    const [, ...found] = pattern.exec(message) ?? [];
    const given = new Map<string, Said>();
    for (const [index, [name, kind]] of names.entries()) {
      const said = kind in values ? [{ value: found[index]! }] : tell(kind, found[index]!);
      if (!said) return undefined;
      given.set(name, said);
    }
    if (typeof wording === 'string') return filled(wording, given);
    return filled(wording[plural.select(Number(plain(given.get('{number}') ?? [])))] ?? wording.other, given);
  };
  const tell: Tell = (group, message) => {
    for (const entry of entriesOf(group)) {
      const said = entry.pattern.test(message) ? fill(entry, message) : undefined;
      if (said) return said;
    }
    return undefined;
  };
  return tell;
}
