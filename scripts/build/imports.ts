import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Relative specifiers of scripts in a file: static imports, dynamic imports and types. */
const SCRIPT = /["'`](\.\.?\/[\w./-]+\.js)["'`]/g;

/**
 * The given files with all files that they import, as paths, including declarations of modules.
 *
 * @param files - existing modules, and other files that name scripts
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
