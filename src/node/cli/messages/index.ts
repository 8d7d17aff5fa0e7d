import { visible } from '../../../interview/message.js';
import type { ErrorCode, ErrorData, Messages } from './en.js';

export type { CommandName, ErrorCode, ErrorData, Messages, ReadErrorCode } from './en.js';

/** Languages of messages. */
export const languages = ['en', 'ar'] as const;

export type Language = (typeof languages)[number];

/** The data of a message with all characters visible that could change or imitate other output: names of files, words of servers. */
export function visibleData<Data>(data: Data): Data {
  if (typeof data === 'string') return visible(data) as Data;
  if (Array.isArray(data)) return data.map(visibleData) as Data;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, visibleData<unknown>(value)])) as Data;
}

/** The text of an error. */
export const errorText = <Code extends ErrorCode>(messages: Messages, code: Code, data: ErrorData<Code>): string =>
  (messages.errors[code] as (data: ErrorData<Code>) => string)(visibleData(data));

/** The message catalog of a language. Arabic is loaded on demand. */
export const messagesIn = async (lang: Language): Promise<Messages> =>
  lang === 'ar' ? (await import('./ar.js')).ar : (await import('./en.js')).en;

/** The language of the user's environment, as gettext determines it; English if there is no catalog for it. */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): Language {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? '';
  return languages.find((lang) => locale.split(/[_.@-]/)[0]?.toLowerCase() === lang) ?? 'en';
}
