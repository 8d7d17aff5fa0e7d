import { expect } from '@open-wc/testing';
import { elementsIn, faultsOfMarkup } from '../../src/interview/markup-limits.js';
import { parse } from '../../src/interview/index.js';
import { limits } from '../../src/interview/schema.js';
import fc from '../properties.js';

const repeat = (count: number, unit: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => unit(index)).join('');

/** What a parser builds, in the body of a page that has begun with a letter as it does in the card. */
const built = (markup: string) => {
  const { body } = new DOMParser().parseFromString(`<!doctype html>x${markup}`, 'text/html');
  let count = 0;
  const roots: ParentNode[] = [body];
  for (const root of roots)
    for (const each of root.querySelectorAll('*')) {
      count += 1;
      if (each instanceof HTMLTemplateElement) roots.push(each.content);
    }
  return count;
};

/** Formatting elements that are not ended, each with an attribute of its own, and then blocks. */
const bomb = (elements: number, blocks: number) =>
  `<p>${repeat(elements, (index) => `<b title=${index}>`)}${'<p>x'.repeat(blocks)}`;

describe('elementsIn', () => {
  const usual = {
    'a paragraph': '<p>Text &amp; more.</p>',
    'formatting and links':
      '<p>A <b>bold</b> <a href="https://example.org/?a=b&amp;c=d" title=\'x\'>li<i>n</i>k</a>.</p>',
    'formatting around blocks': '<font face=Arial><p align="left">Text</p><p>Text</p></font>',
    lists: '<ul><li>One</li><li><strong>Two</strong><ul><li><em>Three</em></li></ul></li></ul>',
    'line breaks and images in formatting': '<b>One<br>two<br/>three <img alt="x > y" src=a.jpg></b>'.replace(
      ' > ',
      ' ',
    ),
    comments: '<!-- wp:paragraph {"a":1} --><p><b>Text</b></p><!-- /wp:paragraph -->',
    'a table': '<table><tr><td><b>x</b></td><td><a href="y">y</a></td></tr></table>',
    'upper case': '<P><STRONG>Text</STRONG></P>',
    'other names': '<o:p><my-element>Text</my-element></o:p>',
  };
  for (const [name, markup] of Object.entries(usual))
    it(`counts ${name} once for each tag, however often it repeats`, () => {
      expect(elementsIn(markup.repeat(200))).to.equal(200 * (markup.split('<').length - 1));
    });

  it('counts little for elements without an end that are all alike, which parsers do not repeat', () => {
    const markup = '<p><font color="red">Text'.repeat(200);
    expect(elementsIn(markup)).to.equal(4 * 400 - 12);
    expect(built(markup)).to.be.lessThan(elementsIn(markup));
  });

  const bombs: Record<string, string> = {
    'formatting elements without an end': bomb(100, 100),
    'attributes that are not allowed': `<p>${repeat(100, (index) => `<b x${index}>`)}${'<p>x'.repeat(100)}`,
    'names in upper case': bomb(100, 100).toUpperCase(),
    'ends in attributes': `<p>${repeat(100, (index) => `<b title="</b>" x${index}>`)}${'<p>x'.repeat(100)}`,
    'ends in comments': `<p>${repeat(100, (index) => `<b x${index}><!--<i></b>-->`)}${'<p>x'.repeat(100)}`,
    'ends in cells': `<p>${repeat(100, (index) => `<b x${index}><table><tr><td></b></table>`)}${'<p>x'.repeat(100)}`,
    'ends in text areas': `<p>${repeat(100, (index) => `<b x${index}><textarea></b></textarea>`)}${'<p>x'.repeat(100)}`,
    'ends after too many blocks': `<p>${repeat(100, (index) => `<b x${index}>${'<div>'.repeat(9)}</b>`)}${'</div><p>x'.repeat(100)}`,
    'attributes that differ after a sign of greater than': `<p>${repeat(100, (index) => `<b title=">${index}">`)}${'<p>x'.repeat(100)}`,
    lists: `<p>${repeat(100, (index) => `<a href=${index}><font size=${index}>`)}${'<li>x'.repeat(100)}`,
    'ends of blocks': `<p>${repeat(100, (index) => `<i x${index}>`)}${'</p>x'.repeat(100)}`,
  };
  for (const [name, markup] of Object.entries(bombs))
    it(`counts at least what a parser builds of ${name}`, () => {
      expect(elementsIn(markup)).to.be.greaterThan(limits.tags);
      expect(elementsIn(markup)).to.be.at.least(built(markup));
    });

  it('counts at least a third of what a parser builds of any markup', () => {
    const names = [
      ...['a', 'b', 'br', 'button', 'caption', 'center', 'col', 'dd', 'desc', 'div', 'font', 'form', 'h1', 'i', 'img'],
      ...['li', 'marquee', 'math', 'mi', 'nobr', 'object', 'option', 'p', 'select', 'span', 'style', 'svg', 'table'],
      ...['td', 'template', 'textarea', 'title', 'tr', 'ul'],
    ];
    const attributes = ['', ' x', ' title="a"', " title='</b>'", ' a=b/', ' "', ' y="<b>"', '/'];
    const piece = fc.oneof(
      fc.tuple(fc.constantFrom(...names), fc.constantFrom(...attributes)).map((tag) => `<${tag.join('')}>`),
      fc.tuple(fc.constantFrom('b', 'i', 'a', 'font'), fc.nat(30)).map(([name, index]) => `<${name} x${index}>`),
      fc.constantFrom(...names).map((name) => `</${name}>`),
      fc.constantFrom('x', '<!--', '-->', '<!-- c -->', '<b>x</b>', '<p>x</p>', '<![CDATA[', ']]>', '\ue000'),
    );
    /** Repeated, each time with other attributes. */
    const part = fc
      .tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 25 }))
      .map(([pieces, times]) =>
        repeat(times, (index) => pieces.join('').replace(/x(\d+)/g, (_, number) => `x${Number(number) + 31 * index}`)),
      );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const markup = parts.join('');
        expect(built(markup)).to.be.at.most(3 * elementsIn(markup) + 3);
      }),
      { numRuns: 1000, examples: [[['<td>x<table>']], [['<table><col>']]] },
    );
  });

  it('matches tags by their whole text, so that no length of a name or a space takes long', () => {
    // Each of these takes minutes if the work grows with the square of the length.
    const { text } = limits;
    for (const markup of [
      `<b${' '.repeat(text)}`,
      '<b a=" b='.repeat(text / 9),
      `<b ${'a="" '.repeat(text / 5)}`,
      `<${'a'.repeat(text)}`,
      `<b>x</b${' '.repeat(text)}`,
      '<b>'.repeat(text / 7) + '</b>'.repeat(text / 7),
    ])
      expect(elementsIn(markup.repeat(10))).to.be.greaterThan(0);
  });
});

describe('faultsOfMarkup', () => {
  it('finds nothing in an interview within the limits', () => {
    const data = {
      title: 'T',
      questions: [{ question: 'Q', answer: [{ html: '<p>A <b>bold</b> word.</p>' }, 'Text'] }],
    };
    expect(faultsOfMarkup(parse(data).interview!, data)).to.deep.equal([]);
  });

  it('refuses each bomb of the size that used to freeze a page', () => {
    for (const size of [100, 200, 300, 500, 1000]) {
      const answer = ['One', { html: bomb(size, size) }];
      const [problem] = parse({ title: 'T', questions: [{ question: 'Q', answer }] }).problems!;
      expect(problem).to.include({ path: '/questions/0/answer/1/html', code: 'too-many-tags' });
    }
  });

  it('adds up what is in all passages', () => {
    const answer = Array.from({ length: 30 }, () => ({ html: bomb(55, 55) }));
    const [problem] = parse({ title: 'T', questions: [{ question: 'Q', answer }] }).problems!;
    expect(problem).to.include({ path: '/questions', code: 'too-many-passages' });
  });
});
