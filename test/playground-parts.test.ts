/** Functions behind the first page: states, links, looks, snippets. */
import { expect } from '@open-wc/testing';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { FileError, textOfFile } from '../demo/playground/files.js';
import { importFrom } from '../demo/playground/importing.js';
import { settingOf } from '../demo/playground/json-edit.js';
import { fragmentOf, isState, stateOf } from '../demo/playground/link.js';
import { cardColors, colorsIn, cssOf } from '../demo/playground/look.js';
import { detectFormat } from '../src/import/detect-format.js';
import { fileName, snippetsOf, type Published } from '../demo/playground/snippets.js';
import * as choices from '../demo/playground/state.js';
import { initialLook, initialSettings, readBase, readState, type State } from '../demo/playground/state.js';
import { ar } from '../demo/playground/strings.ar.js';
import { en } from '../demo/playground/strings.en.js';
import { parse, type InterviewInput } from '../src/interview/index.js';
import { mountHtml, small } from './helpers.js';
import fc from './properties.js';

const color = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

/** Any state that the page can be in. */
const states: fc.Arbitrary<State> = fc.record(
  {
    text: fc.string({ unit: 'binary' }),
    look: fc.record(
      {
        theme: fc.constantFrom(...choices.themes),
        scheme: fc.constantFrom(...choices.schemes),
        colors: fc.dictionary(fc.constantFrom(...choices.colorNames), fc.tuple(color, color), {
          noNullPrototype: true,
        }),
        font: fc.constantFrom(...choices.fonts),
        headingFont: fc.constantFrom(...choices.fonts),
        density: fc.constantFrom(...choices.densities),
        measure: fc.integer(choices.measures),
      },
      { requiredKeys: ['theme', 'scheme', 'colors', 'font', 'headingFont', 'density'], noNullPrototype: true },
    ),
    settings: fc.record(
      {
        headingLevel: fc.constantFrom(1, 2, 3, 4, 5),
        open: fc.constantFrom(...choices.openings),
        exclusive: fc.boolean(),
        numerals: fc.constantFrom(...choices.numerals),
      },
      { noNullPrototype: true },
    ),
    base: fc.constantFrom('', 'https://example.org/', 'https://example.org/a/b/'),
  },
  { noNullPrototype: true },
);

const compressed = async (bytes: BlobPart) => {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  return `#v1.${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
};

describe('A link', () => {
  it('restores the state that it was created from', () =>
    fc.assert(
      fc.asyncProperty(states, async (state) => {
        const fragment = await fragmentOf(state);
        expect(fragment).to.match(/^v1\.[\w-]+$/);
        expect(isState(`#${fragment}`)).to.equal(true);
        // Half of a surrogate pair is not valid text and becomes U+FFFD.
        expect(await stateOf(`#${fragment}`)).to.deep.equal({ ...state, text: state.text.toWellFormed() });
      }),
    ));

  it('with invalid content gives no state, or one with defaults instead of invalid values', () =>
    fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const state = await stateOf(await compressed(JSON.stringify(value)));
        expect(state === undefined || typeof state.text === 'string').to.equal(true);
      }),
    ));

  it('that is damaged gives no state and throws nothing', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\w-]{0,40}$/), async (text, code) => {
        expect(await stateOf(`#${text}`)).to.equal(undefined);
        expect(await stateOf(`#v1.${code}`)).to.equal(undefined);
      }),
    ));

  it('that decompresses to more than a state may have gives no state', async () => {
    const most = choices.maxTextLength;
    expect(await stateOf(await compressed(JSON.stringify({ text: 'a'.repeat(most) }))))
      .to.have.property('text')
      .with.length(most);
    expect(await stateOf(await compressed(JSON.stringify({ text: 'a'.repeat(most + 1) })))).to.equal(undefined);
    expect(await stateOf(await compressed(new Uint8Array(50_000_000)))).to.equal(undefined);
  });
});

describe('A state', () => {
  it('accepts only values that the page itself could have written', () =>
    fc.assert(
      fc.property(
        fc.record({ text: fc.string(), look: fc.anything(), settings: fc.anything(), base: fc.anything() }),
        (value) => {
          const state = readState(value)!;
          // Reading it again changes nothing: it is normalized.
          expect(readState(JSON.parse(JSON.stringify(state)))).to.deep.equal(state);
        },
      ),
    ));

  const hostile = [
    'red; } body { display: none',
    'url(https://example.org/)',
    '#12345g',
    '</style>',
    '__proto__',
    { toString: 'x' },
    null,
    Infinity,
  ];
  for (const value of hostile) {
    it(`does not accept ${JSON.stringify(value)}`, () => {
      const look = {
        theme: value,
        scheme: value,
        font: value,
        headingFont: value,
        density: value,
        measure: value,
        colors: { accent: [value, value], [JSON.stringify(value)]: ['#000000', '#000000'] },
      };
      const settings = { headingLevel: value, open: value, exclusive: value, numerals: value };
      expect(readState({ text: '', look, settings, base: value })).to.deep.equal({
        text: '',
        look: initialLook,
        settings: initialSettings,
        base: '',
      });
    });
  }

  it('has an absolute URL as its base, or none', () => {
    expect(['https://example.org', 'https://example.org/a', 'https://example.org/a/?b#c'].map(readBase)).to.deep.equal([
      'https://example.org/',
      'https://example.org/a/',
      'https://example.org/a/',
    ]);
    const others = [
      '',
      'example.org',
      '/a/',
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://example.org/',
      'https://name:password@example.org/',
      'https://name@example.org/',
      5,
    ];
    expect(others.map(readBase)).to.deep.equal(others.map(() => ''));
    // It contains nothing that ends a shortcode or an attribute.
    expect(readBase('https://example.org/a [b]"<>')).to.equal('https://example.org/a%20%5Bb%5D%22%3C%3E/');
  });
});

describe('The style sheet of a look', () => {
  it('follows the color scheme of the reader’s device, unless the choice or the theme sets another', () => {
    expect(cssOf(initialLook)).to.equal('interview-card {\n  color-scheme: light dark;\n}\n');
    expect(cssOf({ ...initialLook, scheme: 'light' })).to.contain('color-scheme: light;');
    expect(cssOf(initialLook, 'interview-card { color-scheme: dark; }')).to.equal(
      'interview-card { color-scheme: dark; }',
    );
  });

  it('sets only public custom properties', () =>
    fc.assert(
      fc.property(states, ({ look }) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(cssOf(look));
        for (const rule of sheet.cssRules) {
          expect((rule as CSSStyleRule).selectorText).to.equal('interview-card');
          expect(
            [...(rule as CSSStyleRule).style].every(
              (name) => name.startsWith('--interview-card-') || name === 'color-scheme',
            ),
          ).to.equal(true);
        }
      }),
    ));

  it('starts with the card’s default colors', async () => {
    const { modules } = (await (await fetch('/custom-elements.json')).json()) as Package;
    const properties = modules
      .flatMap(({ declarations = [] }) => declarations)
      .flatMap((declaration) => (declaration as Partial<CustomElementDeclaration>).cssProperties ?? []);
    const css = properties.map(({ name, default: value = '' }) => `${name}: ${value};`).join('');
    expect(colorsIn(css)).to.deep.equal(cardColors);
  });

  it('reads the colors of a theme', () => {
    expect(
      colorsIn(
        'interview-card { --interview-card-accent: light-dark(#abc, #123456); --interview-card-color: #fff; --interview-card-muted: red; }',
      ),
    ).to.deep.equal({
      accent: ['#aabbcc', '#123456'],
      color: ['#ffffff', '#ffffff'],
    });
  });
});

describe('The snippets', () => {
  const nasty = '</script><img src=x onerror="alert(1)"><!-- "quoted" & <b>';
  const published: Published = {
    base: 'https://example.org/a/',
    json: JSON.stringify({ ...small, lang: 'en', title: nasty }),
    css: 'interview-card {\n  color-scheme: light dark;\n}\n',
    settings: { headingLevel: 3, open: 'first', exclusive: true, numerals: 'arab' },
  };
  const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');

  it('name the publisher’s files and the chosen attributes', () => {
    const { script, wordpress, iframe } = snippetsOf(published);
    const page = parsed(script);
    expect(page.querySelector('script')!.src).to.equal('https://example.org/a/interview-card.js');
    const card = page.querySelector('interview-card')!;
    expect(Object.fromEntries([...card.attributes].map(({ name, value }) => [name, value]))).to.deep.equal({
      src: `https://example.org/a/${fileName}`,
      'heading-level': '3',
      open: 'first',
      exclusive: '',
      numerals: 'arab',
    });
    expect(wordpress.trim()).to.equal(
      '[interview-card src="https://example.org/a/interview.json" heading-level="3" open="first" exclusive numerals="arab"]',
    );
    const frame = parsed(iframe).querySelector('iframe')!;
    expect(frame.title).to.equal(nasty);
    expect(frame.hasAttribute('data-interview-card')).to.equal(true);
    expect([...new URL(frame.src).searchParams]).to.deep.equal([
      ['src', fileName],
      ['heading-level', '3'],
      ['open', 'first'],
      ['exclusive', ''],
      ['numerals', 'arab'],
      ['color-scheme', 'light dark'],
    ]);
  });

  it('have the same iframe as the command line, with the final color scheme', () => {
    const frameOf = (css: string) => parsed(snippetsOf({ ...published, css }).iframe).querySelector('iframe')!;
    const frame = frameOf('');
    const attributes = {
      id: 'interview',
      'data-interview-card': '',
      title: nasty,
      lang: 'en',
      width: '100%',
      height: '640',
      frameborder: '0',
      loading: 'lazy',
      allow: 'clipboard-write',
    };
    for (const [name, value] of Object.entries(attributes)) expect(frame.getAttribute(name), name).to.equal(value);
    expect(frame.getAttribute('style')).to.equal(
      'width: 100%; height: 640px; height: if(supports(frame-sizing: content-height): auto); border: 0; frame-sizing: content-height',
    );
    const schemeIn = (css: string) => new URL(frameOf(css).src).searchParams.get('color-scheme');
    expect(
      ['', 'a { color-scheme: dark; }', 'a { color-scheme: dark; } b { color-scheme: light; }'].map(schemeIn),
    ).to.deep.equal([null, 'dark', 'light']);
  });

  it('have absolute URLs for the publisher’s files, also in rich text', () => {
    const html =
      '<p><a href="more.html">a</a><a href="#interview:q2">b</a><a href="https://other.example">c</a><img src="pic.svg"></p>';
    const json = JSON.stringify({
      ...small,
      image: { src: '../a.png', alt: '' },
      questions: [{ question: 'Why?', answer: [{ html }] }],
    });
    const inlineOf = (base: string) =>
      JSON.parse(
        parsed(snippetsOf({ ...published, json, base }).inline).querySelector('[type="application/json"]')!.textContent,
      ) as InterviewInput;
    expect(inlineOf('')).to.deep.equal(JSON.parse(json));
    const there = inlineOf(published.base);
    expect(there.image!.src).to.equal('https://example.org/a.png');
    const read = parsed((there.questions[0]!.answer as readonly [{ html: string }])[0].html);
    expect(
      [...read.querySelectorAll('[href], [src]')].map((each) => each.getAttribute('href') ?? each.getAttribute('src')),
    ).to.deep.equal([
      'https://example.org/a/more.html',
      '#interview:q2',
      'https://other.example',
      'https://example.org/a/pic.svg',
    ]);
  });

  it('do not change an interview without relative URLs, and accept JSON-LD', () => {
    const json = '{"lang":"en",  "title":"T", "questions":[{"question":"Why?","answer":"So."}]}';
    expect(snippetsOf({ ...published, json }).inline).to.contain(`\n${json}\n`);
    const faq = JSON.stringify({
      '@type': 'FAQPage',
      name: 'F',
      inLanguage: 'fr',
      mainEntity: [{ '@type': 'Question', name: 'Q?', acceptedAnswer: { '@type': 'Answer', text: 'A' } }],
    });
    const frame = parsed(snippetsOf({ ...published, json: `\ufeff${faq}` }).iframe).querySelector('iframe')!;
    expect([frame.title, frame.lang]).to.deep.equal(['F', 'fr']);
  });

  it('omit attributes with default values', () => {
    const { script } = snippetsOf({ ...published, settings: initialSettings });
    expect(script).to.contain(`<interview-card src="https://example.org/a/${fileName}"></interview-card>`);
  });

  it('contain the whole interview inline, whatever text it has', async () => {
    const { inline } = snippetsOf(published);
    const page = parsed(inline);
    expect(page.querySelector('img')).to.equal(null);
    expect(parse(JSON.parse(page.querySelector('[type="application/json"]')!.textContent)).interview!.title).to.equal(
      nasty,
    );
    const card = await mountHtml(inline.slice(inline.indexOf('<interview-card')));
    expect(card.shadowRoot!.querySelector('[part=title]')!.textContent).to.equal(nasty);
  });
});

describe('One value of JSON', () => {
  const edited = (text: string, value: string | undefined) => {
    const change = settingOf(text, 'dir', value);
    return change ? text.slice(0, change.from) + change.insert + text.slice(change.to) : undefined;
  };
  const cases: readonly [text: string, value: string | undefined, result: string | undefined][] = [
    ['{\n  "title": "a"\n}', 'rtl', '{\n  "dir": "rtl",\n  "title": "a"\n}'],
    ['{}', 'rtl', '{"dir": "rtl"}'],
    ['{"dir":"ltr","title":"a"}', 'rtl', '{"dir":"rtl","title":"a"}'],
    ['{"dir":"ltr", "title":"a"}', undefined, '{"title":"a"}'],
    ['{"title":"a", "dir":"ltr"}', undefined, '{"title":"a"}'],
    ['{"dir":"ltr"}', undefined, '{}'],
    ['{"title":"a"}', undefined, undefined],
    ['[1]', 'rtl', undefined],
    ['{"title":', 'rtl', undefined],
  ];
  for (const [text, value, result] of cases) {
    it(`is set to ${value ?? 'nothing'} in ${text.replaceAll('\n', '⏎')}`, () =>
      expect(edited(text, value)).to.equal(result));
  }
});

describe('Pasted text', () => {
  const cases: Readonly<Record<string, ReturnType<typeof detectFormat>>> = {
    '{"title"': 'json',
    '\ufeff [{': 'json',
    '[]': 'json',
    '[': 'json',
    '[Photo: the tower]\n\nQ: Why?\n\nA: So.': 'text',
    '[1] Why?': 'text',
    '["Why?"]': 'json',
    '<!doctype html><p>x': 'html',
    ' <p>Why?</p>': 'html',
    '<3 is a heart': 'text',
    'Q: <b>?': 'text',
    '': 'text',
  };
  for (const [text, format] of Object.entries(cases))
    it(`is detected as ${format}: ${text}`, () => expect(detectFormat(text)).to.equal(format));

  const deep: Readonly<Record<string, string>> = {
    elements: `<!doctype html><body>${'<div>'.repeat(3_000)}Why?`,
    // Chromium limits nesting to 512 elements; the stack overflows below that.
    data: `<!doctype html><script type="application/ld+json">${'['.repeat(200_000)}${']'.repeat(200_000)}</script>`,
  };
  for (const [name, text] of Object.entries(deep)) {
    it(`is refused as nested too deeply, without the engine's own error message: ${name}`, () => {
      const reading = importFrom(text, 'html');
      expect(reading.kind === 'refused' && reading.reason.code).to.be.oneOf(['nested-too-deeply', 'no-questions']);
    });
  }

  it('is read from files in UTF-8, or in the encoding that they name', async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('<meta charset="windows-1256"><p>'),
      0xe3,
      0xd1,
      0xcd,
      0xc8,
      0xc7,
    ]);
    expect(await textOfFile(new Blob([bytes]))).to.match(/مرحبا$/);
    expect(await textOfFile(new Blob(['سؤال']))).to.equal('سؤال');
    for (const [file, reason] of [
      [new Blob([bytes.slice(29)]), 'notUtf8'],
      [new Blob([new Uint8Array(choices.maxTextLength * 3 + 1)]), 'tooLarge'],
    ] as const) {
      const error = await textOfFile(file).catch((thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(FileError).with.property('reason', reason);
    }
  });
});

describe('The texts of the interface', () => {
  it('all exist in Arabic', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, each]) => [key, shape(each)]),
          )
        : typeof value;
    const comparable = ({ editor: { phrases: _phrases, ...editor }, ...rest }: typeof en) => shape({ ...rest, editor });
    expect(comparable(ar)).to.deep.equal(comparable(en));
  });
});
