/** Serves the element's public face as its class comment tells it now, for tests that compare that with the element itself. */
import type { TestRunnerPlugin } from '@web/test-runner';

export function manifestPlugin(): TestRunnerPlugin {
  return {
    name: 'manifest',
    async serve({ path }) {
      if (path !== '/custom-elements.json') return undefined;
      // The analyser brings its own TypeScript: only the tests that ask wait for it.
      const { readManifest } = await import('../../scripts/generate/manifest.js');
      return JSON.stringify(readManifest());
    },
  };
}
