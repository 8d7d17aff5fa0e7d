/** Does one thing with an input from standard input, in a process of its own, and prints how long it took and the memory that it needed. */
import { argv, memoryUsage, resourceUsage, stdin } from 'node:process';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export interface Cost {
  /** In milliseconds. */
  readonly time: number;
  /** In MB, beyond what the process needed before, with its modules loaded. */
  readonly memory: number;
  /** What came of it, in a word or the text of an error. */
  readonly outcome: string;
}

const actions = {
  async render() {
    const { renderCard } = await import('../../../src/node/render/card.js');
    const { InvalidInterview } = await import('../../../src/node/render/invalid-interview.js');
    return async (input: string) => {
      try {
        await renderCard(JSON.parse(input));
        return 'rendered';
      } catch (error) {
        if (error instanceof InvalidInterview) return `refused: ${error.problems[0]!.code}`;
        throw error;
      }
    };
  },
  async check() {
    const { checkInterview } = await import('../../../src/check/index.js');
    return (input: string) => `${checkInterview(input).length} diagnostics`;
  },
  async import() {
    const { importInterview } = await import('../../../src/node/read/import.js');
    const { NotAnInterview } = await import('../../../src/import/model.js');
    return async (input: string) => {
      const terminal = { progress: () => undefined, read: () => Promise.resolve(Buffer.from(input)) };
      try {
        const { interview } = await importInterview('-', { terminal });
        return `${interview.questions.length} questions`;
      } catch (error) {
        if (error instanceof NotAnInterview) return `refused: ${error.diagnostic.code}`;
        throw error;
      }
    };
  },
} as const;

export type Action = keyof typeof actions;

/** A small input of each kind, which loads everything that is loaded later. */
const small: Readonly<Record<Action, string>> = {
  render: JSON.stringify({ title: 'T', questions: [{ question: 'Q', answer: [{ html: '<p>A</p>' }] }] }),
  check: '{}',
  import: '<!doctype html><p><b>Why is that?</b><p>So it is.<p><b>And why now?</b><p>So it is.',
};

if (argv[1] === fileURLToPath(import.meta.url)) {
  const action = argv[2] as Action;
  const input = (await buffer(stdin)).toString();
  const act = await actions[action]();
  await act(small[action]);
  const before = memoryUsage.rss();
  const start = performance.now();
  const outcome = await act(input);
  const time = performance.now() - start;
  // `maxRSS` is in kilobytes.
  const memory = (resourceUsage().maxRSS * 1024 - before) / 1e6;
  console.log(JSON.stringify({ time, memory, outcome } satisfies Cost));
}
