/** Where the WordPress plugin finds interviews: copies of those of other sites, and files of a site in a folder of its domain. */
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, beforeEach, describe } from 'node:test';
import {
  allowPorts,
  complaintsOf,
  hintIn,
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

const running = new Running();
let site: PluginSite;
let other: OtherServer;
/** How the other server answers. */
let answer: (response: ServerResponse) => void;

before(async () => {
  if (isMissing) return;
  other = await running.start(
    startOtherServer((_, response) => answer(response)),
    (each) => each.stop(),
  );
  site = await running.start(startPluginSite(), (each) => each.stop());
  site.addPlugin('ports', allowPorts(other.port));
  site.addPlugin('limits', `<?php add_filter('interview_card_limits', fn($limits) => ['seconds' => 2] + $limits);`);
});
after(() => running.stop());

describe('an interview of another site in WordPress', () => {
  const prefix = 'interview_card_copy_';
  /** The names of what the plugin has stored of other sites. */
  const rows = async () =>
    JSON.parse(
      await site.run(
        `echo json_encode($GLOBALS['wpdb']->get_col("SELECT option_name FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE '${prefix}%'"));`,
      ),
    ) as string[];
  beforeEach(async () => {
    if (isMissing) return;
    await site.run(`update_option('interview_card_settings', ['origins' => ['${other.url}']]);
      $GLOBALS['wpdb']->query("DELETE FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE '${prefix}%'");`);
    other.asked.length = 0;
    answer = (response) => response.end(short('First'));
  });

  const src = () => `${other.url}/i.json`;
  const titleIn = (html: string) => pageWith(html).document.querySelector('.interview-card-text > h2')?.textContent;
  const show = async () => titleIn(await site.render({ src: src() }));
  /** Makes all copies old enough to be requested again. */
  const expire = () =>
    site.run(`foreach ($GLOBALS['wpdb']->get_col("SELECT option_name FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE '${prefix}%'") as $name)
      update_option($name, ['until' => time() - 1] + (array) get_option($name) + ['kept' => 0]);`);

  const failures: Readonly<Record<string, (response: ServerResponse) => void>> = {
    'is down': (response) => void response.destroy(),
    'does not answer in time': () => undefined,
    'has an error': (response) => void response.writeHead(503).end(short('Wrong')),
    'redirects to another': (response) => void response.writeHead(302, { Location: 'https://b.example/' }).end(),
    'answers with a page': (response) => void response.end('<!doctype html>'),
    'has a version that is not valid': (response) => void response.end('{"title": "Wrong", "questions": []}'),
  };
  for (const [what, fail] of Object.entries(failures)) {
    onSite(`stays while its server ${what}`, async () => {
      assert.equal(await show(), 'First');
      answer = fail;
      for (let views = 0; views < 2; views++) {
        await expire();
        assert.equal(await show(), 'First');
        // Until the next attempt.
        assert.equal(await show(), 'First');
      }
      assert.equal(other.asked.length, 3);
      assert.match(
        hintIn(await site.renderForAdministrators({ src: src() }))!,
        /^This is an earlier copy, as the interview could not be loaded again\. \S/,
      );
      answer = (response) => response.end(short('Second'));
      await expire();
      assert.equal(await show(), 'Second');
      assert.equal(hintIn(await site.renderForAdministrators({ src: src() })), undefined);
    });
  }

  for (const status of [404, 410]) {
    onSite(`goes when its publisher has removed it: ${status}`, async () => {
      assert.equal(await show(), 'First');
      answer = (response) => void response.writeHead(status).end();
      await expire();
      assert.equal(await show(), undefined);
      assert.doesNotMatch(await site.run(`echo json_encode(get_option('${(await rows())[0]!}'));`), /First/);
    });
  }

  onSite('is requested once at a time, and stays for others meanwhile', async () => {
    assert.equal(await show(), 'First');
    await expire();
    other.asked.length = 0;
    let release = () => {};
    answer = (response) => (release = () => void response.end(short('Second')));
    const one = show();
    while (other.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(await Promise.all([show(), show()]), ['First', 'First']);
    release();
    assert.equal(await one, 'Second');
    assert.equal(await show(), 'Second');
    assert.equal(other.asked.length, 1);
  });

  onSite('is a link while it is requested for the first time, in a page that is not to be cached', async () => {
    const remove = site.addPlugin(
      'cache',
      `<?php add_action('shutdown', fn() => print(defined('DONOTCACHEPAGE') ? '<i class="no-cache"></i>' : ''));`,
    );
    let release = () => {};
    answer = (response) => (release = () => void response.end(short()));
    const one = site.render({ src: src() });
    while (other.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const two = await site.render({ src: src() });
    release();
    remove();
    assert.match(pageWith(two).card.innerHTML, /^<p><a /);
    assert.match(two, /no-cache/);
    assert.equal(titleIn(await one), 'T');
    assert.equal(other.asked.length, 1);
  });

  onSite('is requested again although a request for it has ended before its time', async () => {
    assert.equal(await show(), 'First');
    await expire();
    await site.run(
      `$GLOBALS['wpdb']->insert($GLOBALS['wpdb']->options, ['option_name' => '${(await rows())[0]!}_lock', 'option_value' => time() - 10, 'autoload' => 'no']);`,
    );
    answer = (response) => response.end(short('Second'));
    assert.equal(await show(), 'First');
    await site.run(
      `$GLOBALS['wpdb']->query("UPDATE {$GLOBALS['wpdb']->options} SET option_value = option_value - 100 WHERE option_name LIKE '%_lock'");`,
    );
    assert.equal(await show(), 'Second');
    assert.deepEqual(
      (await rows()).filter((name) => name.endsWith('_lock')),
      [],
    );
  });

  onSite('is kept with a limited number of others: failures go first', async () => {
    const remove = site.addPlugin(
      'few',
      `<?php add_filter('interview_card_limits', fn($limits) => ['copies' => 3] + $limits);`,
    );
    assert.equal(await show(), 'First');
    await expire();
    answer = (response) => void response.writeHead(500).end();
    for (let index = 0; index < 6; index++) await site.render({ src: `${other.url}/${index}.json` });
    assert.equal((await rows()).length, 3);
    assert.equal(await show(), 'First');
    remove();
  });

  onSite('is not shown any more when its origin is not listed any more', async () => {
    assert.equal(await show(), 'First');
    await site.run(`delete_option('interview_card_settings');`);
    assert.equal(await show(), undefined);
  });

  onSite('is not loaded with the site’s other options', async () => {
    await show();
    assert.equal(
      await site.run(`echo implode(preg_grep('/interview_card_copy/', array_keys(wp_load_alloptions(true))));`),
      '',
    );
  });
});

describe('the addresses of a site', () => {
  /** PHP that moves the site: WordPress has its addresses from options, and those of the uploads from a constant. */
  const at = (home: string, wordpress = home) => `
    add_filter('option_home', fn() => '${home}', 99); add_filter('option_siteurl', fn() => '${wordpress}', 99);
    add_filter('content_url', fn() => '${wordpress}/wp-content');
    add_filter('upload_dir', fn($folder) => ['baseurl' => '${wordpress}/wp-content/uploads'] + $folder);`;
  const file = '/wp-content/uploads/i/x.json';

  const found: readonly (readonly [place: string, home: string, src: string, expected: string])[] = [
    ...[
      file,
      `/blog${file}`,
      file.slice(1),
      `https://news.example/blog${file}`,
      `http://news.example/blog${file}`,
      `https://www.news.example/blog${file}`,
      `https://NEWS.example:443/blog${file}`,
      `//news.example/blog${file}`,
    ].map((src) => ['in a folder', 'https://news.example/blog', src, `https://news.example/blog${file}`] as const),
    ['in a folder', 'https://news.example/blog', `${file}?v=2`, `https://news.example/blog${file}?v=2`],
    ['with www', 'https://www.news.example', `https://news.example${file}`, `https://www.news.example${file}`],
    ['without https', 'http://news.example', `https://news.example${file}`, `http://news.example${file}`],
    ['on a port', 'https://news.example:8443', `https://news.example:8443${file}`, `https://news.example:8443${file}`],
  ];
  for (const [place, home, src, expected] of found) {
    onSite(`are files, ${place}: ${src}`, async () => {
      site.addFile('i/x.json', short());
      assert.equal(
        await site.run(
          `${at(home)} $url = interview_card_address('${src}'); echo $url, ' ', (int) interview_card_is_allowed($url), ' ', basename(interview_card_file($url)), ' ', (int) is_array(interview_card_get($url));`,
        ),
        `${expected} 1 x.json 1`,
      );
    });
  }

  const others = [
    ['https://news.example/blog', `https://other.example/blog${file}`],
    ['https://news.example/blog', `https://sub.news.example/blog${file}`],
    ['https://news.example:8443', `https://news.example${file}`],
    ['https://news.example', `https://news.example:8443${file}`],
    ['https://news.example', `https://wwwnews.example${file}`],
  ] as const;
  for (const [home, src] of others) {
    onSite(`are not those of other servers: ${src} at ${home}`, async () => {
      site.addFile('i/x.json', short());
      assert.equal(
        await site.run(
          `${at(home)} $url = interview_card_address('${src}'); echo $url, ' ', (int) interview_card_is_allowed($url), interview_card_file($url);`,
        ),
        `${src} 0`,
      );
    });
  }

  onSite('outside of its folder stay as they are, without a request', async () => {
    site.requests();
    assert.equal(
      await site.run(
        `${at('https://news.example/blog')} $url = interview_card_address('/interviews/none.json'); echo $url, ' ', interview_card_get($url)->get_error_code();`,
      ),
      'https://news.example/interviews/none.json missing',
    );
    assert.deepEqual(site.requests(), []);
  });

  onSite('are files beside WordPress, if it has a folder of its own below the front page', async () => {
    site.addFile('i/x.json', short());
    assert.equal(
      await site.run(
        `${at('https://news.example', 'https://news.example/site')} file_put_contents(dirname(ABSPATH) . '/beside.json', '${short()}');
        $url = interview_card_address('/beside.json'); echo $url, ' ', basename(interview_card_file($url)), ' ', basename(interview_card_file(interview_card_address('/site${file}')));`,
      ),
      'https://news.example/beside.json beside.json x.json',
    );
  });

  onSite('log no notices', () => {
    assert.deepEqual(complaintsOf(site), []);
  });
});
