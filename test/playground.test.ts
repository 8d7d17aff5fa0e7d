/** The first page: text in, card out. */
import { expect } from '@open-wc/testing';
import { axeProblems } from './axe.js';
import { painted, parts, until } from './helpers.js';
import { good, open, statusOf, titleOf } from './playground-page.js';

describe('The editor and the card', () => {
  it('start with an example in the reader’s language', async () => {
    expect(titleOf(await open({ language: 'ar' }))).to.contain('بنسامي');
    expect(titleOf(await open({ language: 'en' }))).to.contain('Skerrow');
  });

  it('update together', async () => {
    const page = await open();
    page.write(good('First'));
    await until(() => titleOf(page) === 'First');
    page.write(good('Second'));
    await until(() => titleOf(page) === 'Second');
    expect(statusOf(page)).to.equal('No problems.');
  });

  it('keep the last valid card for an invalid text, in every frame', async () => {
    const page = await open();
    page.write(good('Stays'));
    await until(() => titleOf(page) === 'Stays');
    const titles = new Set<string | undefined>();
    let isWatching = true;
    const watch = () => {
      titles.add(page.card.shadowRoot!.querySelector('[part=title]')?.textContent);
      if (isWatching) page.window.requestAnimationFrame(watch);
    };
    watch();
    page.write(good('Stays').slice(0, -5));
    await until(() => statusOf(page).startsWith('1 problem'));
    expect(page.find('#old').hidden).to.equal(false);
    await painted();
    page.write(good('Mended'));
    await until(() => titleOf(page) === 'Mended');
    await painted();
    isWatching = false;
    expect([...titles]).to.have.members(['Stays', 'Mended']);
    expect(page.find('#old').hidden).to.equal(true);
  });

  it('keep the card while the next one loads a part', async () => {
    const page = await open();
    page.write(good('Before'));
    await until(() => titleOf(page) === 'Before');
    const titles = new Set<string | undefined>();
    const watch = () => {
      titles.add(page.card.shadowRoot!.querySelector('[part=title]')?.textContent);
      if (page.frame.isConnected) page.window.requestAnimationFrame(watch);
    };
    watch();
    const rich = {
      lang: 'he',
      title: 'After',
      questions: [{ question: '?', answer: [{ html: '<p><em>A</em></p>' }] }],
      corrections: [{ date: '2024-01-01', text: 'C' }],
    };
    page.write(JSON.stringify(rich));
    await until(() => page.card.shadowRoot!.querySelector('[part=title]')?.textContent === 'After');
    await painted();
    expect([...titles]).to.have.members(['Before', 'After']);
  });

  it('keep an answer open while the text changes', async () => {
    const page = await open();
    page.write(good());
    await until(() => titleOf(page) === 'Good');
    (parts(page.card, 'item')[0] as HTMLDetailsElement).open = true;
    await painted();
    page.write(good('Other'));
    await until(() => titleOf(page) === 'Other');
    await until(() => (parts(page.card, 'item')[0] as HTMLDetailsElement).open);
  });

  it('show each problem in the list, in the text and beside its line', async () => {
    const page = await open();
    page.write('{\n  "title": "T",\n  "questions": [\n    { "question": "Why?", "answer": 5 }\n  ]\n}');
    const entry = await until(() => page.document.querySelector<HTMLElement>('#problems button'));
    expect(entry.textContent).to.contain('line 4').and.to.contain('found 5');
    const root = page.find('#editor').shadowRoot!;
    await until(() => root.querySelector('.cm-lintRange-error')?.textContent === '5');
    expect(root.querySelector('.cm-lint-marker-error')).to.exist;
    entry.click();
    expect(page.editor.state.doc.lineAt(page.editor.state.selection.main.head).number).to.equal(4);
    expect(root.activeElement).to.equal(root.querySelector('.cm-content'));
  });

  it('announce the number of problems once', async () => {
    const page = await open();
    expect(page.find('#status').getAttribute('role')).to.equal('status');
    page.write(good());
    await until(() => statusOf(page) === 'No problems.');
    let said = 0;
    new page.window.MutationObserver(() => said++).observe(page.find('#status'), {
      childList: true,
      characterData: true,
      subtree: true,
    });
    page.write(good('Same number'));
    await until(() => titleOf(page) === 'Same number');
    expect(said).to.equal(0);
  });
});

describe('Text and HTML', () => {
  const text = 'An evening\n\nQ: Why did you come?\n\nA: Because of the light.\n\nQ: And in winter?\n\nA: I read.\n';

  it('become a card, with a report of the import', async () => {
    const page = await open();
    page.write(text);
    await until(() => titleOf(page) === 'An evening');
    expect(parts(page.card, 'item')).to.have.length(2);
    expect(page.find('#report').textContent).to.contain('Confidence').and.to.contain('high');
    page.write(
      '<article><h1>Over tea</h1><h3>Who are you?</h3><p>Nobody.</p><h3>And who is that?</h3><p>My dog.</p></article>',
    );
    await until(() => titleOf(page) === 'Over tea');
    expect(page.find('#format').textContent).to.equal('HTML');
  });

  it('become JSON in the editor with one button, and text again with undo', async () => {
    const page = await open();
    page.write(text);
    (await until(() => page.document.querySelector<HTMLElement>('#use-interview'))).click();
    expect(JSON.parse(page.text)).to.have.property('title', 'An evening');
    await until(() => page.find('#report').hidden);
    const isMac = navigator.platform.includes('Mac');
    const undo = new page.window.KeyboardEvent('keydown', {
      key: 'z',
      keyCode: 90,
      ctrlKey: !isMac,
      metaKey: isMac,
      bubbles: true,
      cancelable: true,
    });
    page.find('#editor').shadowRoot!.querySelector('.cm-content')!.dispatchEvent(undo);
    expect(page.text).to.equal(text);
  });

  it('keep a text without questions with a message, and do not change the card', async () => {
    const page = await open();
    const before = titleOf(page);
    page.write('Only a sentence.');
    await until(() => statusOf(page).startsWith('No interview'));
    expect(page.text).to.equal('Only a sentence.');
    expect(titleOf(page)).to.equal(before);
  });

  it('run and load nothing', async () => {
    const page = await open();
    page.write(
      '<article><h1>Danger</h1><img src="/responses/status/404?x=1" onerror="document.title=1"><script>document.title = 2</script><h3>Why?</h3><p>So.</p><h3>Really?</h3><p>Yes.</p></article>',
    );
    await until(() => titleOf(page) === 'Danger');
    expect(page.document.title).to.contain('interview-card');
  });
});

for (const language of ['en', 'ar']) {
  describe(`axe (${language})`, () => {
    const states: Readonly<Record<string, string>> = {
      'with problems': '{"title": 5, "questions": [{"question": "?"}]}',
      'with a report': 'An evening\n\nQ: Why?\n\nA: So.\n\nShare this\n',
      'with what is no interview': 'Nothing here.',
    };
    for (const [name, text] of Object.entries(states)) {
      it(`finds no violations ${name}`, async function () {
        this.timeout(60_000);
        const page = await open({ language });
        page.write(text);
        await until(() => page.document.querySelector('#problems li, #use-interview'));
        expect(await axeProblems(page.document)).to.deep.equal([]);
      });
    }

    for (const pane of ['look', 'publish', 'card']) {
      it(`finds no violations in the pane "${pane}", also on phones`, async function () {
        this.timeout(60_000);
        const page = await open({ language, width: 320 });
        page.find(`[value=${pane}]`).click();
        expect(await axeProblems(page.document)).to.deep.equal([]);
        expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
      });
    }
  });
}
