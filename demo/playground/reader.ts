/** Reads the text as it changes, and holds the last interview that it was. */
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
  /** What the text was read as. */
  readonly reading: Reading;
  /** The last interview that could be shown: that of the text, unless the text is none now. */
  readonly shown: Shown | undefined;
  now(): void;
  /** Once the text has not changed for a moment. */
  soon(): void;
}

export const jsonOf = (interview: InterviewInput): string => `${JSON.stringify(interview, null, 2)}\n`;

/** Whether a text is an interview. Where it is not, the card shows an earlier one, or none. */
export const isInterview = (reading: Reading): boolean => 'interview' in reading && reading.interview !== undefined;

function shownOf(reading: Reading, text: string): Shown | undefined {
  if (reading.kind === 'imported') return { interview: reading.interview, json: jsonOf(reading.interview) };
  if (reading.kind === 'json' && reading.interview)
    return { interview: fromJsonLd(reading.interview) as InterviewInput, json: text };
  return undefined;
}

/**
 * @param textOf - the text of the moment
 * @param onRead - told when it has been read
 */
export function createReader(textOf: () => string, onRead: () => void): Reader {
  let reading: Reading = { kind: 'empty' };
  let shown: Shown | undefined;
  let call = 0;

  const readNow = async () => {
    const mine = ++call;
    const text = textOf();
    const result = await read(text);
    // Another text may have come since.
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
