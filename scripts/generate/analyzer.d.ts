/** What the analyser exports and does not describe. */

declare module '@custom-elements-manifest/analyzer' {
  import type { Package } from 'custom-elements-manifest';

  /** The analyser's own TypeScript: the nodes of another version have other numbers. */
  export const ts: typeof import('typescript');
  export function create(options: { modules: readonly object[]; plugins: readonly object[] }): Package;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): object[];
}
