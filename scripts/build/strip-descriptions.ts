/** Removes the schema's descriptions from the browser bundle: only the published JSON Schema needs them. */
import type { Plugin } from 'vite';

export const stripDescriptions = (): Plugin => ({
  name: 'strip-descriptions',
  apply: 'build',
  enforce: 'pre',
  transform: { filter: { id: /\/src\/interview\/schema\.ts$/ }, handler: withoutDescriptions },
});

/** @param code - the compiled schema, or its declarations */
export function withoutDescriptions(code: string): string {
  return code
    .replace(/,?\s*description: '[^']*'/g, '')
    .replace(/{ \.\.\.(\w+),? }/g, '$1')
    .replace(/\s*readonly description: "[^"]*";/g, '');
}
