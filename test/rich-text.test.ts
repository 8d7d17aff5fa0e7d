import { expect } from '@open-wc/testing';
import type * as RichText from '../src/lazy/rich-text.js';
import { parse } from '../src/interview/index.js';
import { allowedAttributes, allowedElements, replacements } from '../src/interview/rich-text.js';
import { limits } from '../src/interview/schema.js';
import { attacks } from './fixtures/attacks.js';
import { dangersIn, namesIn } from './fixtures/dangers.js';
import { countedUrl, painted } from './helpers.js';
import fc from './properties.js';
import { engine } from './runner/environment.js';

type Module = typeof RichText;

/** An interview without rich text. */
const plain = parse({ title: 'T', questions: [{ question: 'Q', answer: 'A' }] }).interview!;

/** Another instance of the module: the address decides over that. */
const load = (instance: string) => import(`/src/lazy/rich-text.ts?${instance}`) as Promise<Module>;

/** A module that finds only some of what browsers have. */
async function without(instance: string, ...missing: (readonly [object: object, key: string])[]): Promise<Module> {
  const restores = missing.map(([object, key]) => {
    const descriptor = Object.getOwnPropertyDescriptor(object, key)!;
    Reflect.deleteProperty(object, key);
    return () => Object.defineProperty(object, key, descriptor);
  });
  const module = await load(instance);
  for (const restore of restores) restore();
  await module.prepare(plain, undefined);
  return module;
}

const natives = (
  [
    [Element.prototype, 'setHTML'],
    [Document, 'parseHTML'],
  ] as const
).filter(([object, key]) => Reflect.has(object, key));

const modules: Record<string, Module> = { DOMPurify: await without('purify', ...natives) };
if (natives.length === 2) modules['parseHTML'] = await load('parse-html');
// Firefox has never had it alone, and does not need it: see src/lazy/rich-text.ts.
if (natives.length > 0 && engine !== 'firefox') modules['setHTML'] = await without('set-html', ...natives.slice(1));

const base = 'https://example.org/interviews/';
const url = (relative: string) => {
  const absolute = URL.parse(relative, base);
  return absolute && /^(https?|mailto|tel):$/.test(absolute.protocol) ? absolute.href : '';
};

function contentOf(module: Module, markup: string): HTMLElement {
  const content = document.createElement('div');
  content.append(module.richText(markup, url));
  // Where something was taken out, two texts may be neighbors.
  content.normalize();
  return content;
}

const nothing = namesIn(document.createElement('div'));

/** Markup, and the markup of what is made of it; the same where there is no second. */
const snippets: Readonly<Record<string, readonly (readonly [markup: string, result?: string])[]>> = {
  'text and entities': [
    ['text'],
    [' \n a  b\n'],
    ['a &lt; b &amp; c', 'a &lt; b &amp; c'],
    ['a < b & c', 'a &lt; b &amp; c'],
    ['&nbsp;&hellip;&#1587;', '&nbsp;…س'],
    ['', ''],
    ['\u202eabc\u202c'],
  ],
  'paragraphs and what stands in them': [
    ['<p>one</p><p>two</p>'],
    ['<p>one<p>two', '<p>one</p><p>two</p>'],
    [
      '<p>a <em>b</em> <strong>c</strong> <b>d</b> <i>e</i> <u>f</u> <s>g</s> <mark>h</mark> <small>i</small> <code>j</code></p>',
    ],
    [
      '<p>H<sub>2</sub>O, m<sup>2</sup>, <abbr title="Maroc">MA</abbr>, <dfn>x</dfn>, <kbd>k</kbd>, <samp>s</samp>, <var>v</var>, <cite>c</cite></p>',
    ],
    ['<p><del datetime="2018-03-01">a</del><ins cite="https://example.org/">b</ins> a<br>b<wbr>c</p><hr>'],
    [
      '<p><q cite="https://example.org/">q</q> <time datetime="12:30">half past twelve</time> <time datetime="P1DT2H">a day</time></p>',
    ],
    ['<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>'],
    ['<h4>four</h4><h5>five</h5><h6>six</h6><pre>a\n  b</pre><div>d <span>s</span></div>'],
  ],
  'lists, quotations and tables': [
    ['<ul><li>one</li><li>two<ol start="3"><li>three</li></ol></li></ul><dl><dt>t</dt><dd>d</dd></dl>'],
    ['<blockquote cite="https://example.org/"><p>q</p></blockquote>'],
    [
      '<table><caption>c</caption><thead><tr><th colspan="2">h</th></tr></thead><tbody><tr><td rowspan="1">a</td><td>b</td></tr></tbody><tfoot><tr><td>f</td></tr></tfoot></table>',
    ],
    ['<table><tr><td>a', '<table><tbody><tr><td>a</td></tr></tbody></table>'],
    ['<p>before<table><tr><td>a</table>', '<p>before</p><table><tbody><tr><td>a</td></tr></tbody></table>'],
    ['<table>astray<tr><td>a</table>', 'astray<table><tbody><tr><td>a</td></tr></tbody></table>'],
    ['<li>a</li><tr><td>b</td></tr>', '<li>a</li>b'],
  ],
  'language and direction': [
    ['<p lang="en" dir="ltr">x <bdi>y</bdi> <bdo dir="rtl">z</bdo> <span lang="ar" dir="rtl">ملقف</span></p>'],
    ['<section lang="ar" dir="rtl">A</section>', '<div lang="ar" dir="rtl">A</div>'],
  ],
  'links and images': [
    ['<a href="https://example.org/a?b=c#d" title="t">a</a>'],
    ['<a href="mailto:a@example.org">a</a> <a href="tel:+212600000000">b</a>'],
    [
      '<a href="/a">a</a> <a href="b.html">b</a> <a href="//example.net/">c</a>',
      `<a href="https://example.org/a">a</a> <a href="${base}b.html">b</a> <a href="https://example.net/">c</a>`,
    ],
    [
      '<a href="#note">a</a> <a href="#interview:q2">b</a> <a href=" #x ">c</a>',
      '<a href="#note">a</a> <a href="#interview:q2">b</a> <a href="#x">c</a>',
    ],
    [
      '<a href="http://[">a</a><a href="javascript:x">b</a><a href="ftp://example.org/">c</a>',
      '<a>a</a><a>b</a><a>c</a>',
    ],
    [
      '<img src="https://example.org/a.png" alt="a" width="10" height="20">',
      '<img loading="lazy" src="https://example.org/a.png" alt="a" width="10" height="20">',
    ],
    ['<img src="a.png" alt="">', `<img loading="lazy" src="${base}a.png" alt="">`],
    ['<img src="data:image/png;base64,AA==" alt="a">', '<img loading="lazy" alt="a">'],
    [
      '<figure><img src="a.png" alt=""><figcaption>c</figcaption></figure>',
      `<figure><img loading="lazy" src="${base}a.png" alt=""><figcaption>c</figcaption></figure>`,
    ],
    [
      '<picture><source srcset="b.webp"><img src="a.png" alt=""></picture>',
      `<span><img loading="lazy" src="${base}a.png" alt=""></span>`,
    ],
    [
      '<img src="a.png" alt="--> </style> ]]>" title="<script>">',
      `<img loading="lazy" src="${base}a.png" alt="--&gt; &lt;/style&gt; ]]&gt;" title="&lt;script&gt;">`,
    ],
  ],
  'elements that have no place in an answer but whose text has': [
    ['<h1>one</h1><h2>two</h2><h3>three</h3>', '<h4>one</h4><h4>two</h4><h4>three</h4>'],
    ['<section>a</section><section>b</section>', '<div>a</div><div>b</div>'],
    [
      '<article><header><h1>a</h1></header><main>b</main><footer>c</footer></article>',
      '<div><div><h4>a</h4></div><div>b</div><div>c</div></div>',
    ],
    ['<details open><summary>a</summary>b</details>', '<div><div>a</div>b</div>'],
    [
      '<center>a</center><address>b</address><aside>c</aside><nav>d</nav>',
      '<div>a</div><div>b</div><div>c</div><div>d</div>',
    ],
    [
      '<font color="red">a</font><big>b</big><tt>c</tt><strike>d</strike><label>e</label>',
      '<span>a</span><span>b</span><span>c</span><s>d</s><span>e</span>',
    ],
    ['<font><font><font>a</font></font></font>', '<span><span><span>a</span></span></span>'],
  ],
  'what goes with all that is in it': [
    ['a<script>b</script>c', 'ac'],
    ['a<style>b</style>c<!-- d -->e<?f?>g', 'aceg'],
    ['a<iframe>b</iframe><object>c</object><video>d</video><form>e<input></form><button>f</button>g', 'ag'],
    ['a<template><p>b</p></template><noscript>c</noscript><svg><text>d</text></svg><math><mi>e</mi></math>f', 'af'],
    ['a<x-y>b</x-y><unknown>c</unknown>d', 'ad'],
    [
      '<p onclick="x" style="color: red" class="c" id="i" name="n" data-x="y" aria-label="l" role="button" tabindex="0" part="p" slot="s">a</p>',
      '<p>a</p>',
    ],
    ['<html><head><title>t</title></head><body class="c"><p>a</p></body></html>', '<p>a</p>'],
    ['<frameset><frame></frameset>a', 'a'],
  ],
};

for (const [name, module] of Object.entries(modules)) {
  describe(`rich text by ${name}`, () => {
    for (const [kind, pairs] of Object.entries(snippets)) {
      it(`handles ${kind}`, () => {
        for (const [markup, result = markup] of pairs)
          expect(contentOf(module, markup).innerHTML, markup).to.equal(result);
      });
    }

    it('keeps every element and attribute that is allowed', () => {
      for (const element of allowedElements) {
        // Parts of tables, and rt and rp, are elements only where they belong.
        const inTable = `<table><${element}>x</${element}></table>`;
        const inRow = `<table><tr><${element}>x</${element}></tr></table>`;
        const shown = [`<${element}>x</${element}>`, inTable, inRow].map((markup) =>
          contentOf(module, markup).querySelector(element),
        );
        expect(shown.some(Boolean), element).to.be.true;
      }
      const all = allowedAttributes.map((attribute) => `${attribute}="/1"`).join(' ');
      const [image] = contentOf(module, `<img ${all}>`).children;
      expect(image!.getAttributeNames()).to.have.members([...allowedAttributes, 'loading']);
    });

    it('replaces elements by others with the same text and attributes', () => {
      for (const [replacement, replaced] of Object.entries(replacements)) {
        for (const element of replaced) {
          expect(contentOf(module, `<${element} lang="ar" dir="rtl">a <b>b</b></${element}>`).innerHTML).to.equal(
            `<${replacement} lang="ar" dir="rtl">a <b>b</b></${replacement}>`,
          );
        }
      }
    });

    it('removes everything dangerous from every attack', () => {
      for (const attack of Object.values(attacks('https://example.invalid/', 'https://example.invalid/')).flat()) {
        for (const markup of [
          attack,
          `<p>${attack}`,
          `<table><tr><td>${attack}`,
          `<ul><li>${attack}</ul>`,
          `<svg>${attack}`,
          `<math>${attack}`,
        ]) {
          expect(dangersIn(contentOf(module, markup), nothing), markup).to.deep.equal([]);
        }
      }
    });

    it('loads images only near the viewport, and none while it is being created', async () => {
      const { url: address, counts } = countedUrl();
      for (const markup of [
        `<img src="${address}">`,
        `<picture><img src="${address}"></picture>`,
        `<section><img src="${address}"><p>x</section>`,
      ]) {
        const [image] = module.richText(markup, (relative) => relative).querySelectorAll('img');
        expect(image!.loading).to.equal('lazy');
        expect(image!.src).to.equal(address);
      }
      await painted();
      expect((await counts()).count).to.equal(0);
    });

    it('handles as many tags as the format allows, however they are nested', () => {
      for (const unit of [
        '<b>',
        '<font>',
        '<p>',
        '<a href=x>',
        '<table>',
        '<svg>',
        '<b><p>',
        '</p>',
        '<!--',
        'a<br>',
        '<i><a>',
        '<section>',
        '<div><b>',
        '<table><tr><td>',
      ]) {
        const markup = unit.repeat(limits.tags / unit.split('<').length);
        expect(contentOf(module, `${markup}<p>end`).textContent.endsWith('end') || /<!--|svg/.test(unit), unit).to.be
          .true;
      }
    });
  });
}

for (const [name, module] of Object.entries(modules)) {
  if (name === 'DOMPurify') continue;
  const same = (markup: string) => {
    expect(contentOf(modules['DOMPurify']!, markup).innerHTML, markup).to.equal(contentOf(module, markup).innerHTML);
  };

  describe(`rich text by ${name} and by DOMPurify`, () => {
    it('is the same for everything that authors write', () => {
      for (const [markup] of Object.values(snippets).flat()) same(markup);
    });

    it('is the same for every attack', () => {
      for (const attack of Object.values(attacks('https://example.invalid/', 'https://example.invalid/')).flat()) {
        for (const markup of [
          attack,
          `<p>${attack}`,
          `<table>${attack}`,
          `<table><tr><td>${attack}`,
          `<ul>${attack}`,
          `<svg>${attack}`,
          `<math><mi>${attack}`,
        ])
          same(markup);
      }
    });

    it('is the same for any tags in any order', () => {
      const name = fc.oneof(
        fc.constantFrom(...allowedElements, ...Object.values(replacements).flat()),
        fc.constantFrom(
          'svg',
          'math',
          'mi',
          'mtext',
          'mglyph',
          'annotation-xml',
          'foreignObject',
          'desc',
          'title',
          'style',
          'script',
          'template',
          'form',
          'select',
        ),
        fc.constantFrom(
          'option',
          'button',
          'textarea',
          'iframe',
          'frameset',
          'body',
          'html',
          'head',
          'col',
          'colgroup',
          'nobr',
          'object',
          'x-y',
          'plaintext',
          'input',
        ),
      );
      const attribute = fc.tuple(
        fc.constantFrom(
          ...allowedAttributes,
          'onclick',
          'style',
          'id',
          'name',
          'is',
          'xlink:href',
          'class',
          'data-a',
          'aria-label',
          'encoding',
        ),
        fc.constantFrom(
          '',
          'x',
          '#x',
          'https://example.org/',
          'javascript:x',
          '-->',
          '</style>',
          '<img src=x>',
          'text/html',
          'rtl',
          'a:b',
          '"',
          '\u0000',
          '{{x}}',
        ),
      );
      const tag = fc
        .tuple(name, fc.array(attribute, { maxLength: 3 }), fc.constantFrom('', '', '/'))
        .map(
          ([element, attributes, end]) =>
            `<${element}${attributes.map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`).join('')}${end}>`,
        );
      const token = fc.oneof(
        tag,
        tag,
        name.map((element) => `</${element}>`),
        fc.constantFrom(
          'a',
          ' ',
          '\n',
          'ب',
          '&amp;',
          '&lt;b&gt;',
          '<!-- c -->',
          '<!doctype html>',
          '<![CDATA[x]]>',
          '<?x?>',
          '</',
          '<',
          '\u0000',
          '<!--',
          '-->',
        ),
      );
      fc.assert(
        fc.property(fc.array(token, { maxLength: 25 }), (tokens) => same(tokens.join(''))),
        { numRuns: 2000 },
      );
    });
  });
}
