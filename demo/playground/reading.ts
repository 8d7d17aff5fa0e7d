/** Reads the text of the editor: JSON is checked, text and HTML are imported. */
import { checkInterview, type Diagnostic } from '../../src/check/index.js';
import { detectFormat } from '../../src/import/detect-format.js';
import type { Imported, Problem } from '../../src/import/index.js';
import type { InterviewInput } from '../../src/interview/schema.js';

export type Reading =
  | { readonly kind: 'empty' }
  /** JSON with its diagnostics, and its value if it can be shown. */
  | {
      readonly kind: 'json';
      readonly diagnostics: readonly Diagnostic[];
      readonly interview: InterviewInput | undefined;
    }
  /** Something else that an interview was made of. */
  | ({ readonly kind: 'imported' } & Imported)
  /** Something that no interview was found in, and why. */
  | { readonly kind: 'refused'; readonly reason: Problem }
  /** The importer could not be fetched. */
  | { readonly kind: 'offline' };

/** Never throws. */
export async function read(text: string): Promise<Reading> {
  if (!text.trim()) return { kind: 'empty' };
  const format = detectFormat(text);
  if (format === 'json') {
    const diagnostics = checkInterview(text);
    // JSON that is not an interview may be a WordPress post.
    if (!diagnostics.some(({ rule }) => rule === 'format') || !mayBePost(text))
      return { kind: 'json', diagnostics, interview: valueOf(text, diagnostics) };
  }
  try {
    const { importFrom } = await import('./importing.js');
    return importFrom(text, format);
  } catch {
    return { kind: 'offline' };
  }
}

/** Whether a text looks like a post from WordPress' REST API. */
const mayBePost = (text: string) => /"rendered"\s*:/.test(text);

function valueOf(text: string, diagnostics: readonly Diagnostic[]): InterviewInput | undefined {
  if (diagnostics.some(({ severity }) => severity === 'error')) return undefined;
  // The card converts JSON-LD by itself.
  return JSON.parse(text.replace(/^\ufeff/, '')) as InterviewInput;
}
