import { quote, visible } from '../../interview/message.js';
import { en as problems } from '../../interview/messages/en.js';
import type { Messages } from './index.js';

const directions = { ltr: 'left to right', rtl: 'right to left' };

/** Quotes a text of the file, shortened. */
const short = (text: string) => quote(text, 30);

export const en: Messages = {
  problems,
  sentence: (found, expected) => `${found}. ${expected}`,
  texts: {
    'invalid-utf-8': () => ['the file is not UTF-8', 'Save it as UTF-8.'],
    'byte-order-mark': () => ['the file starts with a byte order mark', 'Save it as UTF-8 without one.'],
    'duplicate-key': ({ key }) => [`duplicate key ${quote(key)}`, 'Only the last one counts. Remove the others.'],
    'unknown-key': ({ key, suggestion }) => [
      `unknown key ${quote(key)} is ignored`,
      suggestion === undefined
        ? `If it is your own, name it ${quote(`x-${key}`)}.`
        : `Did you mean ${quote(suggestion)}?`,
    ],

    'empty-file': () => ['the file is empty', 'Write an interview.'],
    'unexpected-end': ({ closing, line }) => [
      'unexpected end of file',
      `Add the ${closing} that closes what line ${line} opens.`,
    ],
    'unexpected-bracket': ({ bracket, closing, line }) => [
      `unexpected ${bracket}`,
      `First add the ${closing} that closes what line ${line} opens.`,
    ],
    'content-after-end': ({ text }) => [`unexpected ${short(text)} after the end of the interview`, 'Remove it.'],
    'line-break-in-text': () => ['line break in text', 'Write \\n instead, or close the text with ".'],
    'tab-in-text': () => ['tab in text', 'Write \\t instead.'],
    'control-character-in-text': ({ codePoint, escape }) => [
      `control character ${codePoint} in text`,
      `Write ${escape} instead.`,
    ],
    'invalid-escape': ({ escape }) => [
      `invalid escape ${visible(escape)}`,
      'Write \\\\ for a backslash, or one of \\" \\/ \\b \\f \\n \\r \\t \\u0000.',
    ],
    'invalid-unicode-escape': ({ escape }) => [
      `invalid escape ${visible(escape)}`,
      'Write four hexadecimal digits after \\u.',
    ],
    'unescaped-quotation-mark': ({ text }) => [
      `unexpected ${short(text)} after a text`,
      'Write \\" for a quotation mark in text, or a comma after the text.',
    ],
    'backslash-outside-text': () => ['backslash outside of text', 'Remove it.'],
    'single-quotation-mark': () => ['single quotation mark', 'Write " instead.'],
    'typographic-quotation-mark': ({ character }) => [`quotation mark ${character}`, 'Write " instead.'],
    'arabic-comma': ({ character }) => [`Arabic ${character}`, 'Write a plain comma (,) instead.'],
    comment: () => ['comment', 'Remove it: JSON has no comments.'],
    'html-instead-of-json': () => ['HTML instead of JSON', 'Convert it with "interview-card import".'],
    'trailing-comma': ({ bracket }) => [`trailing comma before ${bracket}`, 'Remove it.'],
    'extra-comma': () => ['extra comma', 'Write one comma between two entries.'],
    'missing-comma': () => ['missing comma between two entries', 'Add it.'],
    'missing-colon': () => ['missing colon between key and value', 'Add it.'],
    'missing-value': () => ['key without a value', 'Add a value such as "text", or remove the key.'],
    'unquoted-key': ({ key }) => [`key ${visible(key)} without quotation marks`, `Write ${short(key)}.`],
    'unquoted-text': ({ text }) => [`text ${visible(text)} without quotation marks`, `Write ${short(text)}.`],
    'misspelled-constant': ({ text, constant }) => [`unknown value ${visible(text)}`, `Write ${constant}.`],
    'invalid-number': ({ text }) => [`invalid number ${visible(text)}`, 'Write a number such as 12 or 0.5.'],
    'invisible-character': ({ codePoint }) => [
      `invisible character ${codePoint}`,
      'Replace it by a plain space, or remove it.',
    ],
    'unexpected-character': ({ text }) => [`unexpected ${short(text)}`, 'Remove it.'],
    'invalid-json': () => ['the file is not JSON', 'Check brackets and quotation marks.'],

    'missing-language': ({ example }) => ['missing "lang"', `Write the language of the text, such as "${example}".`],
    'wrong-language': ({ lang, direction, example }) => [
      `"lang" is ${quote(lang)}, but the text is written from ${directions[direction]}`,
      `Write the language of the text, such as "${example}".`,
    ],
    'wrong-direction': ({ dir, lang, expected }) => [
      `"dir" is "${dir}", but "lang" is ${quote(lang)}`,
      `Write "${expected}", or correct "lang".`,
    ],
    'future-date': ({ date }) => [`${date} is in the future`, 'Write the day on which it happened.'],
    'date-before-publication': ({ date, published }) => [
      `${date} is before the publication on ${published}`,
      'Write that day or a later one.',
    ],
    'missing-alt': () => ['missing "alt"', 'Describe the image for readers who cannot see it.'],
    'missing-image-size': ({ key }) => [
      `missing "${key}"`,
      'Write the size of the image in pixels, so that the page does not jump when it loads.',
    ],
    'insecure-url': ({ url }) => [`insecure URL ${quote(url)}`, 'Write one that begins with https:.'],
    'missing-captions': () => ['missing "captions"', 'Add the URL of a WebVTT file for people who cannot hear.'],
    'empty-role': ({ name }) => ['empty "role"', `Write the role of ${visible(name)}, or remove the key.`],
    'missing-person-id': ({ name }) => [
      'missing "id"',
      `Add an id for ${visible(name)}, so that answers can name the speaker.`,
    ],
    'unknown-speaker': ({ id, suggestion, ids }) => [
      `unknown speaker ${quote(id)}`,
      suggestion !== undefined
        ? `Did you mean ${quote(suggestion)}?`
        : ids.length
          ? `Write one of these ids: ${ids.map(visible).join(', ')}.`
          : 'Give each person an id, and write it here.',
    ],
    'speaker-without-id': ({ name, pointer }) => [
      `unknown speaker ${quote(name)}`,
      `Add an id to ${pointer}, and write it here.`,
    ],
    'unnamed-speaker': ({ people }) => [
      `answer without a speaker, with ${people} interviewees`,
      'Write { "text": …, "by": id of the speaker }.',
    ],
    'not-a-question': ({ question }) => [`${quote(question)} is not a question`, 'Write what the answer answers.'],
    'duplicate-question': ({ first }) => [`same question as ${first}`, 'Remove one of the two.'],
    'broken-id': () => ['id with half of a character, which no link can hold', 'Write letters, digits and hyphens.'],
    'unknown-question': ({ id, suggestion }) => [
      `unknown question ${quote(id)}`,
      suggestion === undefined ? 'Write the id of a question.' : `Did you mean ${quote(suggestion)}?`,
    ],
    'time-order': ({ at, previous }) => [
      `time ${at} is before the previous one, ${previous}`,
      'Write the seconds from the start of the recording.',
    ],
    'markup-in-text': ({ markup }) => [
      `markup ${quote(markup)} in plain text`,
      'Remove it, or write { "html": … } in the answer.',
    ],
    'entity-in-text': ({ entity }) => [
      `character reference ${quote(entity)} in plain text`,
      'Write the character itself.',
    ],
    'removed-element': ({ element }) => [
      `<${visible(element)}> is removed with its content`,
      'Use allowed elements such as p, em, a, ul, blockquote and img.',
    ],
    'broken-text': ({ text }) => [
      `text in a wrong encoding: ${quote(text)}`,
      'Copy it again from its source, read as UTF-8 or in its own encoding.',
    ],
  },
  rules: {
    encoding: 'a file that is not UTF-8',
    json: 'a file that is not JSON',
    format: 'a value that is missing, or that the interview format does not allow',
    'byte-order-mark': 'a byte order mark, because of which many programs refuse JSON',
    'duplicate-key': 'a key that an object has twice: all but the last are lost',
    'unknown-key': 'a key that the format does not have; keys that begin with "$", "_" or "x-" are ignored',
    lang: 'a "lang" that is missing or clearly wrong: dates, digits and direction depend on it',
    dir: 'a "dir" that contradicts "lang"',
    'future-date': 'a date in the future',
    'date-order': 'an update or correction before the publication',
    'image-alt': 'an image without "alt"; images of people need none',
    'image-size': 'an image without "width" and "height": the page jumps when it loads',
    'insecure-url': 'an image or recording with an http: URL, which https: pages do not load',
    captions: 'a video without captions',
    role: 'an empty "role"',
    'person-id': 'one of several interviewees without an "id": no answer can name the speaker',
    'unknown-speaker': 'a "by" that is not the id of a person',
    'unnamed-speaker': 'an answer without "by" although there are several interviewees',
    question: 'a question that asks nothing: no words, or one or two without a question mark',
    'duplicate-question': 'a question that occurs twice',
    'question-id': 'an id of a question that no link can hold',
    'unknown-question': 'a correction of a question that does not exist',
    'time-order': 'an "at" that is earlier than the previous one',
    'markup-in-text': 'tags or character references in plain text, which readers would see as they are',
    'html-element': 'an element of rich text that is removed with its content',
    'broken-text': 'text that was read in a wrong encoding',
  },
};
