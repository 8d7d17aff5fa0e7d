/** The WordPress plugin with malicious interviews and URLs. */
import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { after, before, beforeEach, describe } from 'node:test';
import { parse } from '../../src/interview/index.js';
import { attacks } from '../fixtures/attacks.js';
import { dangersIn, namesIn } from '../fixtures/dangers.js';
import { everyField, placesOf, withValue } from '../fixtures/interviews.js';
import {
  allowPorts,
  complaintsOf,
  isMissing,
  onSite,
  pageWith,
  Running,
  shortInterview as short,
  startOtherServer,
  startPluginSite,
  type OtherServer,
  type PluginSite,
} from './plugin.js';

/** An attack in all places where the element would accept it. */
const everywhere = (attack: string) =>
  placesOf(everyField()).reduce<unknown>((data, path) => {
    const tried = withValue(
      data,
      path,
      path.endsWith('/html') ? `${attack}<p>${attack}</p><table><tr><td>${attack}` : attack,
    );
    return parse(tried).interview ? tried : data;
  }, everyField());

const running = new Running();
let site: PluginSite;
let other: OtherServer;

const answers: Readonly<Record<string, RequestListener>> = {
  '/good.json': (_, response) => void response.end(short()),
  '/to-good': (_, response) => void response.writeHead(302, { Location: '/good.json' }).end(),
  '/to-inside': (_, response) =>
    void response.writeHead(307, { Location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/to-file': (_, response) => void response.writeHead(301, { Location: 'file:///etc/passwd' }).end(),
  '/broken.json': (_, response) => void response.end('{"title": '),
  '/page.json': (_, response) => void response.end('<!doctype html><p>Not found</p>'),
  '/huge.json': (_, response) => void response.end(short('T'.repeat(600_000))),
  '/slow.json': (_, response) => void response.write('{'),
  '/cut.json': (_, response) =>
    void response.writeHead(200, { 'Content-Length': '500' }).write('{', () => response.destroy()),
};

before(async () => {
  if (isMissing) return;
  const missing: RequestListener = (_, response) => void response.writeHead(404).end(short());
  const server = startOtherServer((request, response) => (answers[request.url!] ?? missing)(request, response));
  other = await running.start(server, (each) => each.stop());
  site = await running.start(startPluginSite(), (each) => each.stop());
});
after(() => running.stop());

describe('hostile interviews in WordPress', () => {
  for (const [kind, list] of Object.entries(attacks('https://example.org/beacon', 'https://example.org/image'))) {
    onSite(`are text: ${kind}`, async () => {
      const own = namesIn(
        pageWith(await site.render({ src: site.addFile('hostile/none.json', JSON.stringify(everyField())), id: 'i' }))
          .main,
      );
      for (const attack of list) {
        const src = site.addFile('hostile/attack.json', JSON.stringify(everywhere(attack)));
        const { document, main, card } = pageWith(await site.render({ src, id: 'i' }));
        assert.deepEqual(dangersIn(main, own), [], attack);
        // Nothing has broken out of its place.
        assert.equal(document.getElementById('after')!.parentElement, main, attack);
        assert.deepEqual(
          [...main.children].map(({ localName }) => localName),
          ['interview-card', 'p'],
          attack,
        );
        // Half of a surrogate pair is not valid JSON for PHP, so there is only a link.
        const children = attack.isWellFormed() ? ['interview-card-text'] : [''];
        assert.deepEqual(
          [...card.children].map(({ className }) => className),
          children,
          attack,
        );
        assert.equal(
          card.querySelectorAll(':scope > .interview-card-text > details').length,
          attack.isWellFormed() ? 2 : 0,
          attack,
        );
      }
    });
  }

  onSite('cannot run shortcodes or create blocks', async () => {
    const remove = site.addPlugin('danger', `<?php add_shortcode('danger', fn() => '<b class="danger">run</b>');`);
    const attack =
      '[danger] &#91;danger&#93; &#x5B;danger] <!-- wp:latest-posts /--> [[danger]] [interview-card src="/x.json"]';
    try {
      const src = site.addFile('hostile/shortcodes.json', JSON.stringify(everywhere(attack)));
      const contents = [
        `[interview-card src="${src}"]`,
        `<!-- wp:interview-card/card {"src":"${src}","id":"[danger]","className":"[danger]"} /-->`,
      ];
      for (const content of contents) {
        const { link } = await site.publish(content);
        const page = await (await fetch(link)).text();
        const { card } = pageWith(page);
        assert.match(card.textContent, /\[danger\]/);
        // Also after a second pass.
        assert.doesNotMatch(page, /class="danger"|wp-block-latest-posts|\[danger\]/);
        assert.equal(pageWith(page).document.querySelectorAll('interview-card').length, 1);
      }
    } finally {
      remove();
    }
  });

  /** Rich text of which parts would be read again and again. Quadratic code would not end within a day. */
  const long: Readonly<Record<string, readonly [php: string, expected: string]>> = {
    'attributes of one tag': [`'<a ' . str_repeat('a=b ', 1000000) . 'title=t>A'`, '<a title="t">A</a>'],
    'copies of an attribute': [`'<a title=t ' . str_repeat('title=u ', 500000) . '>A'`, '<a title="t">A</a>'],
    'tags without an end': [`str_repeat('<a title="', 500000) . 'A'`, ''],
    'comments without an end': [`'A' . str_repeat('<!-', 500000) . '-'`, 'A'],
    'elements without an end': [`'A' . str_repeat('<script>', 300000)`, 'A'],
    'elements without text': [`str_repeat('<script></scripts></script >', 200000) . 'A'`, 'A'],
    'ends without a start': [`str_repeat('<b>', 3) . str_repeat('</i>', 200000) . 'A'`, '<b></b><b></b><b>A</b>'],
    'spaces in an attribute': [`'<a title="/' . str_repeat(' ', 4000000) . 'x">A'`, '<a title="/ x">A</a>'],
    'nested line breaks in a URL': [
      `'<a href="https://a.example/' . str_repeat('%0', 500000) . str_repeat('d', 500000) . '">A'`,
      '<a>A</a>',
    ],
    'nested line breaks between other characters': [
      `'<a href="https://a.example/' . str_repeat('%&quot;0', 300000) . str_repeat('d', 300000) . '">A'`,
      '<a>A</a>',
    ],
    'steps up in a URL': [
      `'<a href="' . str_repeat('a/', 500000) . str_repeat('../', 500000) . 'b">A'`,
      '<a href="https://b.example/c/b">A</a>',
    ],
    'a step up after part of a name': ['\'<a href="a../b">A\'', '<a href="https://b.example/c/a../b">A</a>'],
  };
  for (const [what, [php, expected]] of Object.entries(long)) {
    onSite(`take linear time: ${what}`, async () => {
      assert.equal(await site.run(`echo interview_card_rich_text(${php}, 'https://b.example/c/i.json');`), expected);
    });
  }

  onSite('take linear time: elements in elements', async () => {
    const made = await site.run(
      `$html = interview_card_rich_text(str_repeat('<b><i>', 100000) . 'A' . str_repeat('</b>', 100000), 'https://b.example/');
      echo strlen($html), ' ', substr_count($html, '<b>'), ' ', substr_count($html, '</b>'), ' ', substr_count($html, '</i>');`,
    );
    assert.equal(made, '1400001 100000 100000 100000');
  });

  onSite('look up speakers once, and not for each question', async () => {
    const calls = await site.run(`
      eval('namespace Counted; function array_column(...$given) { $GLOBALS["calls"] = ($GLOBALS["calls"] ?? 0) + 1; return \\array_column(...$given); } ?>' .
        str_replace('<?php', '<?php namespace Counted;', file_get_contents(WP_PLUGIN_DIR . '/interview-card/includes/text.php')));
      Counted\\interview_card_text(interview_card_check((object) ['title' => 'T', 'questions' => array_fill(0, 50, (object) ['question' => 'Q', 'answer' => 'A'])]), interview_card_options([]), '');
      echo $GLOBALS['calls'];`);
    assert.equal(calls, '2');
  });

  const wrong: readonly (readonly [string, string])[] = [
    ['a number', '5'],
    ['a list', '[[]]'],
    ['null', 'null'],
    ['text', '"title"'],
    ['objects in place of texts', '{"title": {"a": 1}, "questions": {"0": {"question": "Q", "answer": "A"}}}'],
    ['lists in place of objects', '{"title": "T", "questions": [["Q", "A"], null, 5, "question"]}'],
    ['an answer that is a number', '{"title": "T", "questions": [{"question": "Q", "answer": 5}]}'],
    ['an answer of empty things', '{"title": "T", "questions": [{"question": "Q", "answer": [{}, [], null]}]}'],
    ['deep nesting', '['.repeat(200_000)],
    ['a great many lists', `[${'[1],'.repeat(100_000)}[1]]`],
    [
      'more tags than a passage may have',
      JSON.stringify({ title: 'T', questions: [{ question: 'Q', answer: [{ html: '<b>'.repeat(6000) }] }] }),
    ],
    ['bytes that are no text', '{"title": "\u{fffd}'.replace('\u{fffd}', '\\ud800') + '", "questions": 1}'],
  ];
  for (const [what, json] of wrong) {
    onSite(`show a link if the file contains ${what}`, async () => {
      const { card } = pageWith(await site.render({ src: site.addFile('hostile/wrong.json', json) }));
      assert.match(card.innerHTML, /^<p><a href="http[^"]*\/hostile\/wrong\.json">The interview<\/a><\/p>$/);
    });
  }

  onSite(
    'show a link where an optional value is wrong, since the element would put an error in the place of the text',
    async () => {
      const wrongOptions = {
        lang: '"><script>',
        dir: 'up',
        section: 5,
        published: '2018-02-31',
        image: 'i.png',
        interviewees: [{ name: 5 }, 'x'],
        source: [],
        corrections: {},
      };
      for (const [key, value] of Object.entries(wrongOptions)) {
        const src = site.addFile(
          `hostile/option-${key}.json`,
          JSON.stringify({ [key]: value, ...(JSON.parse(short()) as object) }),
        );
        const { card } = pageWith(await site.render({ src }));
        assert.match(card.innerHTML, /^<p><a href="[^"]*">The interview<\/a><\/p>$/, key);
      }
    },
  );

  onSite('log no notices', () => {
    assert.deepEqual(complaintsOf(site), []);
  });
});

describe('URLs in WordPress', () => {
  /** Clears the cache of earlier requests and the list of requests. */
  beforeEach(async () => {
    if (isMissing) return;
    await site.run(
      `$GLOBALS['wpdb']->query("DELETE FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE 'interview_card_copy_%'");`,
    );
    site.requests();
    other.asked.length = 0;
  });

  const forbidden = [
    'http://127.0.0.1:OTHER/good.json',
    'http://localhost:OTHER/good.json',
    'http://[::1]:OTHER/good.json',
    'http://0x7f000001:OTHER/good.json',
    'http://2130706433:OTHER/good.json',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/interview.json',
    'https://example.org/interview.json',
    '//example.org/interview.json',
    'https://127.0.0.1:SITE/good.json',
    'http://127.0.0.1:SITE@127.0.0.1:OTHER/good.json',
    'http://127.0.0.1:SITE\\@127.0.0.1:OTHER/good.json',
    'http://name:password@127.0.0.1:SITE/good.json',
    'http://127.0.0.1:SITE.example.org/good.json',
    'http://127.0.0.1:OTHER\\@127.0.0.1:SITE/good.json',
    ' http://127.0.0.1:OTHER/good.json',
    'HTTP://127.0.0.1:OTHER/good.json',
    'file:///etc/passwd',
    'FILE:///etc/passwd',
    'ftp://127.0.0.1/interview.json',
    'gopher://127.0.0.1:OTHER/good.json',
    'php://filter/resource=wp-config.php',
    'data:application/json,{"title":"T","questions":[{"question":"Q","answer":"A"}]}',
    'javascript:alert(1)',
    'phar://x.json',
    'http:',
    'http://',
    '',
  ];
  for (const address of forbidden) {
    onSite(`are neither requested nor passed to browsers if they are not the site’s: “${address}”`, async () => {
      const src = address.replaceAll('OTHER', other.port).replaceAll('SITE', new URL(site.url).port);
      const html = await site.render({ src });
      assert.doesNotMatch(html, /<interview-card/);
      assert.doesNotMatch(html, /(href|src)="(?!https?:)/i);
      assert.match(await site.renderForAdministrators({ src }), /only people who may edit this see it/);
      assert.deepEqual(site.requests(), []);
      assert.deepEqual(other.asked, []);
    });
  }

  onSite(
    'on other ports and of internal networks are refused by WordPress itself, even where the settings list them',
    async () => {
      site.php(`update_option('interview_card_settings', ['origins' => ['${other.url}', 'http://10.0.0.1']]);`);
      for (const src of [`${other.url}/good.json`, 'http://10.0.0.1/good.json']) {
        const { card } = pageWith(await site.render({ src }));
        assert.match(card.innerHTML, /^<p><a /);
      }
      assert.deepEqual(other.asked, []);
      site.php(`delete_option('interview_card_settings');`);
    },
  );

  describe('that the settings list', () => {
    let remove: (() => void)[] = [];
    before(() => {
      if (isMissing) return;
      site.php(`update_option('interview_card_settings', ['origins' => ['${other.url}']]);`);
      remove = [
        site.addPlugin('ports', allowPorts(other.port)),
        site.addPlugin(
          'limits',
          `<?php add_filter('interview_card_limits', fn($limits) => ['seconds' => 1] + $limits);`,
        ),
      ];
    });
    after(() => {
      for (const each of remove) each();
    });

    onSite('are requested once for several pages', async () => {
      for (let views = 0; views < 3; views++) {
        assert.match(
          await site.render({ src: `${other.url}/good.json` }),
          /<details><summary><h3>Q<\/h3><\/summary><p>A<\/p>/,
        );
      }
      assert.deepEqual(other.asked, ['/good.json']);
    });

    const failures: Readonly<Record<string, RegExp>> = {
      '/to-good': /status 302/,
      '/to-inside': /status 307/,
      '/to-file': /status 301/,
      '/missing.json': /status 404/,
      '/broken.json': /not JSON/,
      '/page.json': /not JSON/,
      '/huge.json': /larger than 512 KB/,
      '/slow.json': /timed out/,
      '/cut.json': /cURL error|not JSON/,
    };
    for (const [path, reason] of Object.entries(failures)) {
      onSite(`are requested once, and linked, if the response is not valid: ${path}`, async () => {
        const src = other.url + path;
        const html = await site.render({ src });
        const { card } = pageWith(html);
        assert.equal(card.innerHTML, `<p><a href="${src}">The interview</a></p>`);
        assert.doesNotMatch(html, /only people who may edit/);
        // Users who can fix it see the reason, from the cached first response.
        const hint = pageWith(await site.renderForAdministrators({ src })).document.querySelector(
          '.interview-card-hint',
        )!;
        assert.match(hint.textContent, reason);
        assert.deepEqual(other.asked, [path]);
        assert.deepEqual(site.requests(), [src]);
      });
    }
  });

  onSite('of the site itself are never requested, and leave nothing in the database', async () => {
    const rows = `echo $GLOBALS['wpdb']->get_var("SELECT COUNT(*) FROM {$GLOBALS['wpdb']->options}");`;
    const before = await site.run(rows);
    const { link } = await site.publish('[interview-card src="/?p=1&self"]');
    const sources = [
      ...[link, '/', '/x.json', '/wp-json/', '/wp-content/uploads/x.json', '/wp-content/uploads/x.json?y'],
      ...Array.from({ length: 50 }, (_, index) => `/made-up-${index}.json`),
    ];
    for (const html of await Promise.all(sources.map((src) => site.render({ src }))))
      assert.match(pageWith(html).card.innerHTML, /^<p><a /);
    assert.deepEqual(site.requests(), []);
    assert.equal(await site.run(rows), before);
  });

  const dot = '%2e';
  const paths = [
    ['/wp-content/uploads/i/good.json', true],
    ['/wp-content/uploads/i/%67ood.json', true],
    ['/wp-content/uploads/i/ح.json', true],
    ['/wp-content/uploads/i/good.json?x', true],
    ['/wp-content/uploads//i//good.json', true],
    ['/wp-content/uploads/i/good.json?x=.json', true],
    ['/wp-content/uploads/i/good.txt?x=.json', false],
    [`/wp-content/uploads/i/good${dot}json`, false],
    ['/wp-content/uploads/i/.%2e/i/good.json', false],
    ['/wp-content/uploads/i/good.txt', false],
    ['/wp-content/uploads/i/../i/good.json', false],
    ['/wp-content/uploads/i/%2e%2e/i/good.json', false],
    ['/wp-content/uploads/i/..%2fi/good.json', false],
    ['/wp-content/uploads/i/.hidden.json', false],
    ['/wp-content/uploads/.hidden/good.json', false],
    ['/wp-content/uploads/i/link.json', false],
    ['/wp-content/uploads/i/good.json%00.json', false],
    ['/wp-content/uploads/i', false],
    ['/../outside.json', false],
    ['/wp-content/uploads/../../../outside.json', false],
  ] as const;
  for (const [path, isRead] of paths) {
    onSite(`are read from disk only if the site publishes them: ${path}`, async () => {
      for (const name of ['i/good.json', 'i/ح.json', 'i/good.txt', 'i/.hidden.json', '.hidden/good.json'])
        site.addFile(name, short());
      writeFileSync(join(site.phpRoot, '../outside.json'), short());
      try {
        symlinkSync(join(site.phpRoot, '../outside.json'), join(site.phpRoot, 'wp-content/uploads/i/link.json'));
      } catch (error) {
        assert.equal((error as NodeJS.ErrnoException).code, 'EEXIST');
      }
      assert.equal(
        await site.run(`echo interview_card_file(home_url('${path}')) === '' ? 'no' : 'yes';`),
        isRead ? 'yes' : 'no',
      );
    });
  }

  const rules = [
    ['Require all denied', false],
    ['  deny from all', false],
    ['AuthType Basic\nRequire valid-user', false],
    ['<FilesMatch "\\.json$">\nRequire all denied\n</FilesMatch>', false],
    ['<Files *.php>\nRequire all denied\n</Files>', true],
    ['<Files *.php>\nRequire all denied\n</Files>\nDeny from all', false],
    ['Require all granted\nOptions -Indexes\n# Require all denied', true],
    ['', true],
  ] as const;
  for (const [text, isRead] of rules) {
    onSite(`are not read from a folder that is closed by .htaccess: ${text}`, async () => {
      site.addFile('closed/a/x.json', short());
      site.addFile('closed/.htaccess', text);
      assert.equal(
        await site.run(
          `echo interview_card_file(home_url('/wp-content/uploads/closed/a/x.json')) === '' ? 'no' : 'yes';`,
        ),
        isRead ? 'yes' : 'no',
      );
    });
  }

  onSite('that fail log no notices', () => {
    assert.deepEqual(complaintsOf(site), []);
  });
});
