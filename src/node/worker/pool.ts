/**
 * Workers for limited calls. Each call has a worker of its own while it runs. A new one needs about a second until it has loaded jsdom, so
 * idle ones are kept for a while; they do not keep the process alive.
 */
import { on } from 'node:events';
import { availableParallelism } from 'node:os';
import { serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { limits } from '../../interview/schema.js';
import { CommandError } from '../cli/command.js';
import type { Ask } from '../read/convert.js';
import { errorOf, sentOf } from './errors.js';
import { untilAborted, type Signal } from './limits.js';
import type { FromWorker, ToWorker } from './messages.js';
import type { ArgumentsOf, ResultOf, TaskName } from './tasks.js';

/** The memory of a worker, in MiB. Node ends one that needs more, and no other part of the process. */
const memory = 512;

/**
 * The largest input, in bytes: an interview of the largest size, with two bytes for each character. V8 ends the whole process if a worker
 * that is near its limit asks for a large piece of memory at once, as it would for the texts of a larger input.
 */
const maxInput = 2 * limits.bytes;

/** Time after which an idle worker is ended, in milliseconds. */
const idleTime = 10_000;

/** More at a time would not be faster, but would need more memory. */
const maxWorkers = availableParallelism();

const idle = new Map<Worker, NodeJS.Timeout>();
const queue: (() => void)[] = [];
let running = 0;

/** Waits until a worker may run. */
async function slot(signal: Signal): Promise<void> {
  if (running < maxWorkers) {
    running += 1;
    return;
  }
  // The slot is passed on to the first in the queue.
  const { promise, resolve } = withResolver();
  queue.push(resolve);
  try {
    await untilAborted(promise, signal);
  } catch (error) {
    const index = queue.indexOf(resolve);
    if (index < 0) endSlot();
    else queue.splice(index, 1);
    throw error;
  }
}

function withResolver() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

function endSlot(): void {
  const next = queue.shift();
  if (next) next();
  else running -= 1;
}

function start(): Worker {
  // Not the file itself: a worker inherits options of the process such as `--input-type`, with which Node runs no files.
  const code = `import ${JSON.stringify(import.meta.resolve('./worker.js'))}`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  // Without a listener an error would end the process.
  worker.on('error', () => forget(worker));
  worker.on('exit', () => forget(worker));
  return worker;
}

function forget(worker: Worker): void {
  clearTimeout(idle.get(worker));
  idle.delete(worker);
}

function take(): Worker {
  const [worker = start()] = [...idle.keys()].slice(-1);
  forget(worker);
  worker.ref();
  return worker;
}

function keep(worker: Worker): void {
  worker.unref();
  const timer = setTimeout(() => {
    forget(worker);
    void worker.terminate();
  }, idleTime).unref();
  idle.set(worker, timer);
}

/**
 * Does a task in a worker.
 *
 * @param signal - ends the worker
 * @param ask - does what the task asks for in this thread
 * @throws {CommandError} with the code `memory-limit` if it needs too much memory, or `too-large` if its arguments are
 * @throws the signal's reason, or what the task throws
 */
export async function runInWorker<Name extends TaskName>(
  task: Name,
  args: ArgumentsOf<Name>,
  signal: Signal,
  ask: Ask = refuse,
): Promise<ResultOf<Name>> {
  const message = { type: 'task', task, args: serialized(args) } as const;
  await slot(signal);
  let worker: Worker | undefined;
  let isReusable = false;
  try {
    worker = take();
    const outcome = await untilAborted(outcomeOf(worker, message, ask), signal);
    isReusable = true;
    if (outcome.type === 'failed') throw errorOf(outcome.error);
    return outcome.result as ResultOf<Name>;
  } finally {
    if (worker && isReusable) {
      keep(worker);
      endSlot();
    } else {
      // The caller does not wait for the end of the worker, but the next one does, which needs its memory.
      void Promise.resolve(worker?.terminate()).finally(endSlot);
    }
  }
}

/** What can be cloned is sent as it is, which is more than JSON; what cannot, such as a proxy, as the JSON that it stands for. */
function serialized(args: readonly unknown[]): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = serialize(args);
  } catch {
    bytes = serialize(JSON.parse(JSON.stringify(args)));
  }
  if (bytes.length > maxInput)
    throw new CommandError('too-large', { name: 'the input', mebibytes: limits.bytes / 1_048_576 });
  return bytes;
}

const refuse: Ask = () => Promise.reject(new Error('This task may not ask for anything.'));

async function outcomeOf(worker: Worker, message: ToWorker, ask: Ask): Promise<Exclude<FromWorker, { type: 'ask' }>> {
  const send = (reply: ToWorker) => worker.postMessage(reply);
  const events = on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[FromWorker]>;
  try {
    send(message);
    for await (const [answer] of events) {
      if (answer.type !== 'ask') return answer;
      await ask(...answer.args).then(
        (text) => send({ type: 'answer', text }),
        (error: unknown) => send({ type: 'refusal', error: sentOf(error) }),
      );
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw cause;
    throw new CommandError('memory-limit', { mebibytes: memory }, 2, { cause });
  }
  throw new Error('The worker has ended.');
}
