/** Turns the schema that the parser follows into one for editors and other programs. */
import { limits, schema, type Schema } from '../../src/interview/schema.js';

const { image, interviewees, questions, corrections } = schema.properties;
const [, passages] = questions.items.properties.answer.anyOf;

/** The parts of the format that have a name of their own. */
export const definitions: Readonly<Record<string, Schema>> = {
  image,
  person: interviewees.items,
  question: questions.items,
  passage: passages.items,
  correction: corrections.items,
};

/** What a `format` of ours accepts. Of the formats that JSON Schema knows none is the same. */
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

/** The same schema where it stands in another: by its name where it has one. */
function nested(wanted: Schema): object {
  const name = Object.keys(definitions).find((each) => definitions[each] === wanted);
  return name === undefined ? convert(wanted) : { $ref: `#/$defs/${name}` };
}

function convert(wanted: Schema): object {
  if ('anyOf' in wanted) return { ...wanted, anyOf: wanted.anyOf.map(nested) };
  if ('enum' in wanted || wanted.type === 'number') return wanted;
  if (wanted.type === 'string') {
    const { format, ...rest } = wanted;
    // JSON Schema cannot count tags.
    return { ...rest, maxTags: undefined, pattern: format ? patterns[format] : String.raw`\S` };
  }
  if (wanted.type === 'array') return { ...wanted, items: nested(wanted.items) };
  const properties = Object.entries(wanted.properties).map(([key, each]) => [
    key,
    wanted.required.includes(key) ? nested(each) : optional(each),
  ]);
  return { ...wanted, properties: Object.fromEntries(properties) as object };
}

/** Absent also means `null` and `""`, which content systems write for empty fields. */
function optional(wanted: Schema): object {
  const { description, ...rest } = nested(wanted) as { description?: string };
  return { ...(description && { description }), anyOf: [rest, { enum: [null, ''] }] };
}

function anyCase(word: string): string {
  return word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
