/** Takes the schema's descriptions out of the browser's bundle: they are for the published JSON Schema. */
import type { Plugin } from 'vite';

export function stripDescriptions(): Plugin {
  return {
    name: 'strip-descriptions',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/interview\/schema\.ts$/ },
      handler: (code) => code.replace(/,?\s*description: '[^']*'/g, '').replace(/{ \.\.\.(\w+),? }/g, '$1'),
    },
  };
}
