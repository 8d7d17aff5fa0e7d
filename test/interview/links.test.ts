import { expect } from '@open-wc/testing';
import { isSafeUrl, questionOfHash, questionUrl } from '../../src/interview/links.js';

/** Characters that the URL parser drops at the beginning: controls and the space. */
const dropped = Array.from({ length: 33 }, (_, code) => String.fromCharCode(code));

describe('isSafeUrl', () => {
  for (const url of [
    ...[
      'https://example.org/a?b=c#d',
      'http://example.org',
      'HTTPS://EXAMPLE.ORG',
      'mailto:a@example.org',
      'tel:+212600000000',
    ],
    ...['//example.org/a', '/a', 'a', './a', '../a', '?a', '#a', '/a:b', './a:b', '?a:b', '#javascript:alert(1)'],
    ...[
      'مقال',
      'مقال: جزء',
      'https://example.org/مقال',
      'https://مثال.إختبار/',
      '%6Aavascript:alert(1)',
      ' https://example.org',
      '1javascript:x',
    ],
    ...[
      'https:example.org',
      'https:/example.org',
      'https:\\\\example.org',
      '\\\\example.org',
      '/javascript:alert(1)',
      '',
      ' ',
      '&#106;avascript:x',
    ],
    ...[
      '\u00a0javascript:alert(1)',
      '\u200bjavascript:alert(1)',
      '\ufeffjavascript:alert(1)',
      'ｊavascript:alert(1)',
      'java\u00adscript:alert(1)',
    ],
  ]) {
    it(`allows ${JSON.stringify(url)}`, () => {
      expect(isSafeUrl(url)).to.be.true;
    });
  }

  for (const url of [
    ...[
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'javascript://example.org/%0aalert(1)',
      'javascript:',
      'data:text/html,<script>',
      'data:,',
    ],
    ...[
      'data:image/png;base64,AA==',
      'vbscript:x',
      'blob:https://example.org/1',
      'file:///etc/passwd',
      'ftp://example.org',
      'about:blank',
    ],
    ...[
      'ws://example.org',
      'view-source:https://example.org',
      'filesystem:https://example.org/',
      'intent://x',
      'ms-its:x',
      'feed:javascript:x',
    ],
    ...[
      'java\tscript:alert(1)',
      'java\nscript:alert(1)',
      'java\r\nscript:alert(1)',
      'j\ta\nv\ra\ts\nc\rript\t:\nalert(1)',
      'javascript\t:x',
    ],
    ...[
      '\t \n\rjavascript:x',
      '\u0001\tjavascript:x',
      'urn:isbn:1',
      'https://',
      'https://[',
      'http://a:b:c',
      'blob:null',
    ],
    ...['chrome://settings', 'x:y', 'a+b-c.1:x', 'sms:+1', 'httpsx://example.org', 'mailtox:a@b'],
  ]) {
    it(`refuses ${JSON.stringify(url)}`, () => {
      expect(isSafeUrl(url)).to.be.false;
    });
  }

  it('refuses a script behind any character that browsers drop', () => {
    for (const character of dropped) {
      expect(isSafeUrl(`${character}javascript:alert(1)`), JSON.stringify(character)).to.be.false;
      expect(isSafeUrl(`${character}${character} javascript:alert(1)`), JSON.stringify(character)).to.be.false;
    }
  });

  it('allows only what a link then points at with a harmless scheme', () => {
    const link = document.createElement('a');
    for (let code = 0; code < 0x3000; code++) {
      const character = String.fromCharCode(code);
      for (const url of [
        `${character}javascript:x`,
        `java${character}script:x`,
        `javascript${character}:x`,
        `x${character}data:x`,
      ]) {
        link.href = url;
        if (isSafeUrl(url)) expect(link.protocol, JSON.stringify(url)).to.match(/^(https?|mailto|tel):$/);
      }
    }
  });
});

describe('the link to a question', () => {
  const ids = [
    'q1',
    'context',
    'سياق',
    'a b',
    '50%',
    '%41',
    'a:b',
    'a#b',
    'a/b?c=d&e',
    '<b>',
    '"',
    'é',
    '😀',
    '__proto__',
  ];

  it('is found again by the card that it was made for', () => {
    for (const card of ['', 'interview-of-may', 'حوار', 'a:b', '50%']) {
      for (const id of ids) {
        const { hash } = new URL(questionUrl('https://example.org/a?b=c#d', card, id));
        expect(questionOfHash(hash, card), `${card} ${id}`).to.equal(id);
      }
    }
  });

  it('is found by no card with another id', () => {
    const { hash } = new URL(questionUrl('https://example.org/', 'one', 'q1'));
    for (const card of ['', 'two', 'one2', 'on', 'One']) expect(questionOfHash(hash, card)).to.be.undefined;
  });

  it('keeps the address of the page and replaces its fragment', () => {
    expect(questionUrl('https://example.org/a?b=c#old', '', 'q1')).to.equal('https://example.org/a?b=c#interview:q1');
    expect(questionUrl('https://example.org/a', 'card', 'q1')).to.equal('https://example.org/a#card:q1');
  });

  it('is one even to an id that is not well-formed Unicode', () => {
    expect(() => questionUrl('https://example.org/', '\ud800', '\udc00')).not.to.throw();
  });

  it('is not a link to something else', () => {
    for (const hash of [
      '',
      '#',
      '#q1',
      '#interview',
      '#Interview:q1',
      '#interview-2:q1',
      'interview:q1',
      '#%',
      '#%E0%A4',
      '#:q1',
    ]) {
      expect(questionOfHash(hash, ''), hash).to.be.undefined;
    }
  });

  it('may be written by hand, encoded or not', () => {
    expect(questionOfHash('#interview:سياق', '')).to.equal('سياق');
    expect(questionOfHash('#interview%3Aq1', '')).to.equal('q1');
    expect(questionOfHash('#interview:', '')).to.equal('');
  });

  it('may have percent signs that encode nothing', () => {
    expect(questionOfHash('#interview:50%off', '')).to.equal('50%off');
    expect(questionOfHash('#interview:%', '')).to.equal('%');
    expect(questionOfHash('#interview:%E0%A4', '')).to.equal('%E0%A4');
    expect(questionOfHash('#interview:%D8%B3%', '')).to.equal('س%');
  });
});
