/** Project files: those that depend on the repository's URL, and the text files of a release. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { filesWithRepository, packageLinks } from '../../scripts/generate/repository.js';
import { hashesOf, notesFor, versionOf } from '../../scripts/release/text.js';

const root = new URL('../../', import.meta.url);
const address = 'https://git.example/owner/interview-card';

describe('the URL of the repository', () => {
  for (const [name, fill] of Object.entries(filesWithRepository)) {
    const text = readFileSync(new URL(name, root), 'utf8');

    it(`is added to ${name} once it is known, and can be removed completely`, () => {
      const without = fill(text, '');
      const filled = fill(without, address);
      assert(!without.includes(address));
      assert(filled.includes(address));
      assert.equal(fill(filled, ''), without);
      assert.equal(fill(filled, address), filled);
    });
  }

  it('includes the folder of a package that is not at the root', () => {
    assert.deepEqual(packageLinks(address, 'packages/cli'), {
      homepage: `${address}#readme`,
      bugs: `${address}/issues`,
      repository: { type: 'git', url: `git+${address}.git`, directory: 'packages/cli' },
    });
  });

  it('links each version of the changelog to its changes', () => {
    const filled = filesWithRepository['CHANGELOG.md']!(
      '## Unreleased\n## 0.2.0 (2027-01-01)\n## 0.1.0\n<!-- generated -->\n<!-- /generated -->\n',
      address,
    );
    assert(filled.includes(`[Unreleased](${address}/compare/v0.2.0...HEAD)`));
    assert(filled.includes(`[0.2.0](${address}/compare/v0.1.0...v0.2.0)`));
    assert(filled.includes(`[0.1.0](${address}/releases/tag/v0.1.0)`));
  });
});

describe('a release', () => {
  const changelog =
    '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.1.0 (2026-11-30)\n\n- First.\n\n<!-- generated -->\nx\n';

  it('takes its version from the tag', () => {
    assert.equal(versionOf('v0.2.0'), '0.2.0');
  });

  it('has the section of its version as notes', () => {
    assert.equal(notesFor(changelog, '0.1.0', { isRequired: true }), '- First.\n');
  });

  it('takes the unreleased section only where no section is required', () => {
    assert.equal(notesFor(changelog, '0.2.0', { isRequired: false }), '- New.\n');
    assert.throws(() => notesFor(changelog, '0.2.0', { isRequired: true }), /no section "## 0\.2\.0"/);
  });

  it('lists a checksum for each file, and an integrity value for scripts and style sheets', () => {
    const files = { 'a/x.js': Buffer.from('1'), 'a/x.html': Buffer.from('2') };
    const { SHA256SUMS, ...others } = hashesOf(files, (bytes, algorithm) => createHash(algorithm).update(bytes));
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    assert.equal(SHA256SUMS!.toString(), `${sha256('1')}  a/x.js\n${sha256('2')}  a/x.html\n`);
    assert.deepEqual(JSON.parse(others['integrity.json']!.toString()), {
      'a/x.js': `sha384-${createHash('sha384').update('1').digest('base64')}`,
    });
  });
});
