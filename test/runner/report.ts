import { appendFileSync } from 'node:fs';
import { env } from 'node:process';

/** How a run of tests went. Tests are named by engine or file, suites and title. */
export interface Report {
  readonly passed: number;
  readonly skipped: number;
  /** What failed, with the reason. */
  readonly failures: readonly string[];
  /** What failed first and passed when its file ran again; these count as passed. */
  readonly flaky?: readonly string[];
}

/**
 * Names what failed, prints the counts in a closing line, and returns whether all went well; a run without a test did not.
 * Several runs add up in the file that the environment names, for `.ci/run`: a line with the counts, and one for each name.
 */
export function report({ passed, skipped, failures, flaky = [] }: Report): boolean {
  if (failures.length > 0) console.log(['Failed:', ...failures.map((failure) => `  ${failure}`)].join('\n'));
  if (flaky.length > 0)
    console.log(['Failed once, and passed when run again:', ...flaky.map((failure) => `  ${failure}`)].join('\n'));
  console.log(`${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  const file = env['TEST_REPORT_FILE'];
  if (file) {
    const lines = [
      `counts ${passed} ${failures.length} ${skipped}`,
      ...failures.map((failure) => `failed ${failure}`),
      ...flaky.map((failure) => `flaky ${failure}`),
    ];
    appendFileSync(file, lines.map((line) => `${line}\n`).join(''));
  }
  return failures.length === 0 && passed > 0;
}

/** What a test threw, short enough to stand in a list. */
export function reasonOf(error: { message?: string } | undefined): string {
  const reason = (error?.message ?? '').replace(/\s+/g, ' ').trim();
  return reason.length > 300 ? `${reason.slice(0, 300)}…` : reason;
}
