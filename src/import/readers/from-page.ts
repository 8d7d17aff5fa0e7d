import { fromPageData, wordsOfInterview, type Imported } from './json.js';
import { recognise } from '../assemble/assemble.js';
import { NotAnInterview, type Source } from '../model.js';

/**
 * Makes the interview of a page: of what it shows and what its JSON-LD says, the one that says more; the JSON-LD where both say the same.
 *
 * @param jsonLd - all that is in the page's scripts of that type
 * @throws {NotAnInterview} where neither is one
 */
export function recognisePage(page: Source, jsonLd: readonly unknown[]): Imported {
  const told = fromPageData(jsonLd, page);
  if (!told) return recognise(page);
  try {
    const shown = recognise(page);
    return wordsOfInterview(shown.interview) > wordsOfInterview(told.interview) ? shown : told;
  } catch (error) {
    if (error instanceof NotAnInterview) return told;
    throw error;
  }
}
