/** Converts the schema of the validator to a JSON Schema for editors and other programs. */
import { limits, schema, type Schema } from '../../src/interview/schema.js';

const { image, interviewees, questions, corrections } = schema.properties;
const [, passages] = questions.items.properties.answer.anyOf;

/** The named parts of the format. */
export const definitions: Readonly<Record<string, Schema>> = {
  image,
  person: interviewees.items,
  question: questions.items,
  passage: passages.items,
  correction: corrections.items,
};

/** Patterns for our `format`s, none of which matches a format of JSON Schema exactly. */
const patterns: Readonly<Record<string, string>> = {
  date: String.raw`^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$`,
  language: String.raw`^[A-Za-z]{2,8}(-[A-Za-z\d]{1,8})*$`,
  'uri-reference': String.raw`^\s*(?:(?:${anyCase('http')}[Ss]?|${anyCase('mailto')}|${anyCase('tel')}):|(?![A-Za-z][A-Za-z\d+.-]*:)\S)`,
};

/** JSON Schema, draft 2020-12. */
export function jsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:interview-card:interview:1',
    title: 'Interview',
    description:
      'A question-and-answer interview, as <interview-card> shows it. Beyond what this schema can say, ids are unique, dates exist, and ' +
      `the answers of all questions have ${limits.passages} passages and tags at most, ${limits.tags} tags in one passage.`,
    ...convert(schema),
    $defs: Object.fromEntries(Object.entries(definitions).map(([name, each]) => [name, convert(each)])),
  };
}

/** The schema of a nested value: a reference if it is a named part. */
function nested(node: Schema): object {
  const name = Object.keys(definitions).find((each) => definitions[each] === node);
  return name === undefined ? convert(node) : { $ref: `#/$defs/${name}` };
}

function convert(node: Schema): object {
  if ('anyOf' in node) return { ...node, anyOf: node.anyOf.map(nested) };
  if ('enum' in node || node.type === 'number') return node;
  if (node.type === 'string') {
    const { format, ...rest } = node;
    // JSON Schema cannot count tags.
    return { ...rest, maxTags: undefined, pattern: format ? patterns[format] : String.raw`\S` };
  }
  if (node.type === 'array') return { ...node, items: nested(node.items) };
  const properties = Object.entries(node.properties).map(([key, each]) => [
    key,
    node.required.includes(key) ? nested(each) : optional(each),
  ]);
  return { ...node, properties: Object.fromEntries(properties) as object };
}

/** Optional values may also be `null` and `""`, which content systems write for empty fields. */
function optional(node: Schema): object {
  const { description, ...rest } = nested(node) as { description?: string };
  return { ...(description && { description }), anyOf: [rest, { enum: [null, ''] }] };
}

function anyCase(word: string): string {
  return word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
