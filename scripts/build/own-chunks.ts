/** Builds each module that a script loads with `import()` as a separate, self-contained bundle. */
import { basename } from 'node:path';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';

/**
 * A lazy chunk contains everything that it needs and imports nothing. It costs one request. It never loads the entry a second time where a
 * page adds a query (`interview-card.js?v=2`). Modules of `src/lazy/` may import anything: a small module in two bundles is cheaper than
 * one more request.
 *
 * The price: each bundle has its own copy of a class. Across `import()`, compare a field instead of using `instanceof`.
 *
 * @param configOf - returns the build of one module as one file in the folder `chunks/`, with the given plugins
 */
export function ownChunks(configOf: (entry: string, plugins: Plugin[]) => InlineConfig): Plugin {
  /** For each lazy module its own file, followed by the files of the modules that it loads in turn. */
  const built = new Map<string, Promise<readonly (readonly [name: string, code: string])[]>>();

  const buildModule = async (entry: string) => {
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
      if (!built.has(resolved.id)) built.set(resolved.id, buildModule(resolved.id));
      const files = await built.get(resolved.id)!;
      for (const [fileName, code] of files) this.emitFile({ type: 'asset', fileName, source: code });
      const name = files[0]![0];
      return { id: isEntry ? `./${name}` : `./${basename(name)}`, external: true };
    },
  });

  return plugin(true);
}
