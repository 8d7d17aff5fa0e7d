/**
 * The element and the WordPress plugin accept the same interviews. Both are compared with test/fixtures/parity.json and limits.ts: an
 * `outcome` for both, and one for the `server` if it leaves an interview to the element and only shows a link.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { directionOf, type Direction } from '../../src/interview/locale-format.js';
import { parse } from '../../src/interview/index.js';
import { elementsIn } from '../../src/interview/markup-limits.js';
import { interviewsAtLimits, markups } from '../fixtures/limits.js';

type Outcome = 'shown' | 'refused';

interface Fixture {
  readonly name: string;
  readonly outcome: Outcome;
  readonly server?: Outcome;
  readonly dir?: Direction;
  /** The text, rich text or image of each passage, by question. */
  readonly passages?: readonly (readonly string[])[];
  readonly data: unknown;
}

const written = JSON.parse(readFileSync(resolve(import.meta.dirname, '../fixtures/parity.json'), 'utf8')) as {
  readonly interviews: readonly Fixture[];
  readonly directions: Readonly<Record<string, Direction>>;
};
const { directions } = written;
const interviews: readonly Fixture[] = [...written.interviews, ...interviewsAtLimits];
const json = JSON.stringify({ directions, interviews, markups });

describe('the element', () => {
  for (const { name, outcome, passages, data } of interviews) {
    it(`${outcome === 'shown' ? 'shows' : 'refuses'} ${name}`, () => {
      const { interview } = parse(data);
      assert.equal(interview ? 'shown' : 'refused', outcome);
      if (!passages) return;
      const found = interview!.questions.map(({ answer }) =>
        answer.map(({ text, html, image }) => text ?? html ?? image?.src),
      );
      assert.deepEqual(found, passages);
    });
  }

  it('detects the direction of languages', () => {
    for (const [lang, direction] of Object.entries(directions)) assert.equal(directionOf(lang), direction, lang);
  });
});

const hasPhp = spawnSync('php', ['-v']).status === 0;

describe('the WordPress plugin', { skip: hasPhp ? false : 'php is not installed (Debian: php-cli)' }, () => {
  const runAll = () => {
    const { stdout, stderr, status } = spawnSync(
      'php',
      ['-d', 'memory_limit=2G', resolve(import.meta.dirname, '../wordpress/parity.php')],
      { input: json, encoding: 'utf8', maxBuffer: 2 ** 30 },
    );
    assert.equal(status, 0, stdout.slice(0, 5000) + stderr);
    return JSON.parse(stdout) as {
      readonly interviews: readonly (Pick<Fixture, 'outcome' | 'dir' | 'passages'> & { readonly message?: string })[];
      readonly directions: Readonly<Record<string, Direction>>;
      readonly elements: readonly number[];
    };
  };

  let outcome: ReturnType<typeof runAll> | undefined;
  const run = () => (outcome ??= runAll());

  it('shows and refuses the same interviews', () => {
    const found = run().interviews.map(({ outcome }, index) => `${interviews[index]!.name}: ${outcome}`);
    assert.deepEqual(
      found,
      interviews.map(({ name, outcome, server = outcome }) => `${name}: ${server}`),
    );
  });

  it('never shows an interview that the element refuses', () => {
    for (const { name, outcome, server } of interviews)
      if (outcome === 'refused') assert.notEqual(server, 'shown', name);
  });

  it('has the same passages and direction', () => {
    for (const [index, { outcome, dir, passages }] of run().interviews.entries()) {
      const fixture = interviews[index]!;
      if (outcome === 'shown' && fixture.passages) assert.deepEqual(passages, fixture.passages, fixture.name);
      if (outcome === 'shown' && fixture.dir) assert.equal(dir, fixture.dir, fixture.name);
    }
  });

  it('detects the direction of languages', () => {
    assert.deepEqual(run().directions, directions);
  });

  it('counts the same elements of rich text', () => {
    const { elements } = run();
    for (const [index, markup] of markups.entries())
      assert.equal(elements[index], elementsIn(markup), JSON.stringify(markup));
  });

  it('reads texts of any length in one pass', () => {
    const { stdout, stderr } = spawnSync('php', [resolve(import.meta.dirname, '../wordpress/long.php')], {
      encoding: 'utf8',
      timeout: 120_000,
    });
    assert.equal(stdout, '{"trim":4000002,"url":true,"host":false,"date":false,"marks":false,"lang":false}', stderr);
  });

  it('reports where a value is not valid', () => {
    const messageOf = (name: string) => run().interviews[interviews.findIndex((each) => each.name === name)]!.message;
    assert.match(messageOf('a width that is text')!, /\/image\/width/);
    assert.match(messageOf('a speaker that is an object')!, /^Question 1 .*\/questions\/0\/by/);
    assert.match(messageOf('no title')!, /no title or no questions/);
  });
});
