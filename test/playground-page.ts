/** Helpers for tests of the first page. Its storage is cleared before and after each test. */
import type { EditorView } from '@codemirror/view';
import type { InterviewCard } from '../src/interview-card.js';
import { loadPage, part, until, type Page } from './helpers.js';

/** The first page in a frame. */
export interface Playground extends Page {
  readonly card: InterviewCard;
  readonly editor: EditorView;
  /** An element of the page by a selector; throws if it does not exist. */
  find(selector: string): HTMLElement;
  /** Replaces the text of the editor, as a reader does. */
  write(text: string): void;
  readonly text: string;
}

/** The page's storage; the tests' own page has the same origin. */
const clearStorage = () => {
  for (const key of ['draft', 'before', 'language']) localStorage.removeItem(`interview-card-${key}`);
};

/** A valid interview as JSON. */
export const good = (title = 'Good') =>
  JSON.stringify({ lang: 'en', title, questions: [{ question: 'Why?', answer: 'So.' }] }, null, 2);

/** The editor's view, which CodeMirror stores on its content element. */
function viewIn(content: Element): EditorView {
  const { view, cmTile, cmView } = content as {
    view?: EditorView;
    cmTile?: { view: EditorView };
    cmView?: { view: EditorView; rootView: { view: EditorView } };
  } & Element;
  return view ?? cmTile?.view ?? cmView?.view ?? cmView!.rootView.view;
}

/** Opens the page and waits for its first card. */
export async function open({
  path = '/index.html',
  language = 'en',
  width = 1280,
  height = 800,
} = {}): Promise<Playground> {
  localStorage.setItem('interview-card-language', language);
  const page = await loadPage(path, { width, height });
  const { document } = page;
  await until(() => document.documentElement.dataset['ready'] !== undefined, 'for the page');
  const content = await until(
    () => document.querySelector('#editor')!.shadowRoot?.querySelector('.cm-content'),
    'for the editor',
  );
  await until(
    () => document.querySelector('interview-card')!.shadowRoot?.querySelector('[part=title]'),
    'for the card',
  );
  const editor = viewIn(content);
  return {
    ...page,
    get card() {
      return document.querySelector<InterviewCard>('interview-card')!;
    },
    editor,
    find(selector) {
      const found = document.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`There is no ${selector}`);
      return found;
    },
    write(text) {
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text }, userEvent: 'input' });
    },
    get text() {
      return editor.state.doc.toString();
    },
  };
}

/** The title that the card shows. */
export const titleOf = ({ card }: Playground): string => part(card, 'title').textContent;

/** The status line about the text. */
export const statusOf = ({ find }: Playground): string => find('#status').textContent;

beforeEach(clearStorage);
afterEach(clearStorage);
