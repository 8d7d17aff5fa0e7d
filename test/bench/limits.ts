/**
 * Builds the worst input of each family that the limits allow, and prints what it costs:
 *
 *     npm run bench:limits
 *     npm run bench:limits -- --only nested --in node
 *
 * Whatever is within the limits has to be shown by Chromium within 2 seconds (5 with rich text), rendered in Node.js within 3 seconds and
 * 300 MB, checked within 3 seconds, and imported within 3 seconds a megabyte; half of an input must not cost less than a third of it. It
 * fails otherwise. These are limits for two slow cores; a busy machine needs longer.
 */
import { spawn } from 'node:child_process';
import process, { execPath } from 'node:process';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Action, Cost } from './limits/child.js';
import { families, type Family, type Kind } from './limits/families.js';
import { bundle, serve, startChromium } from './site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Limits, in milliseconds and MB. */
const most = {
  chromium: { text: 2000, rich: 5000 },
  render: { time: 3000, memory: 300 },
  check: { time: 3000 },
  /** For each megabyte, and for starting. */
  import: { time: 3000 },
} as const;

/** An input of twice the size may cost this much more. Twice would be linear; the rest is noise and caches. */
const growth = 3;
/** Costs below are not compared, in milliseconds. */
const noise = 500;

/** How long to wait for one input, in milliseconds. */
const patience = 120_000;

const { values: options } = parseArgs({
  options: { only: { type: 'string', default: '' }, in: { type: 'string' } },
});

interface Result extends Cost {
  readonly family: Family;
  readonly where: 'chromium' | Action;
  /** Of half of the input, in milliseconds. */
  readonly half: number;
  readonly bytes: number;
  readonly faults: readonly string[];
}

const placesOf: Readonly<Record<Kind, readonly Result['where'][]>> = {
  text: ['chromium', 'render'],
  rich: ['chromium', 'render'],
  check: ['check'],
  import: ['import'],
};

async function inNode(action: Action, input: string): Promise<Cost> {
  const child = spawn(
    execPath,
    ['--import', 'tsx', fileURLToPath(new URL('limits/child.ts', import.meta.url)), action],
    {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
      timeout: patience,
    },
  );
  child.stdin.on('error', () => undefined).end(input);
  try {
    return (await json(child.stdout)) as Cost;
  } catch {
    return { time: Infinity, memory: Infinity, outcome: 'no answer' };
  }
}

/** What the server answers to the card. */
let served = '';

/** From the answer of the server to the first frame with the interview, or with the error. */
async function inChromium(input: string): Promise<Cost> {
  served = input;
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(site.origin, { waitUntil: 'load' });
    const shown = page.evaluate(async () => {
      const card = document.createElement('interview-card');
      const start = performance.now();
      const settled = new Promise<string>((resolve) => {
        card.addEventListener('interview-load', () => resolve('shown'));
        card.addEventListener('interview-error', ({ problems }) => resolve(`refused: ${problems[0]!.code}`));
      });
      card.src = 'interview.json';
      card.open = 'all';
      document.body.append(card);
      const outcome = await settled;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return { time: performance.now() - start, memory: 0, outcome };
    });
    const late = new Promise<Cost>((resolve) =>
      setTimeout(() => resolve({ time: Infinity, memory: 0, outcome: 'not shown' }), patience).unref(),
    );
    return await Promise.race([shown, late]);
  } catch (error) {
    return { time: Infinity, memory: 0, outcome: (error as Error).message };
  } finally {
    await Promise.race([context.close(), new Promise((resolve) => setTimeout(resolve, 5000))]);
  }
}

function faultsOf(
  { kind }: Family,
  where: Result['where'],
  { time, memory }: Cost,
  half: number,
  bytes: number,
): string[] {
  const faults: string[] = [];
  const limit =
    where === 'chromium'
      ? most.chromium[kind as 'text' | 'rich']
      : where === 'import'
        ? most.import.time * Math.max(1, bytes / 1e6)
        : most[where].time;
  if (time > limit) faults.push(`longer than ${limit / 1000} s`);
  if (where === 'render' && memory > most.render.memory) faults.push(`more than ${most.render.memory} MB`);
  if (time > noise && time > growth * Math.max(half, noise / growth))
    faults.push(`${(time / half).toFixed(1)} times the cost of half`);
  return faults;
}

const chosen = families.filter(({ name, kind }) => `${kind} ${name}`.includes(options.only));
const isWanted = (where: Result['where']) =>
  options.in === undefined || (options.in === 'node') === (where !== 'chromium');

const site = await serve(new Map(await bundle({ root })), {
  '/': (_, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end('<!doctype html><script type="module" src="interview-card.js"></script>'),
  '/interview.json': (_, response) => response.setHeader('content-type', 'application/json').end(served),
});
const browser = await startChromium(2 * patience);
const results: Result[] = [];
const seconds = (time: number) => (time / 1000).toFixed(2).padStart(7);
console.log(`${families.length} families. Seconds for all of an input, for half of it, MB of memory, MB of input.\n`);
try {
  for (const family of chosen) {
    for (const where of placesOf[family.kind].filter(isWanted)) {
      const cost = (input: string) => (where === 'chromium' ? inChromium(input) : inNode(where, input));
      const half = await cost(family.make(0.5));
      const input = family.make(1);
      const whole = await cost(input);
      const bytes = Buffer.byteLength(input);
      const faults = faultsOf(family, where, whole, half.time, bytes);
      results.push({ ...whole, family, where, half: half.time, bytes, faults });
      const memory = where === 'chromium' ? '' : whole.memory.toFixed(0);
      console.log(
        `${seconds(whole.time)} ${seconds(half.time)} ${memory.padStart(5)} ${(bytes / 1e6).toFixed(2).padStart(6)}  ${where.padEnd(8)} ${family.kind}: ${family.name} (${whole.outcome})${faults.length ? `  ← ${faults.join(', ')}` : ''}`,
      );
    }
  }
} finally {
  await browser.close();
  site.close();
}
const failed = results.filter(({ faults }) => faults.length);
console.log(`\n${results.length - failed.length} within the limits, ${failed.length} not.`);
if (failed.length) process.exitCode = 1;
