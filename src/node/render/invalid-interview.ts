import type { Problem } from '../../interview/index.js';

/** The input is not a valid interview. `problems` has everything that is wrong. */
export class InvalidInterview extends Error {
  override readonly name = 'InvalidInterview';

  constructor(
    readonly problems: readonly Problem[],
    options?: ErrorOptions,
  ) {
    super(
      problems
        .map(({ path, expected, found }) => `${path || 'the interview'}: expected ${expected}, found ${found}`)
        .join('\n'),
      options,
    );
  }
}
