import type { TestRunnerConfig } from '@web/test-runner';

type Plugin = NonNullable<TestRunnerConfig['plugins']>[number];

/** `@mozilla/readability` is CommonJS. Bundlers convert that to a module; the test server does not bundle. */
export function readabilityPlugin(): Plugin {
  return {
    name: 'readability',
    serve({ path }) {
      if (path !== '/node_modules/@mozilla/readability/index.js') return undefined;
      return { body: "import Readability from './Readability.js';\nexport { Readability };\n", type: 'js' };
    },
    transform({ path, body }) {
      if (path !== '/node_modules/@mozilla/readability/Readability.js' || typeof body !== 'string') return undefined;
      return { body: `${body}\nexport default Readability;\n` };
    },
  };
}
