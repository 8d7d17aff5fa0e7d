import { defaultReporter, type Reporter, type TestSession } from '@web/test-runner';

/**
 * Missing files that tests request on purpose or as a side effect: images that an
 * interview names relative to the test's page, and the interview of a demo page about errors.
 */
const EXPECTED_404 = /^\/?(media|prerendered)\/|^\/?demo\/interviews\/missing\.json$/;

/** The default reporter without notices for expected 404s. Other 404s are reported. */
export function quietReporter(options: { progress: boolean }): Reporter {
  const reporter = defaultReporter({ reportTestResults: true, reportTestProgress: options.progress });
  return {
    ...reporter,
    reportTestFileResults: (args) =>
      reporter.reportTestFileResults?.({ ...args, sessionsForTestFile: args.sessionsForTestFile.map(withoutExpected) }),
  };
}

function withoutExpected(session: TestSession): TestSession {
  return { ...session, request404s: session.request404s.filter((path) => !EXPECTED_404.test(path)) };
}
