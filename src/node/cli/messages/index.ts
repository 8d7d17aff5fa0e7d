import type { ErrorCode, ErrorData, Messages } from './en.js';

export type { CommandName, ErrorCode, ErrorData, Messages, ReadErrorCode } from './en.js';

/** Languages of messages. */
export const languages = ['en', 'ar'] as const;

export type Language = (typeof languages)[number];

/** The text of an error. */
export const errorText = <Code extends ErrorCode>(messages: Messages, code: Code, data: ErrorData<Code>): string =>
  (messages.errors[code] as (data: ErrorData<Code>) => string)(data);

/** The message catalog of a language. Arabic is loaded on demand. */
export const messagesIn = async (lang: Language): Promise<Messages> =>
  lang === 'ar' ? (await import('./ar.js')).ar : (await import('./en.js')).en;

/** The language of the user's environment, as gettext determines it; English if there is no catalog for it. */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): Language {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? '';
  return languages.find((lang) => locale.split(/[_.@-]/)[0]?.toLowerCase() === lang) ?? 'en';
}
