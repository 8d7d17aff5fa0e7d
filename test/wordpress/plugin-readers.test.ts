/** Who can see an interview of the WordPress plugin, and who sees why it is missing. */
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { complaintsOf, hintIn, isMissing, onSite, shortInterview, startPluginSite, type PluginSite } from './plugin.js';

let site: PluginSite;
/** Ids by login. Each user has the role of that name; 0 is a stranger. */
let users: Readonly<Record<string, number>>;
before(async () => {
  if (isMissing) return;
  site = await startPluginSite();
  users = JSON.parse(
    site.php(`
    foreach (['contributor', 'author', 'writer', 'chief', 'subscriber'] as $login) {
      $role = ['writer' => 'author', 'chief' => 'editor'][$login] ?? $login;
      $user = get_user_by('login', $login);
      $ids[$login] = $user ? $user->ID : wp_insert_user(['user_login' => $login, 'user_pass' => wp_generate_password(), 'user_email' => "$login@b.example", 'role' => $role]);
    }
    echo json_encode($ids + ['stranger' => 0, 'administrator' => 1]);`),
  ) as Record<string, number>;
});
after(async () => {
  if (!isMissing) await site.stop();
});

let count = 0;
/** Adds an interview. @returns its path on the site */
const addInterview = () => site.addFile(`interviews/${++count}.json`, shortInterview('Secret'));
const block = (src: string) => `<!-- wp:interview-card/card {"src":"${src}"} /-->`;
const shortcode = (src: string) => `[interview-card src="${src}"]`;

/** Adds a post. @returns its id */
const addPost = async (login: string, content: string, more: Readonly<Record<string, string | number>> = {}) => {
  const post = {
    post_title: 'A post',
    post_content: content,
    post_author: users[login]!,
    post_status: 'publish',
    ...more,
  };
  return Number(
    await site.run(`echo wp_insert_post(wp_slash(json_decode(${JSON.stringify(JSON.stringify(post))}, true)), true);`),
  );
};

/** A post's content as users get it. */
const readAll = async <Login extends string>(id: number, logins: readonly Login[]) =>
  JSON.parse(
    await site.run(`$GLOBALS['post'] = get_post(${id}); setup_postdata($GLOBALS['post']);
    foreach (json_decode('${JSON.stringify(logins.map((login) => [login, users[login]]))}') as [$login, $user]) {
      wp_set_current_user($user); $read[$login] = apply_filters('the_content', get_post(${id})->post_content);
    }
    echo json_encode($read);`),
  ) as Record<Login, string>;
const read = async (id: number, login: string) => (await readAll(id, [login]))[login]!;
/** Which of these users see the interview. */
const readersOf = async (id: number, ...logins: string[]) =>
  Object.entries(await readAll(id, logins)).flatMap(([login, html]) => (html.includes('Secret') ? [login] : []));
const sees = async (id: number, login: string) => (await readersOf(id, login)).length === 1;
/** The same for the preview in the editor, in a post or without one. */
const preview = (src: string, login: string, post = 0) =>
  site.run(`wp_set_current_user(${users[login]!}); define('REST_REQUEST', true);
    $request = new WP_REST_Request('GET', '/wp/v2/block-renderer/interview-card/card');
    $request->set_query_params(array_filter(['context' => 'edit', 'attributes' => ['src' => '${src}'], 'post_id' => ${post}]));
    $data = rest_do_request($request)->get_data(); echo $data['rendered'] ?? $data['code'];`);

const hidden: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a draft': { post_status: 'draft' },
  'a pending post': { post_status: 'pending' },
  'a private post': { post_status: 'private' },
  'a scheduled post': { post_status: 'future', post_date: '2099-01-01 00:00:00' },
  'a post with a password': { post_password: 'p' },
};

describe('an interview in WordPress', () => {
  for (const [what, more] of Object.entries(hidden)) {
    onSite(`of ${what} is not shown by posts of people who may not read it`, async () => {
      const src = addInterview();
      await addPost('author', shortcode(src), more);
      for (const login of ['contributor', 'writer']) {
        const status = login === 'contributor' ? 'draft' : 'publish';
        const other = await addPost(login, `${shortcode(src)} ${block(src)}`, { post_status: status });
        const pages = await readAll(other, ['stranger', 'subscriber', 'contributor', 'writer']);
        for (const [reader, html] of Object.entries(pages))
          assert.doesNotMatch(html, /Secret|<interview-card/, `${login}, ${reader}`);
        assert.match(hintIn(pages[login as 'writer'])!, /^The interview belongs to a post/);
        assert.doesNotMatch(await preview(src, login, other), /Secret|<interview-card/);
      }
      assert.doesNotMatch(await preview(src, 'contributor'), /Secret|<interview-card/);
    });

    onSite(`of ${what} is shown to people who may read it`, async () => {
      const src = addInterview();
      const owner = await addPost('author', block(src), more);
      assert.deepEqual(await readersOf(owner, 'author', 'chief', 'writer', 'stranger'), ['author', 'chief']);
      assert.match(await preview(src, 'author', owner), /Secret/);
      const other = await addPost('writer', block(src));
      const page = await read(other, 'chief');
      assert.match(page, /Secret/);
      assert.match(hintIn(page)!, /^Readers do not see this interview/);
    });

    onSite(`of ${what} is in no feed and no answer of the REST API`, async () => {
      const src = addInterview();
      const owner = await addPost('author', block(src), more);
      const other = await addPost('writer', block(src));
      const addresses = [
        '/feed/',
        `/?p=${owner}`,
        `/?p=${other}`,
        '/',
        ...[owner, other].map((id) => `/wp-json/wp/v2/posts/${id}`),
      ];
      for (const address of addresses)
        assert.doesNotMatch(await (await fetch(site.url + address)).text(), /Secret/, address);
    });
  }

  onSite('of a scheduled post is shown by all posts once that is published', async () => {
    const src = addInterview();
    const owner = await addPost('author', block(src), hidden['a scheduled post']);
    const other = await addPost('writer', block(src));
    assert.equal(await sees(other, 'stranger'), false);
    await site.run(`wp_publish_post(${owner});`);
    assert.equal(await sees(owner, 'stranger'), true);
    assert.equal(await sees(other, 'stranger'), true);
  });

  onSite('of a published post stays public, whatever drafts name it later', async () => {
    const src = addInterview();
    const draft = await addPost('contributor', '', { post_status: 'draft' });
    const owner = await addPost('author', block(src));
    await site.run(`wp_update_post(['ID' => ${draft}, 'post_content' => wp_slash('${block(src)}')]);`);
    assert.equal(await sees(owner, 'stranger'), true);
  });

  onSite('of a draft may be published elsewhere by people who may read the draft', async () => {
    for (const login of ['author', 'chief']) {
      const src = addInterview();
      await addPost('author', block(src), { post_status: 'draft' });
      assert.equal(await sees(await addPost(login, block(src)), 'stranger'), true, login);
    }
  });

  onSite('of a draft is not shown in posts that do not name it', async () => {
    const src = addInterview();
    await addPost('author', block(src), { post_status: 'draft' });
    const other = await addPost('administrator', 'Nothing.');
    assert.doesNotMatch(
      await site.run(`$GLOBALS['post'] = get_post(${other}); echo do_shortcode('${shortcode(src)}');`),
      /Secret/,
    );
  });

  onSite('of a deleted draft is not hidden any more', async () => {
    const src = addInterview();
    const owner = await addPost('author', block(src), { post_status: 'draft' });
    const other = await addPost('writer', block(src));
    assert.equal(await sees(other, 'stranger'), false);
    await site.run(`wp_delete_post(${owner}, true);`);
    assert.equal(await sees(other, 'stranger'), true);
  });

  onSite('that no post names is shown', async () => {
    assert.match(await site.run(`echo interview_card_render(['src' => '${addInterview()}']);`), /Secret/);
  });

  onSite('that was uploaded to a draft is not shown by posts of others', async () => {
    const src = addInterview();
    const draft = await addPost('author', '', { post_status: 'draft' });
    await site.run(
      `$id = wp_insert_attachment(['post_mime_type' => 'application/json'], ABSPATH . '${src.slice(1)}', ${draft});`,
    );
    assert.equal(await sees(await addPost('writer', block(src)), 'stranger'), false);
    assert.equal(await sees(await addPost('author', block(src)), 'stranger'), true);
  });

  onSite('that is in the media library of no post is shown below a page that is a draft', async () => {
    const src = addInterview();
    const draft = await addPost('author', '', { post_status: 'draft', post_type: 'page' });
    assert.equal(
      await sees(await addPost('author', block(src), { post_type: 'page', post_parent: draft }), 'stranger'),
      true,
    );
  });

  const spellings: Readonly<Record<string, (src: string) => string>> = {
    'two slashes': (src) => src.replace('/uploads', '//uploads'),
    'a dot': (src) => src.replace('/uploads', '/./uploads'),
    'a step up': (src) => src.replace('/uploads', '/uploads/../uploads'),
    escapes: (src) => src.replace(/\/(?=\d)/, '/%3'),
    'a query': (src) => `${src}?x`,
    'a fragment': (src) => `${src}#x`,
    'the whole address': (src) => site.url + src,
  };
  for (const [how, spell] of Object.entries(spellings)) {
    onSite(`of a draft is not shown under another spelling of its address: ${how}`, async () => {
      const src = addInterview();
      await addPost('author', shortcode(src), { post_status: 'draft' });
      const other = await addPost('writer', shortcode(spell(src)));
      assert.deepEqual(await readersOf(other, 'author', 'stranger'), ['author']);
    });
  }

  const contents: Readonly<Record<string, (src: string) => string>> = {
    'a group': (src) => `<!-- wp:group --><div class="wp-block-group">${block(src)}</div><!-- /wp:group -->`,
    'a paragraph': (src) => `<!-- wp:shortcode -->${shortcode(src)}<!-- /wp:shortcode -->`,
    'typographic quotation marks': (src) => `[interview-card open=“all” src=“${src}”]`,
    'another shortcode': (src) => `[caption]x ${shortcode(src)}[/caption]`,
  };
  for (const [where, contentOf] of Object.entries(contents)) {
    onSite(`of a draft is found in ${where}`, async () => {
      const src = addInterview();
      await addPost('author', contentOf(src), { post_status: 'draft' });
      assert.equal(await sees(await addPost('writer', block(src)), 'stranger'), false);
    });
  }

  onSite('of a draft that was written before its file was uploaded is not shown by posts of others', async () => {
    const src = `/wp-content/uploads/later/${++count}.json`;
    await addPost('author', block(src), { post_status: 'draft' });
    site.addFile(src.replace('/wp-content/uploads/', ''), shortInterview('Secret'));
    assert.equal(await sees(await addPost('writer', block(src)), 'stranger'), false);
  });

  onSite('of a post from the time before the plugin: published posts first', async () => {
    const [secret, known] = [addInterview(), addInterview()];
    await addPost('author', block(secret), { post_status: 'draft' });
    await addPost('contributor', block(known), { post_status: 'draft' });
    const other = await addPost('writer', block(secret));
    const owner = await addPost('author', block(known));
    await site.run(
      `delete_post_meta_by_key('_interview_card_file'); delete_option('interview_card_recorded'); interview_card_record_all_files();`,
    );
    assert.equal(await sees(owner, 'stranger'), true);
    // What a published post shows when the plugin comes is public.
    assert.equal(await sees(other, 'stranger'), true);
    const third = addInterview();
    await addPost('author', block(third), { post_status: 'draft' });
    await site.run(
      `delete_post_meta_by_key('_interview_card_file'); delete_option('interview_card_recorded'); interview_card_record_all_files();`,
    );
    assert.equal(await sees(await addPost('writer', block(third)), 'stranger'), false);
  });

  onSite('leaves one row for each file of a post, and none for its revisions', async () => {
    const src = addInterview();
    const id = await addPost('author', `${block(src)} ${shortcode(src)}`);
    const rows = () =>
      site.run(
        `echo $GLOBALS['wpdb']->get_var("SELECT COUNT(*) FROM {$GLOBALS['wpdb']->postmeta} WHERE meta_value LIKE '%interviews/${count}.json'");`,
      );
    assert.equal(await rows(), '1');
    await site.run(
      `wp_update_post(['ID' => ${id}, 'post_title' => 'B']); wp_update_post(['ID' => ${id}, 'post_title' => 'C']);`,
    );
    assert.equal(await rows(), '1');
    await site.run(`wp_update_post(['ID' => ${id}, 'post_content' => 'Nothing.']);`);
    assert.equal(await rows(), '0');
  });
});

describe('the reason for a missing card in WordPress', () => {
  const reasons: Readonly<Record<string, readonly [src: string, reason: RegExp]>> = {
    'a wrong path': ['/wp-content/uploads/none.json', /^There is no such file on this site\./],
    'the address of a page': ['/2024/03/a-post/', /^On this site, the URL of an interview is that of a file/],
    'another origin': ['https://b.example/i.json', /^The interview is not on this site\./],
    'the interview itself': ['{\\"title\\": 1}', /^This is the interview itself, not its URL\./],
    'a path on a computer': ['C:\\\\i.docx', /^The URL of the interview is not an http or https URL\./],
  };
  for (const [what, [src, reason]] of Object.entries(reasons)) {
    onSite(`is shown to users who can edit the post: ${what}`, async () => {
      const id = await addPost('contributor', `<!-- wp:interview-card/card {"src":"${src}"} /-->`, {
        post_status: 'pending',
      });
      const { stranger, subscriber, author, ...others } = await readAll(id, [
        ...(['stranger', 'subscriber', 'author'] as const),
        ...(['contributor', 'chief', 'administrator'] as const),
      ]);
      for (const [login, html] of Object.entries(others)) assert.match(hintIn(html)!, reason, login);
      for (const html of [stranger, subscriber, author]) assert.equal(hintIn(html), undefined);
    });

    onSite(`is shown in the preview of the editor: ${what}`, async () => {
      const value = JSON.parse(`"${src}"`) as string;
      const id = await addPost('contributor', '', { post_status: 'draft' });
      const quoted = value.replaceAll('\\', '\\\\');
      assert.match(hintIn(await preview(quoted, 'contributor', id))!, reason);
      assert.match(hintIn(await preview(quoted, 'contributor'))!, reason);
    });
  }

  onSite('is shown for invalid interviews, on the page and in the preview', async () => {
    for (const more of [
      { published: '1 March' },
      { section: 5 },
      { source: { name: 'S', url: 'javascript:alert(1)' } },
    ]) {
      const src = site.addFile('wrong.json', JSON.stringify({ ...(JSON.parse(shortInterview()) as object), ...more }));
      const id = await addPost('contributor', block(src), { post_status: 'draft' });
      for (const html of [await read(id, 'contributor'), await preview(src, 'contributor', id)])
        assert.match(
          hintIn(html)!,
          /^The interview has a value that is not valid \(\/(published|section|source\/url)\)/,
        );
    }
  });

  onSite('is in no feed, not even for administrators', async () => {
    const id = await addPost('administrator', block('/none.json'));
    assert.equal(
      hintIn(
        await site.run(`$GLOBALS['wp_query']->is_feed = true; wp_set_current_user(1); $GLOBALS['post'] = get_post(${id});
        echo apply_filters('the_content', get_post(${id})->post_content), interview_card_render(['src' => '']);`),
      ),
      undefined,
    );
  });

  onSite('logs no notices', () => {
    assert.deepEqual(complaintsOf(site), []);
  });
});
