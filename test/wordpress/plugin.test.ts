/** The WordPress plugin in a real WordPress: the HTML that its server writes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { allowedAttributes, allowedElements, replacements } from '../../src/interview/rich-text.js';
import type { InterviewInput } from '../../src/interview/schema.js';
import { complaintsOf, isMissing, onSite, pluginFolder, startPluginSite, type PluginSite } from './plugin.js';

const demo = (name: string) => readFileSync(resolve(import.meta.dirname, `../../demo/interviews/${name}.json`), 'utf8');
const short = '{"title": "T", "questions": [{"question": "Q", "answer": "A"}]}';

/** The first element in HTML that matches a selector. */
function first(html: string, selector: string): Element {
  const found = new JSDOM(html).window.document.querySelector(selector);
  assert.ok(found, `${selector} in ${html}`);
  return found;
}

const withoutSpace = (text: string) => text.replace(/\s+/g, '');

/** Every visible text of an interview. */
function textsOf(interview: InterviewInput): string[] {
  const people = [...(interview.interviewees ?? []), ...(interview.interviewers ?? [])];
  const passages = interview.questions.flatMap(({ answer }) => (typeof answer === 'string' ? [answer] : answer));
  const image = interview.image;
  return [
    ...[interview.section, interview.title, interview.summary, image?.caption, image?.credit, interview.source?.name],
    ...people.flatMap(({ name, role }) => [name, role]),
    ...interview.questions.map(({ question }) => question),
    ...passages.map((each) =>
      typeof each === 'string'
        ? each
        : 'text' in each
          ? each.text
          : 'html' in each
            ? JSDOM.fragment(each.html).textContent
            : each.image.caption,
    ),
    ...(interview.corrections ?? []).map(({ text }) => text),
  ].filter((text) => typeof text === 'string');
}

describe('the plugin’s files', () => {
  const files = readdirSync(pluginFolder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith('assets'),
  );
  const text = (name: string) => readFileSync(join(pluginFolder, name), 'utf8');

  for (const name of files.filter((each) => each.endsWith('.php'))) {
    onSite(`${name} is PHP`, () => {
      const { status, stdout, stderr } = spawnSync('php', ['-l', join(pluginFolder, name)], { encoding: 'utf8' });
      assert.equal(status, 0, stdout + stderr);
    });

    it(`${name} does nothing when it is requested directly`, () => {
      assert.match(text(name), /defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;|return array\(/);
    });
  }

  it('have the version of the package', () => {
    const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')) as {
      version: string;
    };
    const named = [
      /^ \* Version: +(.*)$/m.exec(text('interview-card.php')),
      /INTERVIEW_CARD_VERSION', '(.*)'/.exec(text('interview-card.php')),
      /^Stable tag: (.*)$/m.exec(text('readme.txt')),
      /"version": "(.*)"/.exec(text('block/block.json')),
      /'version' +=> '(.*)'/.exec(text('block/editor.asset.php')),
    ];
    assert.deepEqual(
      named.map((found) => found?.[1]),
      named.map(() => version),
    );
  });
});

describe('the plugin', () => {
  let site: PluginSite;
  let src: string;
  before(async () => {
    if (isMissing) return;
    site = await startPluginSite();
    src = site.addFile('interviews/bensami.json', demo('bensami.ar'));
  });
  after(async () => {
    if (!isMissing) await site.stop();
  });

  onSite('has the same lists for rich text as the element', () => {
    const lists = JSON.parse(site.php('echo json_encode(interview_card_rich_text_lists());')) as unknown;
    assert.deepEqual(lists, { elements: [...allowedElements], attributes: [...allowedAttributes], replacements });
  });

  onSite('shows and refuses the same interviews as the element', () => {
    const file = resolve(import.meta.dirname, '../fixtures/parity.json');
    const { interviews } = JSON.parse(readFileSync(file, 'utf8')) as {
      interviews: readonly { name: string; outcome: string; server?: string }[];
    };
    const outcomes = JSON.parse(
      site.php(`echo json_encode(array_map(
        fn ($each) => is_wp_error(interview_card_read(json_encode($each->data))) ? 'refused' : 'shown',
        json_decode(file_get_contents(${JSON.stringify(file)}))->interviews
      ));`),
    ) as string[];
    assert.deepEqual(
      outcomes.map((outcome, index) => `${interviews[index]!.name}: ${outcome}`),
      interviews.map(({ name, outcome, server = outcome }) => `${name}: ${server}`),
    );
  });

  onSite('shows an interview by an author who may not write HTML', async () => {
    assert.equal(
      site.php(`echo user_can(get_user_by('login', 'author'), 'unfiltered_html') ? 'may' : 'may not';`),
      'may not',
    );
    const { rendered } = await site.publish(`<interview-card src="${src}"></interview-card>`);
    assert.doesNotMatch(rendered, /interview-card/);

    for (const content of [`[interview-card src="${src}"]`, `<!-- wp:interview-card/card {"src":"${src}"} /-->`]) {
      const post = await site.publish(content);
      const page = await (await fetch(post.link)).text();
      for (const html of [page, post.rendered])
        assert.equal(first(html, 'interview-card').getAttribute('src'), site.url + src, content);
    }
  });

  onSite('shows a shortcode between paragraphs of the classic editor', async () => {
    const { rendered } = await site.publish(`Before.\n\n[interview-card src="${src}"]\n\nAfter.`);
    const { children } = first(`<main>${rendered}</main>`, 'main');
    assert.deepEqual(
      [...children].map(({ localName }) => localName),
      ['p', 'interview-card', 'p'],
    );
  });

  onSite('accepts typographic quotation marks in a shortcode', async () => {
    for (const [open, close] of ['“”', '„“', '«»', '””']) {
      const { rendered } = await site.publish(`[interview-card src=${open}${src}${close} open=${open}all${close}]`);
      const card = first(rendered, 'interview-card');
      assert.deepEqual([card.getAttribute('src'), card.getAttribute('open')], [site.url + src, 'all'], open);
    }
  });

  const demos = readdirSync(resolve(import.meta.dirname, '../../demo/interviews')).map((name) =>
    name.replace('.json', ''),
  );
  for (const name of demos) {
    onSite(`writes every word of the interview ${name} into the page`, () => {
      const interview = JSON.parse(demo(name)) as InterviewInput;
      const path = site.addFile(`interviews/${name}.json`, demo(name));
      // Without the changes that WordPress makes to quotation marks.
      const html = site.php(`echo interview_card_render(['src' => '${path}']);`);
      const written = withoutSpace(first(html, '.interview-card-text').textContent);
      const missing = textsOf(interview).filter((text) => !written.includes(withoutSpace(text)));
      assert.deepEqual(missing, []);
    });
  }

  onSite(
    'writes the text as headings, paragraphs and answers that open, in the interview’s language and direction',
    async () => {
      const text = first(await site.render({ src, headingLevel: 3 }), 'interview-card > .interview-card-text');
      assert.equal(text.getAttribute('lang'), 'ar-MA');
      assert.equal(text.getAttribute('dir'), 'rtl');
      const outline = [...text.children].map((each) =>
        [each.localName, ...[...each.children].map(({ localName }) => localName)].join(' '),
      );
      assert.deepEqual(outline, [
        'p',
        'h3',
        'p strong',
        'details summary p p p',
        'details summary p',
        'details summary p',
        'p strong',
      ]);
      assert.equal(text.querySelectorAll('summary > h4').length, 3);
      // The card's own label, in the interview's language.
      assert.match(text.lastElementChild!.textContent, /^أجرى الحوار: الصديق بوكزول$/);
    },
  );

  onSite('writes rich text, follow-up questions, images, recordings and corrections', () => {
    const interview = {
      ...{
        title: 'T',
        published: '2018-03-01',
        source: { name: 'S', url: '/article' },
        media: { type: 'audio', src: 'a.mp3', captions: 'a.vtt' },
      },
      interviewees: [{ id: 'a', name: 'Ann', url: 'https://example.org/ann' }],
      interviewers: [{ id: 'b', name: 'Bob', role: 'R' }],
      questions: [
        {
          question: 'Q',
          answer: [
            'One\nTwo',
            { text: 'Really?', by: 'b' },
            {
              html: '<h2>Yes</h2><p>I <em onclick="x">do</em>, <a href="more.html">see</a> <a href="#interview:q1">there</a>.<section>End',
              by: 'a',
            },
            { image: { src: 'i.png', alt: 'I', width: 4, height: 3, caption: 'C' } },
          ],
        },
      ],
      corrections: [{ date: '2018-03-04', text: 'Mended' }],
    };
    const path = site.addFile('interviews/all.json', JSON.stringify(interview));
    const base = `${site.url}/wp-content/uploads/interviews`;
    assert.equal(
      site.php(
        `echo preg_replace('#<[^>]*interview-card[^>]*>#', '', interview_card_render(['src' => '${path}', 'open' => 'first']));`,
      ),
      `<h2>T</h2><audio controls preload="none" src="${base}/a.mp3"><track kind="captions" src="${base}/a.vtt"></audio>` +
        '<p><strong><bdi><a href="https://example.org/ann">Ann</a></bdi></strong></p>' +
        '<p>Published <time datetime="2018-03-01">March 1, 2018</time></p>' +
        '<details open><summary><h3>Q</h3></summary><p>One</p><p>Two</p><p><strong><bdi>Bob</bdi></strong></p><p><strong>Really?</strong></p>' +
        `<p><strong><bdi>Ann</bdi></strong></p><div><h4>Yes</h4><p>I <em>do</em>, <a href="${base}/more.html">see</a> ` +
        '<a href="#interview%3Aq1">there</a>.<div>End</div></p></div>' +
        `<figure><img src="${base}/i.png" alt="I" loading="lazy" width="4" height="3"><figcaption>C</figcaption></figure></details>` +
        '<h3>Corrections</h3><p><time datetime="2018-03-04">March 4, 2018</time>: Mended</p>' +
        `<p>Interview by <strong><bdi>Bob</bdi></strong> – R</p><p>Source: <a href="${site.url}/article">S</a></p></div>`,
    );
  });

  const attributes = [
    ['[interview-card src="SRC"]', {}],
    [
      '[interview-card src=SRC open=first exclusive heading-level=3 numerals=arab id=b]',
      { open: 'first', exclusive: '', 'heading-level': '3', numerals: 'arab', id: 'b' },
    ],
    ['[interview-card src="SRC" exclusive="true"]', { exclusive: '' }],
    ['[interview-card src="SRC" exclusive="false"]', {}],
    ['[interview-card src="SRC" open="none" heading-level="2" numerals="" id=""]', {}],
    [
      '[interview-card src="SRC" open="yes" heading-level="6" numerals="auto auto" onclick="alert(1)" style="x" class="y"]',
      {},
    ],
    [`[interview-card src="SRC" id='a" onclick="alert(1)']`, { id: 'a"-onclick="alert(1)' }],
    [
      '<!-- wp:interview-card/card {"src":"SRC","open":"all","exclusive":true,"headingLevel":1,"numerals":"latn","id":"i","align":"wide"} /-->',
      {
        ...{ open: 'all', exclusive: '', 'heading-level': '1', numerals: 'latn', id: 'i' },
        class: 'alignwide wp-block-interview-card-card',
      },
    ],
    [
      '<!-- wp:interview-card/card {"src":"SRC","open":["first"],"headingLevel":"x","className":"a\\" b"} /-->',
      { class: 'wp-block-interview-card-card a" b' },
    ],
  ] as const;
  for (const [content, expected] of attributes) {
    onSite(`passes only attributes of the element: ${content}`, async () => {
      const html = await site.renderContent(content.replace('SRC', src));
      const card = first(html, 'interview-card');
      const found = Object.fromEntries([...card.attributes].map(({ name, value }) => [name, value]));
      if ('class' in found) found['class'] = found['class'].split(' ').sort().join(' ');
      const wanted =
        'class' in expected ? { ...expected, class: expected.class.split(' ').sort().join(' ') } : expected;
      assert.deepEqual(found, { src: site.url + src, ...wanted });
    });
  }

  const openings = [
    [{}, [false, false, false]],
    [{ open: 'first' }, [true, false, false]],
    [{ open: 'all' }, [true, true, true]],
    [{ open: 'all', exclusive: true }, [true, false, false]],
  ] as const;
  for (const [options, expected] of openings) {
    onSite(`opens the same answers as the card: ${JSON.stringify(options)}`, async () => {
      const answers = [...first(await site.render({ src, ...options }), 'interview-card').querySelectorAll('details')];
      assert.deepEqual(
        answers.map((each) => each.open),
        expected,
      );
      assert.equal(new Set(answers.map((each) => each.getAttribute('name'))).size, 1);
      assert.equal(answers[0]!.hasAttribute('name'), 'exclusive' in options);
    });
  }

  const scriptsOf = async (link: string) =>
    [...new JSDOM(await (await fetch(link)).text()).window.document.querySelectorAll('script')].filter(
      ({ src: address }) => address.includes('interview-card'),
    );

  onSite('adds its script as a module, once per page with cards, and to no other page', async () => {
    const two = await site.publish(`[interview-card src="${src}" id="a"]\n\n[interview-card src="${src}" id="b"]`);
    const scripts = await scriptsOf(two.link);
    assert.deepEqual(
      scripts.map(({ type }) => type),
      ['module'],
    );
    const script = await fetch(scripts[0]!.src);
    assert.match(script.headers.get('content-type')!, /javascript/);
    assert.match(await script.text(), /customElements/);
    const none = await site.publish('Nothing here.');
    assert.doesNotMatch(await (await fetch(none.link)).text(), /interview-card/);
  });

  onSite('loads the script from another URL if the settings name one', async () => {
    site.php(
      `wp_set_current_user(1); update_option('interview_card_settings', ['script_url' => 'https://cdn.example.org/interview-card.js']);`,
    );
    const scripts = await scriptsOf((await site.publish(`[interview-card src="${src}"]`)).link);
    site.php(`delete_option('interview_card_settings');`);
    assert.deepEqual(
      scripts.map((each) => each.src.split('?')[0]),
      ['https://cdn.example.org/interview-card.js'],
    );
  });

  describe('on a site that does not let administrators write any HTML', () => {
    // As on every site of a network, and with DISALLOW_UNFILTERED_HTML.
    const deny = `add_filter('map_meta_cap', fn($needed, $capability) => $capability === 'unfiltered_html' ? ['do_not_allow'] : $needed, 10, 2); wp_set_current_user(1);`;
    const evil = `update_option('interview_card_settings', ['script_url' => 'https://evil.example/x.js', 'script_user' => 1, 'origins' => ['https://a.example']]);`;
    const ownScript = /\/plugins\/interview-card\/assets\/interview-card\.js$/;
    const run = (code: string) =>
      site.run(`delete_option('interview_card_settings'); ${code} delete_option('interview_card_settings');`);

    onSite('does not let them set the script, but origins', async () => {
      const found = await run(
        `${deny} ${evil} echo interview_card_script_url(), ' ', implode(interview_card_setting('origins'));`,
      );
      const [script, origins] = found.split(' ');
      assert.match(script!, ownScript);
      assert.equal(origins, 'https://a.example');
    });

    onSite('does not use a script that they have stored without being allowed to', async () => {
      const store = `$GLOBALS['wpdb']->insert($GLOBALS['wpdb']->options, ['option_name' => 'interview_card_settings', 'option_value' => serialize(['script_url' => 'https://evil.example/x.js'])]); wp_cache_flush();`;
      assert.match(await run(`${store} echo interview_card_script_url();`), ownScript);
    });

    onSite('does not use a script any more whose user has lost the right', async () => {
      const found = await run(
        `wp_set_current_user(1); ${evil} echo interview_card_script_url(), ' '; ${deny} echo interview_card_script_url();`,
      );
      const [before, later] = found.split(' ');
      assert.equal(before, 'https://evil.example/x.js');
      assert.match(later!, ownScript);
    });

    onSite('keeps the script that somebody else has set when they save origins', async () => {
      const kept = await run(`wp_set_current_user(1); ${evil}
        wp_set_current_user(get_user_by('login', 'author')->ID);
        update_option('interview_card_settings', ['origins' => "https://b.example", 'script_url' => 'https://other.example/x.js']);
        echo json_encode(get_option('interview_card_settings'));`);
      assert.deepEqual(JSON.parse(kept), {
        script_url: 'https://evil.example/x.js',
        script_user: 1,
        origins: ['https://b.example'],
      });
    });

    onSite('shows them no field for the script', async () => {
      const html = await site.run(`
        require_once ABSPATH . 'wp-admin/includes/admin.php'; ${deny} set_current_screen('settings_page_interview_card');
        interview_card_add_settings_fields(); interview_card_settings_page();`);
      const { document } = new JSDOM(html).window;
      assert.ok(document.querySelector('#interview_card_origins'));
      assert.equal(document.querySelector('#interview_card_script_url'), null);
    });

    for (const [how, code] of [
      ['a constant', `define('INTERVIEW_CARD_SCRIPT_URL', 'https://cdn.example/i.js');`],
      ['a filter', `add_filter('interview_card_script_url', fn() => 'https://cdn.example/i.js');`],
    ] as const) {
      onSite(`uses the script of ${how}`, async () => {
        assert.equal(await run(`${deny} ${code} echo interview_card_script_url();`), 'https://cdn.example/i.js');
      });
    }
  });

  onSite('writes only the text into feeds, with open answers', async () => {
    const { link } = await site.publish(`[interview-card src="${src}"]`);
    const feed = await (await fetch(`${site.url}/feed/`)).text();
    const item = feed.split('<item>').find((each) => each.includes(`<link>${link}</link>`))!;
    assert.match(item, /<details open><summary><h3>ما الغاية/);
    assert.doesNotMatch(item, /<interview-card/);
  });

  onSite('is registered in the REST API with its attributes', () => {
    const type = JSON.parse(
      site.php(
        `wp_set_current_user(1); echo json_encode(rest_do_request(new WP_REST_Request('GET', '/wp/v2/block-types/interview-card/card'))->get_data());`,
      ),
    ) as { attributes: Record<string, unknown>; is_dynamic: boolean; editor_script_handles?: string[] };
    const own = ['src', 'open', 'exclusive', 'headingLevel', 'numerals', 'id'];
    assert.deepEqual(
      own.filter((name) => !(name in type.attributes)),
      [],
    );
    assert.equal(type.is_dynamic, true);
  });

  const uploads = [
    ['administrators, where the site allows it', 'wp_set_current_user(1);', true, 'application/json'],
    ['nobody else', `wp_set_current_user(get_user_by('login', 'author')->ID);`, true, false],
    ['not even them, where the site does not', 'wp_set_current_user(1);', false, false],
  ] as const;
  for (const [who, login, allow, expected] of uploads) {
    onSite(`allows JSON uploads: ${who}`, () => {
      const path = site.addFile('upload.tmp', demo('bensami.ar'));
      const type = site.php(`${login} if (${allow}) add_filter('interview_card_allow_json_uploads', '__return_true');
        require_once ABSPATH . 'wp-admin/includes/file.php';
        echo json_encode(wp_check_filetype_and_ext(ABSPATH . '${path}', 'bensami.json')['type']);`);
      assert.equal(JSON.parse(type), expected);
    });
  }

  onSite('saves only valid settings', () => {
    const given = `['script_url' => 'javascript:alert(1)', 'origins' => "https://A.example.org/path\\nhttp://b.example.org:80 ftp://c.example.org\\nrubbish https://a.example.org:8443", 'x' => 1]`;
    const kept = JSON.parse(
      site.php(`wp_set_current_user(1); echo json_encode(interview_card_sanitize_settings(${given}));`),
    ) as unknown;
    assert.deepEqual(kept, {
      script_url: '',
      script_user: 0,
      origins: ['https://a.example.org', 'http://b.example.org', 'https://a.example.org:8443'],
    });
  });

  onSite('shows administrators which settings it does not save', () => {
    const told = (given: string) =>
      JSON.parse(
        site.php(`
        require_once ABSPATH . 'wp-admin/includes/admin.php'; wp_set_current_user(1); delete_option('interview_card_settings');
        update_option('interview_card_settings', ${given}); delete_option('interview_card_settings');
        echo json_encode(array_column(get_settings_errors('interview_card_settings'), 'message'));`),
      ) as string[];
    assert.deepEqual(
      told(`['origins' => "https://a.example.org\nexample.net <script>", 'script_url' => 'javascript:alert(1)']`),
      [
        'Not saved, because an origin starts with https:// or http://: example.net &lt;script&gt;',
        'Not saved, because the URL of a script starts with https:// or http://: javascript:alert(1)',
      ],
    );
    assert.deepEqual(told(`['origins' => "https://a.example.org\n", 'script_url' => '']`), []);
  });

  onSite('shows its settings to administrators', () => {
    const html = site.php(`
      require_once ABSPATH . 'wp-admin/includes/admin.php'; wp_set_current_user(1); set_current_screen('settings_page_interview_card');
      update_option('interview_card_settings', ['origins' => ['https://a.example.org']]);
      interview_card_add_settings_fields(); interview_card_settings_page(); delete_option('interview_card_settings');`);
    const document = new JSDOM(html).window.document;
    assert.equal(document.querySelector('textarea')!.value, 'https://a.example.org');
    for (const field of document.querySelectorAll('textarea, input[type=url]')) {
      assert.ok(document.querySelector(`label[for=${field.id}]`), field.id);
      assert.ok(document.getElementById(field.getAttribute('aria-describedby')!), field.id);
    }
  });

  // The plugin is deactivated from here on; the tests of a file run one after the other.
  onSite('logs no notices', () => {
    assert.deepEqual(complaintsOf(site), []);
  });

  onSite('leaves the shortcode’s text when it is deactivated, and no data when it is deleted', async () => {
    site.addFile('interviews/short.json', short);
    const content = '[interview-card src="/wp-content/uploads/interviews/short.json"]';
    const { link } = await site.publish(content);
    const names = `echo implode(',', $GLOBALS['wpdb']->get_col("SELECT option_name FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE '%interview_card%'"));`;
    site.php(`update_option('interview_card_settings', ['origins' => []]); update_option('interview_card_copy_x', 1);`);
    assert.match(site.php(names), /interview_card_settings/);
    const files = `echo $GLOBALS['wpdb']->get_var("SELECT COUNT(*) FROM {$GLOBALS['wpdb']->postmeta} WHERE meta_key LIKE '%interview_card%'");`;
    assert.notEqual(site.php(files), '0');
    site.php(
      `require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins('interview-card/interview-card.php');`,
    );
    const page = await (await fetch(link)).text();
    // WordPress turns quotation marks into typographic ones.
    assert.match(page, /\[interview-card src=.*short\.json.*\]/);
    assert.doesNotMatch(page, /<interview-card|interview-card\.js/);
    site.php(
      `require_once ABSPATH . 'wp-admin/includes/plugin.php'; uninstall_plugin('interview-card/interview-card.php');`,
    );
    assert.equal(site.php(names), '');
    assert.equal(site.php(files), '0');
  });
});
