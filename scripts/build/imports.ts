import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The relative addresses of scripts in a file, imported at once, imported later or only as types. */
const SCRIPT = /["'`](\.\.?\/[\w./-]+\.js)["'`]/g;

/**
 * Files with everything that they load from beside them, as paths. Declarations of modules come with them.
 *
 * @param files - modules, which have to exist, and other files that name scripts
 */
export function filesFrom(files: readonly string[]): Set<string> {
  const found = new Set(files);
  for (const file of found) {
    const declarations = file.replace(/\.js$/, '.d.ts');
    if (existsSync(declarations)) found.add(declarations);
    for (const [, address] of readFileSync(file, 'utf8').matchAll(SCRIPT)) {
      const other = join(dirname(file), address!);
      if (existsSync(other)) found.add(other);
    }
  }
  return found;
}
