/** Exports of the analyzer that have no types. */

declare module '@custom-elements-manifest/analyzer' {
  import type { Package } from 'custom-elements-manifest';

  /** The analyzer's own TypeScript. Nodes of another version have other kind numbers. */
  export const ts: typeof import('typescript');
  export function create(options: { modules: readonly object[]; plugins: readonly object[] }): Package;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): object[];
}
