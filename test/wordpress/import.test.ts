/** Round trips through a real WordPress: posts are published with its REST API and imported again. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { InterviewInput } from '../../src/interview/schema.js';
import { importInterview } from '../../src/node/read/import.js';
import { posts, ways, type TestPost } from './posts.js';
import { noWordPress, startWordPress, type WordPress } from './site.js';

const isMissing = noWordPress !== false;

let site: WordPress;
const published = new Map<TestPost, { readonly id: number; readonly link: string }>();

async function request(route: string, body: object): Promise<{ readonly id: number; readonly link: string }> {
  const response = await fetch(`${site.url}/wp-json/wp/v2/${route}`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${site.user}:${site.password}`)}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.equal(response.status, 201, await response.clone().text());
  return (await response.json()) as { id: number; link: string };
}

async function publish({ title, slug, content, excerpt = '', category, date }: TestPost) {
  const categories = category === undefined ? [] : [(await request('categories', { name: category })).id];
  return request('posts', { title, slug, content, excerpt, date_gmt: date, status: 'publish', categories });
}

/** The interview with the values that the site adds: its URL, its name and its dates. */
function expectedOf({ expected, date }: TestPost, link: string) {
  const here = JSON.parse(JSON.stringify(expected).replaceAll('SITE', site.url)) as object;
  return { ...(here as InterviewInput), published: `${date}Z`, source: { name: 'The Harbour Review', url: link } };
}

const addressFor = (way: (typeof ways)[number], { id, link }: { id: number; link: string }) =>
  way === 'its REST address'
    ? `${site.url}/wp-json/wp/v2/posts/${id}?_embed=1`
    : way === 'its short link'
      ? `${site.url}/?p=${id}`
      : link;

const closed = `<?php add_filter('rest_authentication_errors', fn() => new WP_Error('closed', 'Closed.', ['status' => 401]));`;

describe('a WordPress post', () => {
  before(async () => {
    if (isMissing) return;
    site = await startWordPress();
    for (const post of posts) published.set(post, await publish(post));
  });
  after(async () => {
    if (!isMissing) await site.stop();
  });

  for (const post of posts) {
    for (const way of ways) {
      it(`${post.name}: is imported by ${way}`, { skip: noWordPress }, async () => {
        const found = published.get(post)!;
        const expected = expectedOf(post, found.link);
        if (way !== 'its page, where the REST interface is closed') {
          const { interview, report } = await importInterview(addressFor(way, found));
          // A post does not have a language; the page does.
          assert.deepEqual(
            interview,
            way === 'its REST address' && expected.lang === 'en-US' ? { ...expected, lang: 'en' } : expected,
          );
          assert.equal(report.format, 'wordpress');
          return;
        }
        const reopen = site.addPlugin('closed', closed);
        try {
          const { interview, report } = await importInterview(found.link);
          assert.equal(report.format, 'html');
          assert.equal(report.warnings[0]?.code, 'wordpress-unavailable');
          assert.equal(interview.title, expected.title);
          assert.deepEqual(interview.interviewees, expected.interviewees);
          assert.deepEqual(interview.questions, expected.questions);
        } finally {
          reopen();
        }
      });
    }
  }
});
