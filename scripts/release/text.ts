/** The text files of a release. */

/** @returns the version in a tag such as `v0.2.0` */
export function versionOf(tag: string): string {
  return tag.replace(/^v/, '');
}

/**
 * The section of the changelog for a version, without its heading. Local builds before a release use the section
 * `Unreleased`.
 *
 * @throws {Error} if the section is required and missing
 */
export function notesFor(changelog: string, version: string, { isRequired }: { isRequired: boolean }): string {
  const sections = new Map(
    changelog
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const [heading = '', ...lines] = section.replace(/<!-- generated -->[^]*$/, '').split('\n');
        return [heading.split(' ')[0]!, `${lines.join('\n').trim()}\n`];
      }),
  );
  const notes = sections.get(version) ?? (isRequired ? undefined : sections.get('Unreleased'));
  if (notes === undefined) throw new Error(`CHANGELOG.md has no section "## ${version}".`);
  return notes;
}

interface Digest {
  digest(encoding: 'hex' | 'base64'): string;
}

/**
 * `SHA256SUMS` in the format of `sha256sum --check`, and `integrity.json` with the `integrity` attribute of
 * every script and style sheet.
 *
 * @param hash - hashes bytes with an algorithm
 */
export function hashesOf(
  files: Readonly<Record<string, Uint8Array>>,
  hash: (bytes: Uint8Array, algorithm: 'sha256' | 'sha384') => Digest,
): Record<string, Uint8Array> {
  const entries = Object.entries(files);
  const sums = entries.map(([path, bytes]) => `${hash(bytes, 'sha256').digest('hex')}  ${path}\n`);
  const integrity = Object.fromEntries(
    entries
      .filter(([path]) => /\.(js|css)$/.test(path))
      .map(([path, bytes]) => [path, `sha384-${hash(bytes, 'sha384').digest('base64')}`]),
  );
  return {
    SHA256SUMS: Buffer.from(sums.join('')),
    'integrity.json': Buffer.from(`${JSON.stringify(integrity, null, 2)}\n`),
  };
}
