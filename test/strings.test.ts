import { expect } from '@open-wc/testing';
import type { Strings } from '../src/interview-card.js';
import { ar } from '../src/locales/ar.js';
import { de } from '../src/locales/de.js';
import { en, type Locale } from '../src/locales/en.js';
import { es } from '../src/locales/es.js';
import { fa } from '../src/locales/fa.js';
import { fr } from '../src/locales/fr.js';
import { he } from '../src/locales/he.js';
import { ur } from '../src/locales/ur.js';
import {
  collect,
  consoleErrors,
  create,
  define,
  interviewOf,
  items,
  mount,
  next,
  part,
  parts,
  place,
  until,
  writePage,
} from './helpers.js';

/** An interview that has every label. */
const full = (lang?: string) =>
  interviewOf(3, {
    ...(lang && { lang }),
    published: '2018-03-01',
    updated: '2018-03-02',
    source: { name: 'S' },
    interviewers: [{ name: 'I' }],
    corrections: [{ date: '2018-03-03', text: 'C' }],
  });

const text = (card: Element) => card.shadowRoot!.querySelector('[part="card"]')!.textContent;

const languages: Record<string, Locale> = { ar, de, en, es, fa, fr, he, ur };

/** What a pattern such as `Published {date}` says around its placeholder. */
const fixedText = (pattern: string) => pattern.split(/\{\w+\}/).filter((each) => each.trim());

describe('the strings of the interface', () => {
  for (const [lang, { strings }] of Object.entries(languages)) {
    it(`are those of the interview's language: ${lang}`, async () => {
      const card = await mount({ interview: full(lang), open: 'first' });
      expect(part(card, 'expand-all').textContent).to.equal(strings.expandAll);
      expect(part(card, 'back-to-top').textContent).to.equal(strings.backToTop);
      expect(part(card, 'share').textContent).to.equal(strings.copyLink);
      for (const key of ['interviewers', 'published', 'updated', 'source', 'corrections'] as const) {
        for (const each of fixedText(strings[key])) expect(text(card), key).to.contain(each);
      }
      expect(part(card, 'card').lang).to.equal(lang);
    });
  }

  it('follow the language and not the region or the script', async () => {
    for (const lang of ['fr-CA', 'ar-MA', 'ur-Arab-IN', 'DE-at']) {
      const card = await mount({ interview: full(lang) });
      expect(part(card, 'expand-all').textContent).to.equal(
        languages[lang.slice(0, 2).toLowerCase()]!.strings.expandAll,
      );
    }
  });

  it('are in English for an unsupported language, and the interview keeps its own', async () => {
    const card = await mount({ interview: full('sw') });
    expect(part(card, 'expand-all').textContent).to.equal(en.strings.expandAll);
    expect(part(card, 'card').lang).to.equal('sw');
    const languageOf = (element: Element) => element.closest('[lang]')!.getAttribute('lang');
    const words = (name: string) => part(card, name).firstElementChild!;
    expect(languageOf(words('expand-all'))).to.equal('en');
    expect(languageOf(words('back-to-top'))).to.equal('en');
    expect(languageOf(words('toolbar').firstElementChild!)).to.equal('en');
    expect(languageOf(part(card, 'question-text'))).to.equal('sw');
  });

  it('are not mistaken for properties of Object.prototype', async () => {
    for (const lang of ['constructor', 'valueof', 'tostring', '__proto__']) {
      const card = await mount({ interview: full() }, Object.assign(place(), { lang }));
      expect(part(card, 'expand-all').textContent, lang).to.equal(en.strings.expandAll);
    }
  });

  it('are in the language of the page if the interview has no language', async () => {
    const where = place();
    where.lang = 'ar-EG';
    const card = await mount({ interview: full() }, where);
    expect(part(card, 'expand-all').textContent).to.equal(ar.strings.expandAll);
    expect(part(card, 'card').lang).to.equal('ar-EG');
  });

  it('are in the language of the page also within an element of an unknown language', async () => {
    const where = place('<div lang="ar"><section lang=""></section></div>');
    const card = await mount({ interview: full() }, where.querySelector('section')!);
    expect(part(card, 'card').lang).to.equal('ar');
  });

  it('are in the language of the page while there is no interview', async () => {
    for (const [lang, { strings }] of Object.entries(languages)) {
      consoleErrors();
      const card = await mount({ src: '/responses/status/404' }, Object.assign(place(), { lang }));
      expect(part(card, 'error').textContent, lang).to.contain(strings.error);
      expect(part(card, 'retry').textContent, lang).to.equal(strings.retry);
    }
    const loading = create({ src: '/responses/never' });
    Object.assign(place(), { lang: 'ar' }).append(loading);
    await until(() => loading.shadowRoot?.querySelector('[role="status"]')?.textContent === ar.strings.loading);
  });
});

describe('strings that have to be loaded', () => {
  const card = async () => {
    // The strings are not loaded yet in a new page.
    const page = writePage('<interview-card></interview-card>');
    page.document.close();
    await define(page);
    return page.document.querySelector('interview-card')!;
  };
  /** Without anything else that has to be loaded. */
  const textOnly = (lang: string) => interviewOf(3, { lang, source: { name: 'S' } });
  const hidden = (card: Element) => [...card.shadowRoot!.querySelectorAll('.pending')];
  const events = (card: HTMLElement) => collect(card, 'interview-load', 'interview-error');

  it('are hidden until then, and do not delay the interview', async () => {
    const element = await card();
    const heard = events(element);
    const loaded = next(element, 'interview-load');
    element.open = 'first';
    element.interview = textOnly('fr');
    await loaded;
    expect(items(element).length).to.equal(3);
    const size = (name: string) => part(element, name).offsetHeight;
    const heights = ['expand-all', 'share', 'toolbar'].map(size);
    for (const name of ['expand-all', 'share']) {
      expect(getComputedStyle(part(element, name).firstElementChild!).visibility).to.equal('hidden');
    }
    await until(() => hidden(element).length === 0);
    expect(part(element, 'expand-all').textContent).to.equal(fr.strings.expandAll);
    expect(part(element, 'share').textContent).to.equal(fr.strings.copyLink);
    expect(['expand-all', 'share', 'toolbar'].map(size)).to.deep.equal(heights);
    expect(heard.map(({ type }) => type)).to.deep.equal(['interview-load']);
  });

  it('are not those of an interview that has been replaced', async () => {
    const element = await card();
    const heard = events(element);
    const loaded = next(element, 'interview-load');
    element.interview = textOnly('fr');
    await loaded;
    expect(hidden(element)).not.to.deep.equal([]);
    element.interview = textOnly('en');
    await until(() => heard.length > 1 && hidden(element).length === 0);
    expect(part(element, 'expand-all').textContent).to.equal(en.strings.expandAll);
    element.interview = textOnly('de');
    await until(() => heard.length > 2);
    expect(part(element, 'expand-all').textContent).to.equal(de.strings.expandAll);
  });

  it('are also those of an error', async () => {
    const element = await card();
    element.lang = 'he';
    const heard = events(element);
    element.src = '/responses/status/404';
    await until(() => heard.length > 0 && hidden(element).length === 0);
    expect(part(element, 'error').querySelector('[role="alert"]')!.textContent).to.equal(he.strings.error);
  });
});

describe('strings that the page replaces', () => {
  it('replace single defaults', async () => {
    const card = await mount({
      interview: full('ar'),
      strings: { expandAll: 'افتح الجميع', copyLink: 'شارك' },
      open: 'first',
    });
    expect(part(card, 'expand-all').textContent).to.equal('افتح الجميع');
    expect(part(card, 'share').textContent).to.equal('شارك');
    expect(part(card, 'back-to-top').textContent).to.equal(ar.strings.backToTop);
  });

  it('can change at any time, and open answers stay open', async () => {
    const card = await mount({ interview: full() });
    card.show('q2');
    await next(card, 'interview-toggle');
    card.strings = { backToTop: 'Up' };
    await card.updateComplete;
    expect(part(card, 'back-to-top').textContent).to.equal('Up');
    expect(items(card).map(({ open }) => open)).to.deep.equal([false, true, false]);
    card.strings = undefined;
    await card.updateComplete;
    expect(part(card, 'back-to-top').textContent).to.equal(en.strings.backToTop);
  });

  it('may have each plural form', async () => {
    const strings = { questions: { one: 'just {n}', other: '{n} of them' } };
    for (const [count, expected] of [
      [1, 'just 1'],
      [2, '2 of them'],
    ] as const) {
      const card = await mount({ interview: interviewOf(count), strings });
      expect(part(card, 'toolbar').textContent).to.contain(expected);
    }
  });

  it('may leave out plural forms, which are then those of the language', async () => {
    const strings = { questions: { one: 'just {n}' } } as unknown as Strings;
    const card = await mount({ interview: interviewOf(3), strings });
    expect(part(card, 'toolbar').textContent).to.contain('3 questions');
  });

  it('are text, never markup', async () => {
    const card = await mount({ interview: full(), strings: { expandAll: '<img src=x onerror=alert(1)>' } });
    expect(part(card, 'expand-all').textContent).to.equal('<img src=x onerror=alert(1)>');
    expect(part(card, 'expand-all').children).to.have.lengthOf(0);
  });

  it('also apply while there is no interview', async () => {
    consoleErrors();
    const card = await mount({ src: '/responses/status/404', strings: { error: 'Sorry.', retry: 'Again' } });
    expect(part(card, 'error').textContent).to.contain('Sorry.');
    expect(part(card, 'retry').textContent).to.equal('Again');
  });
});

describe('digits', () => {
  /** What is counted, numbered and dated, in document order. */
  const digits = (card: Element) =>
    [...parts(card, 'question-number'), ...parts(card, 'date'), part(card, 'toolbar')]
      .map(({ textContent }) => textContent)
      .join(' ')
      .replace(/\P{Nd}+/gu, ' ');

  const western = /^[ 0-9]+$/;
  const eastern = /^[ ٠-٩]+$/;

  const cases: readonly [lang: string, numerals: string | undefined, expected: RegExp][] = [
    ['ar-MA', undefined, western],
    ['ar-EG', undefined, eastern],
    ['ar-MA', 'arab', eastern],
    ['ar-EG', 'latn', western],
    ['fa', undefined, /^[ ۰-۹]+$/],
    ['fa', 'latn', western],
    ['en', undefined, western],
    ['en', 'deva', /^[ ०-९]+$/],
    ['ar-EG', 'auto', eastern],
    ['ar-EG', 'roman numerals', eastern],
    ['ar-MA', '', western],
    ['ar-EG-u-nu-latn', undefined, western],
  ];
  for (const [lang, numerals, expected] of cases) {
    it(`of ${lang}${numerals === undefined ? '' : ` with numerals="${numerals}"`} are the right ones in numbers, counts and dates`, async () => {
      const card = await mount({ interview: full(lang), ...(numerals !== undefined && { numerals }) });
      expect(digits(card)).to.match(expected);
      expect(parts(card, 'question-number')).to.have.lengthOf(3);
      expect(parts(card, 'date')).to.have.lengthOf(3);
    });
  }

  it('can change at any time, and open answers stay open', async () => {
    const card = await mount({ interview: full('ar-MA') });
    card.show('q2');
    await next(card, 'interview-toggle');
    expect(digits(card)).to.match(western);
    card.setAttribute('numerals', 'arab');
    await card.updateComplete;
    expect(digits(card)).to.match(eastern);
    expect(items(card).map(({ open }) => open)).to.deep.equal([false, true, false]);
  });

  it("of the interview's own text stay as they were written", async () => {
    const card = await mount({
      interview: { lang: 'ar-EG', title: 'عام 2024', questions: [{ question: 'كم؟ 7', answer: '12 و٣' }] },
    });
    expect(part(card, 'title').textContent).to.equal('عام 2024');
    expect(part(card, 'question-text').textContent).to.equal('كم؟ 7');
    expect(part(card, 'passage').textContent).to.equal('12 و٣');
  });
});

describe('dates', () => {
  it('are written in the language of the interview and the same day everywhere', async () => {
    const card = await mount({ interview: full('ar-MA') });
    const [date] = parts(card, 'date');
    expect(date!.textContent).to.equal(
      new Intl.DateTimeFormat('ar-MA', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(2018, 2, 1)),
    );
    expect(date!.getAttribute('datetime')).to.equal('2018-03-01');
  });
});
