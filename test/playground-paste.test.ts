/** Pasting into the first page's editor: as HTML if it has structure, otherwise as plain text. */
import { expect } from '@open-wc/testing';
import { structureOf } from '../demo/playground/rich-paste.js';
import { parts, until } from './helpers.js';
import { good, open, titleOf, type Playground } from './playground-page.js';

const rich =
  '<meta charset="utf-8"><h1 style="color: red">Over tea</h1><p><b>Tell me of the tower</b></p><p>It is old.</p><p><b>And of the sea</b></p><p>It is older.</p><p><b>Go on</b></p><p>There is a boat.</p>';
const plain =
  'Over tea\n\nTell me of the tower\n\nIt is old.\n\nAnd of the sea\n\nIt is older.\n\nGo on\n\nThere is a boat.';

/** @returns whether the editor handled the event itself */
function paste({ window, find }: Playground, html: string, text: string): boolean {
  const clipboardData = new window.DataTransfer();
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', text);
  const event = new window.ClipboardEvent('paste', { bubbles: true, cancelable: true });
  // Firefox ignores it in the constructor's argument.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  find('#editor').shadowRoot!.querySelector('.cm-content')!.dispatchEvent(event);
  return event.defaultPrevented;
}

const press = ({ window, find }: Playground, init: KeyboardEventInit) =>
  find('#editor')
    .shadowRoot!.querySelector('.cm-content')!
    .dispatchEvent(new window.KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));

const selectAll = ({ editor }: Playground) =>
  editor.dispatch({ selection: { anchor: 0, head: editor.state.doc.length } });

describe('Pasted rich text', () => {
  it('that replaces the whole text stays bold, and undo restores the old text', async () => {
    const page = await open();
    page.write(good('Mine'));
    await until(() => titleOf(page) === 'Mine');
    selectAll(page);
    expect(paste(page, rich, plain)).to.equal(true);
    await until(() => titleOf(page) === 'Over tea');
    expect(parts(page.card, 'question-text').map(({ textContent }) => textContent)).to.deep.equal([
      'Tell me of the tower',
      'And of the sea',
      'Go on',
    ]);
    const isMac = navigator.platform.includes('Mac');
    press(page, { key: 'z', code: 'KeyZ', ctrlKey: !isMac, metaKey: isMac });
    expect(page.text).to.equal(good('Mine'));
  });

  it('stays bold in an empty editor', async () => {
    const page = await open();
    page.write('');
    paste(page, rich, plain);
    await until(() => titleOf(page) === 'Over tea');
    expect(page.text).to.contain('<p><b>Tell me of the tower</b></p>\n').and.not.to.contain('style');
  });

  it('becomes plain text in the middle of a text', async () => {
    const page = await open();
    page.write('One');
    paste(page, rich, plain);
    expect(page.text).to.contain(plain).and.to.contain('One').and.not.to.contain('<');
  });

  it('becomes plain text with the shortcut for plain text', async () => {
    const page = await open();
    page.write('');
    press(page, { key: 'V', code: 'KeyV', ctrlKey: true, shiftKey: true });
    paste(page, rich, plain);
    expect(page.text).to.equal(plain);
  });
});

describe('The structure of pasted HTML', () => {
  const without: Readonly<Record<string, readonly [html: string, plain: string]>> = {
    'of a code editor': [
      '<div style="font-family: monospace; white-space: pre;"><div><span style="color: red; font-weight: bold">let</span> a</div><div><span>b</span></div></div>',
      'let a\nb',
    ],
    'of code on a page': ['<pre><code><b>let</b> a\nb</code></pre>', 'let a\nb'],
    'of JSON on a page': ['<table><tr><td>{"title":</td></tr><tr><td>"T"}</td></tr></table>', '{"title":\n"T"}'],
    'of HTML source': ['<p><b>&lt;p&gt;Why?</b></p><p>So.&lt;/p&gt;</p>', '<p>Why?\nSo.</p>'],
    'of plain paragraphs': ['<p style="margin: 0">Why?</p><p>So.</p>', 'Why?\n\nSo.'],
    'of one line': ['<b>Why?</b>', 'Why?'],
    'of nothing': ['', 'Why?\nSo.'],
  };
  for (const [name, [html, text]] of Object.entries(without))
    it(`is ignored for HTML ${name}`, () => expect(structureOf(html, text)).to.equal(undefined));

  it('is read from the styles of Google Docs, which wraps everything in a <b>', () => {
    const html =
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:700;white-space:pre-wrap;">Why</span></p><p dir="ltr"><span style="font-weight:400">So.</span></p></b>';
    expect(structureOf(html, 'Why\n\nSo.')).to.equal(
      '<p dir="ltr"><span style="font-weight: bold">Why</span></p>\n<p dir="ltr"><span>So.</span></p>\n',
    );
  });

  it('is read from Word without styles and comments', () => {
    const html =
      '<html xmlns:o="x"><head><style>p {}</style></head><body><!--StartFragment--><p class="MsoNormal" style="mso-x:y"><b>Why<o:p></o:p></b></p><p>So.</p><!--EndFragment--></body></html>';
    expect(structureOf(html, 'Why\n\nSo.')).to.equal('<p class="MsoNormal"><b>Why<o:p></o:p></b></p>\n<p>So.</p>\n');
  });

  it('runs no code', () => {
    const html = '<img src=x onerror="parent.hacked=1"><h1 onclick="hacked=1">T</h1><script>hacked=1</script><p>x</p>';
    expect(structureOf(html, 'T\nx')).to.equal('<img src="x"><h1>T</h1>\n<p>x</p>\n');
  });
});
