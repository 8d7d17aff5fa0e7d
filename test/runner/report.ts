import { appendFileSync } from 'node:fs';
import { env } from 'node:process';

/** Used for skipped tests without a reason. */
export const NO_REASON = 'no reason given';

/** The result of a test run. Tests are named by engine or file, suites and title. */
export interface Report {
  readonly passed: number;
  /** The reason of each skipped test. */
  readonly skipped: readonly string[];
  /** Each failed test, with the reason. */
  readonly failures: readonly string[];
  /** Each test that failed and then passed in the second run of its file. It counts as passed. */
  readonly flaky?: readonly string[];
}

/**
 * Prints failed tests, the reasons of skipped tests and a last line with the counts. Returns whether the run
 * succeeded; a run without tests did not.
 * If `TEST_REPORT_FILE` names a file, appends the same to it for `.ci/run`, which sums up several runs: one line with
 * the counts, and one for each failed or flaky test and each reason.
 */
export function report({ passed, skipped, failures, flaky = [] }: Report): boolean {
  const reasons = [...counted(skipped)].map(([reason, count]) => `${count} × ${reason}`);
  printList('Failed:', failures);
  printList('Failed once, and passed when run again:', flaky);
  printList('Skipped:', reasons);
  console.log(`${passed} passed, ${failures.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
  const file = env['TEST_REPORT_FILE'];
  if (file) {
    const lines = [
      `counts ${passed} ${failures.length} ${skipped.length}`,
      ...failures.map((failure) => `failed ${failure}`),
      ...flaky.map((failure) => `flaky ${failure}`),
      ...reasons.map((reason) => `skipped ${reason}`),
    ];
    appendFileSync(file, lines.map((line) => `${line}\n`).join(''));
  }
  return failures.length === 0 && passed > 0;
}

/** The message of an error, shortened for a list. */
export function reasonOf(error: { message?: string } | undefined): string {
  const reason = (error?.message ?? '').replace(/\s+/g, ' ').trim();
  return reason.length > 300 ? `${reason.slice(0, 300)}…` : reason;
}

function printList(heading: string, lines: readonly string[]): void {
  if (lines.length > 0) console.log([heading, ...lines.map((line) => `  ${line}`)].join('\n'));
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
