/** The text files of a release. */

/** @returns the version that a tag such as `v0.2.0` names */
export function versionOf(tag: string): string {
  return tag.replace(/^v/, '');
}

/**
 * The section of the changelog for a version, without its heading. A local build before the release takes the section
 * `Unreleased`.
 *
 * @throws {Error} where a section is required and there is none
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
 * `SHA256SUMS`, as `sha256sum --check` reads it, and `integrity.json` with the values of the `integrity` attribute for
 * every script and style sheet.
 *
 * @param hash - of bytes, by an algorithm
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
