/** Reads what Chromium's trace says of the page's main thread. */

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Start, in microseconds. */
  readonly ts: number;
  /** Duration, in microseconds. */
  readonly dur?: number;
  /** Time on a processor meanwhile, in microseconds. */
  readonly tdur?: number;
}

/** A time in milliseconds: the main thread's on a processor, and the clock's. */
export interface Time {
  readonly cpu: number;
  readonly clock: number;
}

export interface Span extends Time {
  /** The longest of its tasks. */
  readonly longest: Time;
}

/** Tasks; the marks that `page.ts` sets; compiling and evaluating of modules. */
export const traceCategories = ['-*', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8'];

/**
 * A span is everything that the main thread did between two marks: all tasks from the one that the first mark opens to the last
 * before the one that the second mark opens.
 */
export function readTrace(trace: Uint8Array | undefined): { script: Time; spans(name: string): Span[] } {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const main = traceEvents.find(({ name }) => name === 'all-start');
  if (!main) throw new Error('The trace has no marks.');
  const events = traceEvents.filter(({ pid, tid }) => pid === main.pid && tid === main.tid).sort((a, b) => a.ts - b.ts);
  const tasks = events.filter(({ name }) => name === 'RunTask');
  const marks = (name: string) => events.filter((event) => event.name === name).map(({ ts }) => ts);
  const time = ({ dur = 0, tdur = dur }: TraceEvent): Time => ({ cpu: tdur / 1000, clock: dur / 1000 });
  const sum = (times: readonly Time[]): Time => ({
    cpu: times.reduce((total, { cpu }) => total + cpu, 0),
    clock: times.reduce((total, { clock }) => total + clock, 0),
  });
  return {
    // Evaluation does not name its module, but the page's own was evaluated before the trace began.
    script: sum(events.filter(({ name }) => /^v8\.(compile|evaluate)Module$/.test(name)).map(time)),
    spans(name) {
      const ends = marks(`${name}-end`);
      return marks(`${name}-start`).map((start, index) => {
        const end = ends[index]!;
        const times = tasks.filter(({ ts, dur = 0 }) => ts + dur > start && ts + dur <= end).map(time);
        if (!times.length) throw new Error(`The trace has no tasks for ${name}.`);
        return {
          cpu: sum(times).cpu,
          clock: (end - start) / 1000,
          longest: {
            cpu: Math.max(...times.map(({ cpu }) => cpu)),
            clock: Math.max(...times.map(({ clock }) => clock)),
          },
        };
      });
    },
  };
}
