import { expect } from '@open-wc/testing';
import { ar } from '../src/locales/ar.js';
import { en, type Strings } from '../src/locales/en.js';
import { locales as others } from '../src/lazy/locales.js';

/** Counts that between them take every plural form of every language: some have one for millions. */
const counts = [...Array.from({ length: 201 }, (_, count) => count), 1000, 10_000, 1_000_000, 2_000_000];

for (const { lang, plural, strings } of [ar, en, ...others]) {
  const rules = new Intl.PluralRules(lang);

  describe(`the strings in ${lang}`, () => {
    it('are for a language that the browser supports', () => {
      expect(Intl.PluralRules.supportedLocalesOf(lang)).to.deep.equal([lang]);
    });

    it('have exactly the required keys', () => {
      expect(Object.keys(strings)).to.have.members(Object.keys(en.strings));
    });

    it('are not empty, without white space at their ends', () => {
      const { questions, ...rest } = strings;
      for (const [key, text] of [...Object.entries(rest), ...Object.entries(questions)]) {
        expect(text, key)
          .to.be.a('string')
          .and.to.match(/^\S(.*\S)?$/);
      }
    });

    // An interview has at most 10,000 questions.
    it('have the plural rules of the browser', () => {
      for (let count = 0; count <= 10_000; count++) expect(plural(count), `${count}`).to.equal(rules.select(count));
    });

    it('have exactly the plural forms of the language', () => {
      const used = new Set([...counts.map((count) => rules.select(count)), 'other']);
      expect(Object.keys(strings.questions)).to.have.members([...used]);
    });

    it('contain the number in every plural form for more than one number', () => {
      for (const [form, text] of Object.entries(strings.questions)) {
        const meant = counts.filter((count) => rules.select(count) === form);
        // What nobody can count (1.5 questions) is the form for fractions, and so is for many.
        if (meant.length !== 1) expect(text, `${form}: ${meant.slice(0, 3).join()}`).to.contain('{n}');
        expect(text.replaceAll('{n}', ''), form).not.to.match(/[{}]/);
      }
    });

    it('have the placeholders that English has', () => {
      const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
      for (const key of Object.keys(en.strings).filter((each) => each !== 'questions') as Exclude<
        keyof Strings,
        'questions'
      >[]) {
        expect(placeholders(strings[key]), key).to.deep.equal(placeholders(en.strings[key]));
      }
    });
  });
}
