/** The URL of the public repository; an empty string as long as it is not known. */
type RepositoryUrl = string;

const GENERATED = /(<!-- generated -->\n)[^]*?(<!-- \/generated -->)/;

/**
 * The fields of package.json that npm and provenance need; none without a URL.
 *
 * @param directory - the folder of a package that is not at the root of the repository
 */
export function packageLinks(repository: RepositoryUrl, directory?: string): object {
  if (repository === '') return {};
  return {
    homepage: `${repository}#readme`,
    bugs: `${repository}/issues`,
    repository: { type: 'git', url: `git+${repository}.git`, ...(directory !== undefined && { directory }) },
  };
}

/** The files that mention the repository, by name: each function returns the text with or without the URL. */
export const filesWithRepository: Readonly<Record<string, (text: string, repository: RepositoryUrl) => string>> = {
  'package.json': withPackageLinks,
  'CHANGELOG.md': withCompareLinks,
  'SECURITY.md': withReportAddress,
  '.github/ISSUE_TEMPLATE/config.yml': withContactLinks,
};

/** Inserts the fields after the license, as in npm's own documentation. */
function withPackageLinks(text: string, repository: RepositoryUrl): string {
  const linked = ['homepage', 'bugs', 'repository'];
  const fields = JSON.parse(text) as Record<string, unknown>;
  const entries = Object.entries(fields).filter(([name]) => !linked.includes(name));
  entries.splice(entries.findIndex(([name]) => name === 'license') + 1, 0, ...Object.entries(packageLinks(repository)));
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

function withCompareLinks(text: string, repository: RepositoryUrl): string {
  const [newest, ...older] = [...text.matchAll(/^## (\d+\.\d+\.\d+)/gm)].map(([, version]) => version!);
  const compare = (from: string, to: string): string => `${repository}/compare/v${from}...${to}`;
  const links = newest && [
    `[Unreleased](${compare(newest, 'HEAD')})`,
    ...[newest, ...older].map((version, index) => {
      const before = older[index];
      return `[${version}](${before ? compare(before, `v${version}`) : `${repository}/releases/tag/v${version}`})`;
    }),
  ];
  return filledIn(text, repository !== '' && links ? `The changes as code: ${links.join(', ')}\n` : '');
}

function withReportAddress(text: string, repository: RepositoryUrl): string {
  return filledIn(
    text,
    repository === ''
      ? `This copy of the project has no public repository yet, so there is no address to report to. Until there is one, write
to whoever gave you the copy, in private. This section will name an address before the first release.
`
      : `Report it in private at <${repository}/security/advisories/new>. Please do not open a public issue.
`,
  );
}

function withContactLinks(text: string, repository: RepositoryUrl): string {
  const [settings = ''] = text.split('contact_links:');
  if (repository === '') return settings;
  return `${settings}contact_links:
  - name: A vulnerability
    url: ${repository}/security/advisories/new
    about: Please report it in private.
`;
}

function filledIn(text: string, content: string): string {
  if (!GENERATED.test(text))
    throw new Error('The place between <!-- generated --> and <!-- /generated --> is missing.');
  return text.replace(GENERATED, (_, start: string, end: string) => `${start}${content && `\n${content}\n`}${end}`);
}
