/** The messages between the main thread and a worker. */
import type { Ask } from '../read/convert.js';
import type { SentError } from './errors.js';
import type { TaskName } from './tasks.js';

/** The arguments of a task are serialized with `node:v8`. */
export type ToWorker =
  | { readonly type: 'task'; readonly task: TaskName; readonly args: Uint8Array }
  | { readonly type: 'answer'; readonly text: string }
  | { readonly type: 'refusal'; readonly error: SentError };

export type FromWorker =
  | { readonly type: 'ask'; readonly args: Parameters<Ask> }
  | { readonly type: 'done'; readonly result: unknown }
  | { readonly type: 'failed'; readonly error: SentError };
