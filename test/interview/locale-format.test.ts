import { expect } from '@open-wc/testing';
import { directionOf, formatFor, plainTag } from '../../src/interview/locale-format.js';
import { browserProtocol, engine } from '../runner/environment.js';

describe('directionOf', () => {
  for (const lang of [
    ...[
      'ar',
      'ar-MA',
      'AR',
      'ar-u-nu-latn',
      'he',
      'iw',
      'yi',
      'fa',
      'fa-AF',
      'ur',
      'ps',
      'sd',
      'ug',
      'ckb',
      'dv',
      'syr',
      'nqo',
      'pa-PK',
      'arz',
    ],
    ...['ku-Arab', 'az-Arab', 'ff-Adlm', 'en-Arab', 'uz-AF', 'rhg', 'ms-Arab'],
  ]) {
    it(`is right to left for ${lang}`, () => {
      expect(directionOf(lang)).to.equal('rtl');
    });
  }

  for (const lang of [
    'en',
    'fr-MA',
    'de',
    'ku',
    'az',
    'pa',
    'uz',
    'ar-Latn',
    'he-Latn',
    'zh',
    'ja',
    'ru',
    'ha',
    'ff',
    'tzm',
    'zgh',
    'und',
    'qaa',
    'en-x-arab',
    'en-u-nu-arab',
  ]) {
    it(`is left to right for ${lang}`, () => {
      expect(directionOf(lang)).to.equal('ltr');
    });
  }
});

describe('plainTag', () => {
  it('knows only tags that Intl takes, and their language', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
    for (const language of letters.flatMap((first) => letters.map((second) => first + second))) {
      expect(() => new Intl.Locale(`${language}-MA`), language).not.to.throw();
      expect(plainTag.exec(`${language}-MA`)?.[1]).to.equal(language);
    }
    for (const tag of ['', 'a', 'AR', 'arab', 'ar_MA', 'ar-', 'ar-ma', 'ar-Arab', 'ar-MA-u-nu-arab', 'ar-MA ', 'ar\n'])
      expect(plainTag.test(tag), tag).to.equal(false);
  });
});

describe('formatFor', () => {
  for (const [lang, numerals, expected] of [
    ['ar-MA', 'auto', '12'],
    ['ar-EG', 'auto', '١٢'],
    ['fa', 'auto', '۱۲'],
    ['en', 'auto', '12'],
    ['ar-u-nu-latn', 'auto', '12'],
    ['ar-MA-u-nu-arab', 'auto', '١٢'],
    ['ar-EG', 'latn', '12'],
    ['ar-MA', 'arab', '١٢'],
    ['en', 'arab', '١٢'],
    ['ur', 'arabext', '۱۲'],
    ['hi', 'deva', '१२'],
    ['ar-EG-u-nu-latn', 'arab', '١٢'],
  ] as const) {
    it(`writes numbers in ${lang} with ${numerals} digits as ${expected}`, () => {
      expect(formatFor(lang, numerals).number(12)).to.equal(expected);
    });
  }

  it('takes numerals that there are not for auto', () => {
    for (const numerals of [
      'nonsense',
      'x',
      '',
      ' ',
      'latn!',
      'arab arab',
      '../latn',
      '\u0000',
      'undefined',
      'zzzz',
      'AUTO',
    ]) {
      expect(formatFor('ar-EG', numerals).number(12), numerals).to.equal('١٢');
      expect(formatFor('ar-MA', numerals).number(12), numerals).to.equal('12');
    }
  });

  it('writes dates in the language and with its digits', () => {
    expect(formatFor('en-GB', 'auto').date('2018-03-01')).to.equal('1 March 2018');
    expect(formatFor('ar-EG', 'auto').date('2018-03-01')).to.contain('مارس').and.to.contain('٢٠١٨');
    expect(formatFor('ar-MA', 'auto').date('2018-03-01')).to.contain('مارس').and.to.contain('2018');
    expect(formatFor('ar-EG', 'latn').date('2018-03-01')).to.contain('2018');
  });

  it('shows a bare date as the same day everywhere, and a moment in the reader’s own time', async () => {
    const { date } = formatFor('en-GB', 'auto');
    expect(date('2018-03-01')).to.equal('1 March 2018');
    expect(date('2018-03-01T12:00')).to.equal('1 March 2018');
    // Only here can the time zone be chosen.
    if (engine !== 'chromium') return;
    try {
      for (const [timezoneId, moment] of [
        ['Pacific/Honolulu', '28 February 2018'],
        ['Pacific/Kiritimati', '1 March 2018'],
      ]) {
        await browserProtocol('Emulation.setTimezoneOverride', { timezoneId });
        const there = formatFor('en-GB', 'auto');
        expect(there.date('2018-03-01'), timezoneId).to.equal('1 March 2018');
        expect(there.date('2018-03-01T05:00:00Z'), timezoneId).to.equal(moment);
      }
    } finally {
      await browserProtocol('Emulation.setTimezoneOverride', { timezoneId: '' });
    }
  });
});
