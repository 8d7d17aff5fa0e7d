import type { Schema } from '../interview/schema.js';
import { suggestions } from './did-you-mean.js';
import { step } from './positions.js';

export interface UnknownKey {
  readonly pointer: string;
  readonly key: string;
  /** The key that was probably meant. */
  readonly suggestion: string | undefined;
}

/** Whether a key is reserved for other programs, such as editors and content systems. */
const isForeign = (key: string) => /^(?:[$_]|x-)/.test(key);

/** Finds keys that the schema does not have. */
export function* unknownKeys(
  schema: Schema,
  value: unknown,
  pointer = '',
  nearest = suggestions(),
): Generator<UnknownKey> {
  if (typeof value !== 'object' || value === null) return;
  if ('anyOf' in schema) {
    // As in validation, the first required key decides which kind of passage it is.
    const branch = schema.anyOf.find((each) =>
      Array.isArray(value)
        ? 'items' in each
        : 'properties' in each && each.required.some((key) => (value as Record<string, unknown>)[key]),
    );
    if (branch) yield* unknownKeys(branch, value, pointer, nearest);
  } else if ('items' in schema && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* unknownKeys(schema.items, item, pointer + step(index), nearest);
  } else if ('properties' in schema && !Array.isArray(value)) {
    const { properties } = schema;
    for (const [key, child] of Object.entries(value)) {
      if (Object.hasOwn(properties, key)) yield* unknownKeys(properties[key]!, child, pointer + step(key), nearest);
      else if (!isForeign(key)) {
        const unused = Object.keys(properties).filter((name) => !(name in value));
        yield { pointer: pointer + step(key), key, suggestion: nearest(key, unused) };
      }
    }
  }
}
