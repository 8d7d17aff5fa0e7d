/** Output of the command-line tool for the documentation. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { call } from '../../test/node/helpers.js';

const article = fileURLToPath(new URL('../../test/fixtures/bensami-page.ar.txt', import.meta.url));

/** Files with diagnostics: the first lacks an answer, the second names an unknown speaker. */
const files: Readonly<Record<string, string>> = {
  'bees.json': `{
  "lang": "en-GB",
  "title": "The quiet hive",
  "questions": [{ "question": "Do they sleep?" }]
}
`,
  'bells.json': `{
  "lang": "en-GB",
  "title": "You can never put any back",
  "interviewees": [{ "id": "ines", "name": "Ines Calloway", "role": "Bell tuner" }],
  "questions": [{ "question": "What do you listen for?", "answer": [{ "text": "An argument.", "by": "inse" }] }]
}
`,
};

const block = (text: string): string => `\`\`\`\n${text.trim()}\n\`\`\`\n`;

async function checkOutput(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'interview-card-'));
  try {
    const interviews = join(folder, 'interviews');
    mkdirSync(interviews);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(interviews, name), text);
    const { out, err } = await call(['check', interviews]);
    return `${out}${err}`.replaceAll(`${folder}/`, '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The output blocks by name. */
export async function commandOutput(): Promise<Record<string, string>> {
  const help = async (command: string) => block((await call([command, '--help'])).out);
  return {
    'import report': block((await call(['import', article])).err),
    'check report': block(await checkOutput()),
    'import help': await help('import'),
    'render help': await help('render'),
    'embed help': await help('embed'),
  };
}
