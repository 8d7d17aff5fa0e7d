/** The first page in Arabic: nothing is in English except words of the text and of the format. */
import { expect } from '@open-wc/testing';
import { withIsolates, withoutIsolates } from '../demo/playground/page.js';
import { ar } from '../demo/playground/strings.ar.js';
import { checkInterview } from '../src/check/index.js';
import { messageOf, type Code } from '../src/import/messages/index.js';
import { axeProblems } from './axe.js';
import { until } from './helpers.js';
import { good, open, type Playground } from './playground-page.js';

/** The text of an element without its isolated parts. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const value of copy.querySelectorAll('bdi:not([lang=en])')) value.remove();
  return copy.textContent;
}

const hasLatin = (element: Element) => /[a-z]/i.test(wordsOf(element));

const broken = '{\n  "title": "حديث قصير",\n  "questions": [{ "question": "قال "لا" لهم؟", "answer": "نعم" }]\n}';
const wrong =
  '{\n  "title": 5,\n  "published": "1 March",\n  "dir": "left",\n  "questions": [{ "question": "لماذا؟", "answer": [5, {}] }]\n}';
const poor = JSON.stringify({
  ...{
    lang: 'ar',
    dir: 'ltr',
    title: 'حديث &amp; قصير',
    sumary: 'Short',
    published: '2999-01-02',
    updated: '2018-01-01',
    image: { src: 'http://example.org/a.jpg' },
  },
  interviewees: [{ id: 'layla', name: 'ليلى', role: '' }, { name: 'Ada' }],
  questions: [
    { question: 'مقدمة', answer: [{ text: 'نعم', by: 'laila' }] },
    { question: 'مقدمة', answer: 'لا' },
  ],
});
const textWithWarnings =
  'البحر واسع\n\nالقوارب صغيرة\n\nس: لماذا هو واسع هكذا في رأيك؟\nج: لأن القوارب صغيرة.\n\nسيرة ذاتية\nولد في Casablanca عام 1960.\n\nس: ومتى؟\n\nاترك تعليقًا\nShare';

/** Writes a text into the Arabic page, and waits for the result. */
async function openWith(text: string, selector: string): Promise<Playground> {
  const page = await open({ language: 'ar' });
  page.write(text);
  await until(() => page.document.querySelector(selector), `for ${selector}`);
  return page;
}

describe('In Arabic', () => {
  for (const [name, text] of Object.entries({
    'broken JSON': broken,
    'what is wrong': wrong,
    'what could be better': poor,
  })) {
    it(`the list is in Arabic: ${name}`, async () => {
      const page = await openWith(text, '#problems button');
      const entries = [...page.document.querySelectorAll('#problems button')];
      expect(entries).to.have.length(checkInterview(text).length);
      for (const entry of entries) {
        expect(hasLatin(entry), entry.textContent).to.equal(false);
        expect(entry.querySelector('.message')!.textContent).to.match(/^.+\. .+[.؟]$/s);
      }
    });
  }

  it('a diagnostic says what was found and what to do', async () => {
    const page = await openWith(broken, '#problems button');
    expect(page.find('#problems .message').textContent).to.equal(
      'وُجد "لا" بعد نهاية النص. اكتب \\" لعلامة اقتباس داخل النص، أو فاصلة , بعده.',
    );
  });

  it('the report of the importer is in Arabic, with its warnings', async () => {
    const page = await openWith(textWithWarnings, '#report li');
    const report = page.find('#report');
    for (const element of report.querySelectorAll('dt, dd li, details > ul > li'))
      expect(hasLatin(element), element.textContent).to.equal(false);
    const message = (code: Code) => withoutIsolates(messageOf({ code }, 'ar'));
    expect([...report.querySelectorAll('dd')].slice(0, 2).map(wordsOf)).to.deep.equal([
      message('format-text'),
      ar.report.low,
    ]);
    const warnings = [...report.querySelectorAll('dd li')].map(({ textContent }) => textContent);
    expect(warnings).to.include.members([message('single-question'), message('no-interviewee')]);
    expect(warnings.some((each) => each.includes('«سيرة ذاتية»'))).to.equal(true);
    expect(report.querySelector('details li')!.textContent).to.equal(`اترك تعليقًا — ${message('comment-form')}`);
  });

  it('a text without questions is refused with advice in Arabic', async () => {
    const page = await openWith('جملة واحدة فقط.', '#problems li');
    expect(hasLatin(page.find('#problems'))).to.equal(false);
    expect(page.find('#problems').textContent).to.contain('«س:» و«ج:»');
  });

  it('tooltips in the editor read from right to left, although JSON reads from left to right', async () => {
    const page = await openWith(wrong, '#problems button');
    const root = page.find('#editor').shadowRoot!;
    const mark = await until(() => root.querySelector('.cm-lint-marker'));
    mark.dispatchEvent(new page.window.MouseEvent('mouseover', { bubbles: true }));
    const shown = await until(
      () => root.querySelector<HTMLElement>('.cm-tooltip .cm-diagnostic [lang=ar]'),
      'for the words beside the line',
    );
    expect(page.window.getComputedStyle(shown).direction).to.equal('rtl');
    expect(shown.textContent).to.equal('وُجد 5. اكتب نصًّا.');
    expect([...shown.querySelectorAll('bdi')].map(({ textContent }) => textContent)).to.deep.equal(['5']);
  });

  it('code within a sentence reads from left to right, even without letters', async () => {
    const page = await openWith(broken, '#problems button');
    const code = [...page.document.querySelectorAll('#problems bdi')].find(({ textContent }) => textContent === '\\"')!;
    const [first, second] = [0, 1].map((at) => {
      const range = page.document.createRange();
      range.setStart(code.firstChild!, at);
      range.setEnd(code.firstChild!, at + 1);
      return range.getBoundingClientRect().left;
    });
    expect(first).to.be.lessThan(second!);
  });

  it('values and code in a message are isolated', () => {
    const place = document.createElement('p');
    place.append(...withIsolates('وُجد \u2066"*"\u2069، \u2068نص\u2069.'));
    expect(place.innerHTML).to.equal('وُجد <bdi dir="ltr">"*"</bdi>، <bdi>نص</bdi>.');
  });

  for (const [name, text] of Object.entries({ prose: textWithWarnings, JSON: good() })) {
    it(`line numbers do not touch the focus ring of the editor: ${name}`, async () => {
      const page = await openWith(text, text === textWithWarnings ? '#report li' : '#status');
      const root = page.find('#editor').shadowRoot!;
      await until(
        () =>
          page.window.getComputedStyle(root.querySelector('.cm-content')!).direction ===
          (text === textWithWarnings ? 'rtl' : 'ltr'),
      );
      const edge = root.querySelector('.cm-editor')!.getBoundingClientRect();
      for (const number of root.querySelectorAll('.cm-lineNumbers .cm-gutterElement')) {
        const range = page.document.createRange();
        range.selectNodeContents(number);
        const { left, right, width } = range.getBoundingClientRect();
        if (width) expect(Math.min(left - edge.left, edge.right - right), number.textContent).to.be.at.least(8);
      }
    });
  }

  it('axe finds no violations in a report with warnings', async function () {
    this.timeout(60_000);
    const page = await openWith(textWithWarnings, '#report li');
    (page.find('#report details') as HTMLDetailsElement).open = true;
    expect(await axeProblems(page.document)).to.deep.equal([]);
  });
});

describe('In English', () => {
  it('diagnostics have the English of the check', async () => {
    const page = await open({ language: 'en' });
    page.write(wrong);
    await until(() => page.document.querySelector('#problems button'));
    const messages = [...page.document.querySelectorAll('#problems .message')].map(({ textContent }) => textContent);
    expect(messages).to.deep.equal(checkInterview(wrong).map(({ message }) => message));
  });

  it('the language button also changes the diagnostics', async () => {
    const page = await openWith(wrong, '#problems button');
    page.find('#language').click();
    await until(() => page.find('#problems .message').textContent === 'expected text, found 5');
    page.write(good());
    await until(() => !page.document.querySelector('#problems button'));
  });
});
