/** Reads the text after each change, and remembers the last valid interview. */
import { fromJsonLd } from '../../src/interview/from-json-ld.js';
import type { InterviewInput } from '../../src/interview/schema.js';
import { debounced } from './page.js';
import { read, type Reading } from './reading.js';

/** An interview that can be shown, with its JSON. */
export interface Shown {
  readonly interview: InterviewInput;
  readonly json: string;
}

export interface Reader {
  /** The result of reading the current text. */
  readonly reading: Reading;
  /** The last valid interview: that of the current text, or of an earlier one. */
  readonly shown: Shown | undefined;
  now(): void;
  /** Reads the text once it has not changed for a moment. */
  soon(): void;
}

export const jsonOf = (interview: InterviewInput): string => `${JSON.stringify(interview, null, 2)}\n`;

/** Whether the text is an interview. If not, the card shows an earlier one, or none. */
export const isInterview = (reading: Reading): boolean => 'interview' in reading && reading.interview !== undefined;

function shownOf(reading: Reading, text: string): Shown | undefined {
  if (reading.kind === 'imported') return { interview: reading.interview, json: jsonOf(reading.interview) };
  if (reading.kind === 'json' && reading.interview)
    return { interview: fromJsonLd(reading.interview) as InterviewInput, json: text };
  return undefined;
}

/**
 * @param textOf - returns the current text
 * @param onBegin - called with a text before it is read
 * @param onRead - called after each reading
 */
export function createReader(textOf: () => string, onBegin: (text: string) => void, onRead: () => void): Reader {
  let reading: Reading = { kind: 'empty' };
  let shown: Shown | undefined;
  let call = 0;

  const readNow = async () => {
    const mine = ++call;
    const text = textOf();
    onBegin(text);
    const result = await read(text);
    // The text may have changed since.
    if (mine !== call) return;
    reading = result;
    shown = shownOf(result, text) ?? shown;
    onRead();
  };
  const now = () => void readNow();

  return {
    get reading() {
      return reading;
    },
    get shown() {
      return shown;
    },
    now,
    soon: debounced(now, 200),
  };
}
