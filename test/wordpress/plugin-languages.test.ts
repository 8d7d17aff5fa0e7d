/** The plugin in the language of a site: its own texts, which exist in Arabic, and the dates of interviews. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { po, type GetTextTranslation } from 'gettext-parser';
import { JSDOM } from 'jsdom';
import {
  author,
  complaintsOf,
  cookiesOf,
  isMissing,
  pluginFolder,
  startPluginSite,
  type PluginSite,
} from './plugin.js';
import { hasLanguage, noWordPress } from './site.js';

const source = (name: string) => readFileSync(join(pluginFolder, name), 'utf8');

const { translations } = po.parse(source('languages/interview-card-ar.po'));
const entries = Object.values(translations)
  .flatMap((context) => Object.values(context))
  .filter(({ msgid }) => msgid !== '');

const nameOf = ({ msgctxt = '', msgid }: Pick<GetTextTranslation, 'msgctxt' | 'msgid'>) =>
  msgctxt === '' ? msgid : `${msgctxt}: ${msgid}`;
const filesOf = ({ comments }: GetTextTranslation) => comments?.reference?.split(/\s+/).sort() ?? [];

/** The Arabic translation of an English text. */
const arabicOf = (msgid: string, msgctxt = '') => translations[msgctxt]![msgid]!.msgstr[0]!;

/** The texts that a file passes to WordPress for translation: https://developer.wordpress.org/plugins/internationalization/ */
function wordsOf(name: string): string[] {
  const text = source(name);
  if (name === 'block/block.json') {
    const { title, description, keywords } = JSON.parse(text) as {
      title: string;
      description: string;
      keywords: string[];
    };
    return [
      `block title: ${title}`,
      `block description: ${description}`,
      ...keywords.map((keyword) => `block keyword: ${keyword}`),
    ];
  }
  const header =
    name === 'interview-card.php' ? [...text.matchAll(/^ \* (?:Plugin Name|Description|Author): +(.*)$/gm)] : [];
  const calls = [...text.matchAll(/\b(?:esc_html)?_[_e]\(\s*'((?:[^'\\]|\\.)*)',\s*'interview-card'\s*\)/g)];
  assert.equal(
    calls.length,
    text.match(/\b(esc_(html|attr))?_[_enx]{1,2}\(/g)?.length ?? 0,
    `${name} has a translated text of another form`,
  );
  return [...header, ...calls].map(([, words]) => words!.replace(/\\(.)/g, '$1'));
}

const sources = readdirSync(pluginFolder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => !name.startsWith('assets') && /\.(php|js)$|block\.json$/.test(name),
);

describe('the Arabic of the plugin', () => {
  it('has every text of the sources, and no unused ones', () => {
    const used = new Map<string, Set<string>>();
    for (const name of sources)
      for (const words of wordsOf(name)) used.set(words, (used.get(words) ?? new Set()).add(name));
    const sorted = (pairs: Iterable<[string, string[]]>) => [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
    assert.deepEqual(
      sorted(entries.map((entry) => [nameOf(entry), filesOf(entry)])),
      sorted([...used].map(([words, names]) => [words, [...names].sort()])),
    );
  });

  it('is Arabic, with the same placeholders', () => {
    const placeholders = (text: string) => text.match(/%\w/g) ?? [];
    const wrong = entries.filter(
      ({ msgid, msgstr: [text = ''] }) =>
        !/[\u0621-\u064a]/.test(text) || String(placeholders(text)) !== String(placeholders(msgid)),
    );
    assert.deepEqual(wrong.map(nameOf), []);
  });
});

const isArabicMissing = isMissing || !hasLanguage('ar');
/** `it` for tests that need WordPress in Arabic. */
const onArabicSite = (name: string, run: () => unknown): void =>
  void it(
    name,
    { skip: noWordPress || (isArabicMissing && 'not installed: wordpress-l10n') },
    () => run() as Promise<void>,
  );

describe('the plugin on an Arabic site', () => {
  let site: PluginSite;
  before(async () => {
    if (!isArabicMissing) site = await startPluginSite({ language: 'ar' });
  });
  after(async () => {
    if (!isArabicMissing) await site.stop();
  });

  /** A page of WordPress as a logged-in user sees it. */
  async function visit(path: string, login = site.user): Promise<Document> {
    const cookies = Object.entries(cookiesOf(site, login)).map(
      ([name, value]) => `${name}=${encodeURIComponent(value)}`,
    );
    const response = await fetch(`${site.url}/wp-admin/${path}`, { headers: { Cookie: cookies.join('; ') } });
    assert.equal(response.status, 200);
    return new JSDOM(await response.text()).window.document;
  }

  const setLanguage = (login: string, locale: string) =>
    site.php(`update_user_meta(get_user_by('login', '${login}')->ID, 'locale', '${locale}');`);

  const blockType = (): Record<'title' | 'description', string> & { keywords: string[] } =>
    JSON.parse(
      site.php(
        `wp_set_current_user(1); echo json_encode(rest_do_request(new WP_REST_Request('GET', '/wp/v2/block-types/interview-card/card'))->get_data());`,
      ),
    ) as ReturnType<typeof blockType>;

  /** The translations that a page passes to the editor's script. */
  function editorWords(page: Document): Record<string, unknown> | undefined {
    const script = page.querySelector('#interview-card-card-editor-script-js-translations')?.textContent;
    if (script == null) return undefined;
    const { locale_data: data } = JSON.parse(/"interview-card", (\{.*\}) \);/s.exec(script)![1]!) as {
      locale_data: { messages: Record<string, unknown> };
    };
    return data.messages;
  }

  onArabicSite('shows its settings in Arabic, from right to left', async () => {
    const page = await visit('options-general.php?page=interview_card');
    assert.equal(page.documentElement.dir, 'rtl');
    assert.equal(page.querySelector('h1')!.textContent, 'بطاقة الحوار');
    assert.equal(page.querySelector('#adminmenu a[href$="page=interview_card"]')!.textContent, 'بطاقة الحوار');
    const labels = [...page.querySelectorAll('.form-table label')].map(({ textContent }) => textContent);
    assert.deepEqual(labels, [arabicOf('Other origins'), arabicOf('Script')]);
    for (const help of page.querySelectorAll('.form-table .description'))
      assert.match(help.textContent, /^[\u0621-\u064a]/);
  });

  onArabicSite('is in the list of plugins in Arabic', async () => {
    const row = (await visit('plugins.php')).querySelector(
      '[data-slug=interview-card], [data-plugin^=interview-card]',
    )!;
    assert.equal(row.querySelector('strong')!.textContent, 'بطاقة الحوار');
    assert.ok(
      row.textContent.includes(
        arabicOf(
          'Shows question-and-answer interviews from JSON files, right-to-left as well as left-to-right: a block and a shortcode.',
        ),
      ),
    );
    assert.equal(row.querySelector('a[href$="page=interview_card"]')!.textContent, 'إعدادات');
  });

  onArabicSite('has its block in Arabic', () => {
    const { title, description, keywords } = blockType();
    assert.deepEqual(
      { title, description, keywords },
      {
        title: arabicOf('Interview', 'block title'),
        description: arabicOf('A question-and-answer interview from a JSON file.', 'block description'),
        keywords: ['questions', 'answers', 'q&a'].map((keyword) => arabicOf(keyword, 'block keyword')),
      },
    );
  });

  onArabicSite('passes only its own texts to the editor’s script', async () => {
    const { '': header, ...words } = editorWords(await visit('post-new.php'))!;
    assert.equal((header as { lang: string }).lang, 'ar');
    assert.deepEqual(words, Object.fromEntries(wordsOf('block/editor.js').map((text) => [text, [arabicOf(text)]])));
  });

  onArabicSite('shows people who may edit a post errors in Arabic', async () => {
    const hint = new JSDOM(
      await site.renderForAdministrators({ src: site.addFile('none.json', '{}') }),
    ).window.document.querySelector('.interview-card-hint')!;
    const sentences = [
      'Interview Card (only people who may edit this see it):',
      'The file is not an interview: it has no title or no questions.',
    ];
    assert.equal(hint.textContent, sentences.map((text) => arabicOf(text)).join(' '));
  });

  onArabicSite('is in English for users who have chosen English', async () => {
    setLanguage(author, 'en_US');
    setLanguage(site.user, 'en_US');
    const settings = await visit('options-general.php?page=interview_card');
    const editor = await visit('post-new.php', author);
    setLanguage(author, '');
    setLanguage(site.user, '');
    assert.equal(settings.querySelector('h1')!.textContent, 'Interview Card');
    assert.equal(settings.documentElement.dir, '');
    assert.equal(editorWords(editor), undefined);
    assert.match(editor.documentElement.innerHTML, /"title":"Interview"/);
  });

  onArabicSite('has its block in English on an English site', () => {
    site.php(`update_option('WPLANG', '');`);
    const { title, keywords } = blockType();
    site.php(`update_option('WPLANG', 'ar');`);
    assert.deepEqual({ title, keywords }, { title: 'Interview', keywords: ['questions', 'answers', 'q&a'] });
  });

  const day = '2018-03-01';
  const inItsLanguage = { onlyWithIntl: true };
  const dates: readonly (readonly [
    siteLanguage: string,
    format: string,
    lang: string | undefined,
    published: string,
    shown: string,
    options?: { onlyWithIntl: boolean },
  ])[] = [
    ['ar', 'j F Y', 'ar-MA', day, '1 مارس 2018'],
    ['ar', 'j F Y', 'ar-EG', day, '1 مارس 2018'],
    ['ar', 'j F Y', undefined, day, '1 مارس 2018'],
    ['ar', 'd/m/Y', 'AR', day, '01/03/2018'],
    ['ar', 'Y-m-d', 'ar', day, day],
    ['ar', '', 'ar', day, day],
    // The day in the file, even if the site is on another side of midnight.
    ['ar', 'j F Y', 'ar', `${day}T00:30:00+14:00`, '1 مارس 2018'],
    ['ar', 'j F Y', 'ar', `${day}T23:30:00-10:00`, '1 مارس 2018'],
    ['ar', 'j F Y', 'en-GB', day, '1 March 2018', inItsLanguage],
    ['ar', 'j F Y', 'fr', `${day}T23:30:00-10:00`, '1 mars 2018', inItsLanguage],
    ['', 'F j, Y', undefined, day, 'March 1, 2018'],
    ['', 'l, jS F Y', 'en-GB', day, 'Thursday, 1st March 2018'],
    ['', 'F j, Y', 'ar-MA', day, '1 مارس 2018', inItsLanguage],
    ['', 'F j, Y', 'ar-EG', day, '١ مارس ٢٠١٨', inItsLanguage],
    // Neither the Persian calendar, in which it is another year, nor the Buddhist one.
    ['', 'F j, Y', 'fa', day, '۱ مارس ۲۰۱۸', inItsLanguage],
    ['', 'F j, Y', 'th', day, '1 มีนาคม 2018', inItsLanguage],
    // Unknown languages, and languages that PHP refuses.
    ...['xx', 'tlh', 'enx', `de-x${'-abcd'.repeat(40)}`].map((lang) => ['', 'F j, Y', lang, day, day] as const),
  ];
  for (const [language, format, lang, published, shown, { onlyWithIntl } = { onlyWithIntl: false }] of dates) {
    const name = `${lang?.slice(0, 20) ?? 'no language'} on a site in ${language || 'en'} with “${format}”, ${published}`;
    onArabicSite(`formats dates like the site, or in the interview’s language: ${name}`, () => {
      const interview = {
        title: 'T',
        questions: [{ question: 'Q', answer: 'A' }],
        corrections: [{ date: day, text: 'Mended' }],
        lang,
        published,
      };
      const src = site.addFile('dated.json', JSON.stringify(interview));
      site.php(
        `update_option('WPLANG', '${language}'); update_option('date_format', '${format}'); update_option('timezone_string', 'Pacific/Honolulu');`,
      );
      const [hasIntl, html] = site
        .php(`echo (int) class_exists('IntlDateFormatter'), '|', interview_card_render(['src' => '${src}']);`)
        .split(/\|(.*)/s);
      site.php(`update_option('WPLANG', 'ar');`);
      const text = onlyWithIntl && hasIntl !== '1' ? day : shown;
      const times = [...new JSDOM(html).window.document.querySelectorAll('time')].map((time) => [
        time.dateTime,
        time.textContent,
        time.getAttribute('dir'),
      ]);
      const dir = text === day ? 'ltr' : null;
      assert.deepEqual(times, [
        [published, text, dir],
        [day, text, dir],
      ]);
    });
  }

  onArabicSite('logs no notices', () => {
    assert.deepEqual(complaintsOf(site), []);
  });
});
