/** Properties of any markup, not only of pages with interviews. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Readability } from '@mozilla/readability';
import { readDocument, readFragment } from '../../../src/import/readers/html/read-html.js';
import type { Source } from '../../../src/import/model.js';
import { wordsOf } from '../../../src/import/text/split-words.js';
import { parseHtml } from '../../../src/node/read/dom.js';
import fc from '../../properties.js';

const tag = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<div class="share">',
    '<div hidden>',
    '<span>',
    '</span>',
    '<b>',
    '</b>',
    '<strong>',
    '</strong>',
    '<em>',
  ],
  ...[
    '<br>',
    '<ul>',
    '<li>',
    '</ul>',
    '<h1>',
    '</h1>',
    '<h3>',
    '</h3>',
    '<details>',
    '<summary>',
    '</summary>',
    '</details>',
    '<dl>',
    '<dt>',
    '<dd>',
    '</dl>',
  ],
  ...[
    '<blockquote>',
    '</blockquote>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<nav>',
    '</nav>',
    '<aside>',
    '</aside>',
    '<form>',
    '</form>',
    '<button>',
    '</button>',
  ],
  ...[
    '<figure>',
    '<img src="a.jpg">',
    '<img src="javascript:x">',
    '<figcaption>',
    '</figcaption>',
    '</figure>',
    '<a href="/x">',
    '<a href="javascript:x()">',
    '</a>',
  ],
  ...[
    '<span class="comment">',
    '<span style="display:none">',
    '<p class="byline">',
    '<section>',
    '</section>',
    '<article>',
    '</article>',
    '<pre>',
    '</pre>',
    '<!--',
    '-->',
  ],
  ...[
    '<button aria-expanded="false" aria-controls="panel">',
    '<div id="panel" hidden>',
    '<select><option>',
    '</select>',
    '<svg>',
    '</svg>',
    '<script>x</script>',
    '<x-y>',
  ],
  // Tags with typing errors: a stray quote creates attributes with names that setAttribute() refuses.
  ...[
    '<h1 class="entry-title"">',
    '<p class="a" "b">',
    '<div =x>',
    '<details open"">',
    '<dt <b>',
    '<h1 a<b>',
    '<p @x :y #z>',
  ],
);
const attribute = fc.string({ unit: fc.constantFrom(...Array.from(`a"'=<@:#-/ ٣é\t`)), maxLength: 8 });
const brokenTag = fc
  .tuple(
    fc.constantFrom('h1', 'p', 'div', 'dt', 'dd', 'summary', 'details', 'li', 'td', 'a'),
    fc.array(attribute, { maxLength: 3 }),
  )
  .map(([name, attributes]) => `<${name} ${attributes.join(' ')}>`);
const text = fc.constantFrom(
  'word',
  ' two words ',
  'Why?',
  'لماذا؟',
  '\n',
  ', and, so, on, ',
  'A long sentence, with commas, for whoever weighs it, and with a full stop.',
  '&nbsp;',
  '٣',
);
const markup = fc.array(fc.oneof(tag, brokenTag, text, text), { maxLength: 60 }).map((parts) => parts.join(''));

const told = ({ blocks, omissions }: Pick<Source, 'blocks' | 'omissions'>) =>
  [...blocks, ...omissions].reduce((sum, each) => sum + wordsOf(each.text).length, 0);

it('puts every word of any markup once into a block or an omission', () => {
  fc.assert(
    fc.property(markup, (html) => {
      const document = parseHtml(html, 'https://example.org/');
      const page = readDocument(document, Readability);
      assert.equal(told(page), page.words);
      const fragment = readFragment(document.body);
      assert.equal(told(fragment), fragment.words);
    }),
    {
      numRuns: 200,
      examples: [
        ['<h1 class="entry-title"">Why?</h1>'],
        ['word<span style="display:none">word'],
        ['<ul>word<span style="display:none">word'],
      ],
    },
  );
});
