/** Serves the manifest from the current class comment, for tests that compare it with the element. */
import type { TestRunnerPlugin } from '@web/test-runner';

export function manifestPlugin(): TestRunnerPlugin {
  return {
    name: 'manifest',
    async serve({ path }) {
      if (path !== '/custom-elements.json') return undefined;
      // Loaded on demand: the analyzer brings its own TypeScript, and few tests need it.
      const { readManifest } = await import('../../scripts/generate/manifest.js');
      return JSON.stringify(readManifest());
    },
  };
}
