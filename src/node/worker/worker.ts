/** The worker: does one task after the other, as `pool.ts` sends them. */
import { deserialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import type { Ask } from '../read/convert.js';
import { errorOf, sentOf } from './errors.js';
import type { FromWorker, ToWorker } from './messages.js';
import { tasks } from './tasks.js';

const port = parentPort!;
const send = (message: FromWorker) => port.postMessage(message);

/** What a task is waiting for. It asks for one thing at a time. */
let waiting: { resolve(text: string): void; reject(error: Error): void } | undefined;

const ask: Ask = (...args) =>
  new Promise((resolve, reject) => {
    waiting = { resolve, reject };
    send({ type: 'ask', args });
  });

async function run({ task, args }: Extract<ToWorker, { type: 'task' }>): Promise<void> {
  try {
    const work = tasks[task] as (ask: Ask, ...args: readonly unknown[]) => Promise<unknown>;
    send({ type: 'done', result: await work(ask, ...(deserialize(args) as unknown[])) });
  } catch (error) {
    send({ type: 'failed', error: sentOf(error) });
  }
}

port.on('message', (message: ToWorker) => {
  switch (message.type) {
    case 'task':
      return void run(message);
    case 'answer':
      return waiting?.resolve(message.text);
    case 'refusal':
      return waiting?.reject(errorOf(message.error));
  }
});
