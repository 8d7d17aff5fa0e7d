/** Interviews of the demo, written in each way that newsrooms use, import without loss. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { parse, type Question } from '../../../src/interview/index.js';
import { fromText } from './helpers.js';

const folder = resolve(import.meta.dirname, '../../../demo/interviews');

/** Paragraphs wrapped at the width of an e-mail. */
const wrapped = (text: string) => text.replace(/(.{1,72})(?:\s|$)/g, '$1\n').trim();

const shapes: Readonly<Record<string, (question: string, answer: readonly string[], number: number) => string>> = {
  'an empty line before each question': (question, answer) => `${question}\n${answer.join('\n')}\n`,
  'empty lines between all paragraphs': (question, answer) => `${question}\n\n${answer.join('\n\n')}\n`,
  'no empty lines': (question, answer) => `${question}\n${answer.join('\n')}`,
  'lines of 72 characters': (question, answer) => `${wrapped(question)}\n\n${answer.map(wrapped).join('\n\n')}\n`,
  'Q: and A:': (question, answer) => `Q: ${question}\nA: ${answer.join('\n')}\n`,
  'س: and ج: in paragraphs': (question, answer) => `س: ${question}\n\nج: ${answer.join('\n\n')}\n`,
  'bold questions': (question, answer) => `**${question}**\n\n${answer.join('\n\n')}\n`,
  'headings as questions': (question, answer) => `## ${question}\n\n${answer.join('\n\n')}\n`,
  'a dash before each question': (question, answer) => `- ${question}\n\n${answer.join('\n\n')}\n`,
  'a dash before each turn': (question, answer) => `– ${question}\n– ${answer.join('\n')}`,
  'numbered questions': (question, answer, number) => `${number}. ${question}\n${answer.join('\n')}\n`,
  'names before the turns': (question, answer) => `REVIEW: ${question}\n\nRendall: ${answer.join('\n\n')}\n`,
};

for (const name of ['bensami.ar', 'lighthouse.en', 'long.ar']) {
  describe(`${name} written with`, () => {
    const { interview } = parse(JSON.parse(readFileSync(resolve(folder, `${name}.json`), 'utf8')));
    const { section = '', title, summary = '', questions } = interview!;
    // A text has no images, and its labels name only one person per side.
    const paragraphs = ({ answer }: Question) =>
      answer.flatMap(({ text, by }) => (text === undefined || by !== undefined ? [] : [text]));
    const expected = questions
      .map((question) => ({ question: question.question, answer: paragraphs(question) }))
      .filter(({ answer }) => answer.length > 0);

    for (const [shape, write] of Object.entries(shapes)) {
      it(shape, () => {
        const body = expected.map(({ question, answer }, index) => write(question, answer, index + 1)).join('\n');
        const { interview: found } = fromText(`${section}\n\n${title}\n\n${summary}\n\n${body}`);
        assert.deepEqual(
          found.questions.map(({ question, answer }) => ({
            question,
            answer: typeof answer === 'string' ? [answer] : answer,
          })),
          expected,
        );
        assert.equal(found.title, title);
        assert.equal(found.section, section);
        assert.equal(found.summary ?? '', summary);
      });
    }
  });
}
