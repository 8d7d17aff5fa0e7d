/** Builds every module that a script loads with `import()` as a bundle of its own. */
import { basename } from 'node:path';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';

/**
 * A lazy chunk then holds all it needs and imports nothing. It costs one request, it never loads the entry a second time where a page names
 * that with a query (`interview-card.js?v=2`), and modules of `src/lazy/` may import what they like: a small module that two bundles hold
 * is cheaper than one more request.
 *
 * The price is that a class is another one in each bundle. Compare across `import()` by a field, never with `instanceof`.
 *
 * @param configOf - the build of one module as one file in the folder `chunks/`, with these plugins
 */
export function ownChunks(configOf: (entry: string, plugins: Plugin[]) => InlineConfig): Plugin {
  /** The file of each lazy module, and those of the modules that it loads in turn. The first is its own. */
  const built = new Map<string, Promise<readonly (readonly [name: string, code: string])[]>>();

  const make = async (entry: string) => {
    const config = configOf(entry, [plugin(false)]);
    const outputs = (await build({ ...config, build: { ...config.build, write: false } })) as Rolldown.RolldownOutput[];
    return outputs[0]!.output.map(
      (file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)] as const,
    );
  };

  const plugin = (isEntry: boolean): Plugin => ({
    name: 'own-chunks',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (options.kind !== 'dynamic-import') return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!resolved || resolved.external) return resolved;
      if (!built.has(resolved.id)) built.set(resolved.id, make(resolved.id));
      const files = await built.get(resolved.id)!;
      for (const [fileName, code] of files) this.emitFile({ type: 'asset', fileName, source: code });
      const name = files[0]![0];
      return { id: isEntry ? `./${name}` : `./${basename(name)}`, external: true };
    },
  });

  return plugin(true);
}
