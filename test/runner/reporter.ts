import { defaultReporter, type Reporter, type TestSession } from '@web/test-runner';

/**
 * Addresses that tests request although nothing is there, because the test is about something else: images that an
 * interview names relative to the test's own page, and a demo page whose interview is missing on purpose.
 */
const EXPECTED_404 = /^\/?(media|prerendered)\/|^\/?demo\/interviews\/missing\.json$/;

/** The default reporter, without a notice for each request that is meant to fail. Other 404s are reported. */
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
