import { expect } from '@open-wc/testing';
import { hasLongMarkRun } from '../../src/interview/marks.js';
import { limits } from '../../src/interview/schema.js';
import fc from '../properties.js';

const most = limits.marks;

/** What the function has to find, said in another way. */
const isFound = (text: string) => {
  let length = 0;
  for (const character of text) {
    length = /^[\p{M}\u200c\u200d]$/u.test(character) ? length + 1 : 0;
    if (length > most) return true;
  }
  return false;
};

describe('hasLongMarkRun', () => {
  const marks = {
    'Latin accents': '\u0301',
    'Arabic vowels': '\u064e',
    'Arabic superscript alef': '\u0670',
    'Quranic marks': '\u06d6',
    'Hebrew points': '\u05b8',
    'Thai vowels': '\u0e47',
    'Devanagari signs': '\u093f',
    'enclosing circles': '\u20dd',
    'variation selectors': '\ufe0f',
    'marks outside of the Basic Multilingual Plane': '\u{1d165}',
    joiners: '\u200d',
    'marks with joiners between them': '\u0301\u200d',
  };
  for (const [name, mark] of Object.entries(marks)) {
    it(`counts ${name}, wherever they are`, () => {
      const { length } = Array.from(mark);
      for (let before = 0; before < 70; before++) {
        const text = (count: number) => `${'ب'.repeat(before)}${mark.repeat(count / length)} and more`;
        expect(hasLongMarkRun(text(most)), `${before}`).to.equal(false);
        expect(hasLongMarkRun(text(most + length)), `${before}`).to.equal(true);
      }
    });
  }

  it('allows every vocalized text', () => {
    for (const text of ['ٱلْحَمْدُ لِلَّٰهِ رَبِّ ٱلْعَٰلَمِينَ', 'בְּרֵאשִׁית בָּרָא אֱלֹהִים', 'ที่นี่ผู้ใหญ่', 'हिन्दी में प्रश्न', 'Việt ngữ', '👩‍👩‍👧‍👦'])
      expect(hasLongMarkRun(text.repeat(100))).to.equal(false);
  });

  it('finds each run in any text', () => {
    const piece = fc.constantFrom('a', 'ب', ' ', '한', '😀', '\u0301', '\u064e', '\u200c', '\u{e0100}', '\ud83d');
    const part = fc.tuple(piece, fc.nat(40)).map(([text, count]) => text.repeat(count));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        expect(hasLongMarkRun(parts.join(''))).to.equal(isFound(parts.join('')));
      }),
      { numRuns: 2000 },
    );
  });
});
