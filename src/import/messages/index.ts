/** What the importer reports, as codes with their data, and their texts in each language. */
import { ar } from './ar.js';
import { en, type detections, type Messages, type omissions, type problems, type warnings } from './en.js';

export type { NamePlace } from './en.js';

export type Code = keyof Messages;
export type WarningCode = keyof typeof warnings;
export type OmissionCode = keyof typeof omissions;
export type DetectionCode = keyof typeof detections;
export type ProblemCode = keyof typeof problems;

/** The data of a message: what its texts are made with. */
export type Data<C extends Code> = Parameters<Messages[C]> extends [infer D] ? D : Readonly<Record<string, never>>;

/** A message without its text. */
export type Message<C extends Code = Code> = { readonly [K in C]: { readonly code: K; readonly data: Data<K> } }[C];

/** Something that is reported about a source. */
export type Diagnostic<C extends WarningCode | ProblemCode = WarningCode | ProblemCode> = Message<C> & {
  readonly severity: 'error' | 'warning';
};
export type Warning<C extends WarningCode = WarningCode> = Message<C> & { readonly severity: 'warning' };
export type Problem<C extends ProblemCode = ProblemCode> = Message<C> & { readonly severity: 'error' };

const catalogs: Readonly<Record<string, Messages>> = { en, ar };

/** @param data - none where the code's text has no parameters */
export const message = <C extends Code>(code: C, ...[data]: Parameters<Messages[C]>): Message<C> =>
  ({ code, data: data ?? {} }) as unknown as Message<C>;

export const warning = <C extends WarningCode>(code: C, ...data: Parameters<Messages[C]>): Warning<C> => ({
  ...message(code, ...data),
  severity: 'warning',
});

export const problem = <C extends ProblemCode>(code: C, ...data: Parameters<Messages[C]>): Problem<C> => ({
  ...message(code, ...data),
  severity: 'error',
});

/**
 * The text of a message.
 *
 * @param message - an omission has no data; its code is enough
 * @param lang - BCP 47; English is used where there is no catalog for the language. Default: English
 */
export function messageOf({ code, data = {} }: { readonly code: Code; readonly data?: object }, lang = 'en'): string {
  const catalog = catalogs[lang.toLowerCase().split('-')[0]!] ?? en;
  return (catalog[code] as (data: object) => string)(data);
}
