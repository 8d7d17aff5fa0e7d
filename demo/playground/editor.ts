/** The editor: CodeMirror in a shadow tree of its own, where it styles itself by constructable style sheets, as strict policies ask. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { jsonLanguage } from '@codemirror/lang-json';
import {
  bidiIsolates,
  bracketMatching,
  HighlightStyle,
  indentUnit,
  syntaxHighlighting,
  syntaxTree,
  type Language,
} from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers, type ViewUpdate } from '@codemirror/view';
import { NodeProp } from '@lezer/common';
import { tags } from '@lezer/highlight';
import type { Diagnostic as CheckDiagnostic } from '../../src/check/index.js';
import type { SourceFormat } from '../../src/import/detect-format.js';
import { structureOf } from './rich-paste.js';

/** A diagnostic in the language of the interface. */
export interface Marked extends Pick<CheckDiagnostic, 'line' | 'column' | 'severity'> {
  readonly message: string;
  /** The message as elements, in which parts of another direction are isolated. */
  content(): Node;
}

/** What the editor says to those who see it and to those who hear it, in the language of the interface. */
export interface EditorWords {
  readonly label: string;
  readonly hint: string;
  /** CodeMirror's own English phrases, translated. */
  readonly phrases: Readonly<Record<string, string>>;
}

export interface Editor {
  readonly text: string;
  /** Replaces all of the text, as a step that can be undone. */
  replace(text: string): void;
  /** Replaces a part of the text, as a step that can be undone. */
  change(change: { readonly from: number; readonly to: number; readonly insert: string }): void;
  setFormat(format: SourceFormat): void;
  setWords(words: EditorWords): void;
  /** Underlines diagnostics, and marks their lines. */
  mark(diagnostics: readonly Marked[]): void;
  /** Moves the cursor, and focus, to a place. Both count from 1. */
  goTo(line: number, column: number): void;
}

const highlighting = HighlightStyle.define([
  { tag: [tags.propertyName, tags.tagName, tags.heading], color: 'var(--link)' },
  { tag: [tags.number, tags.bool, tags.null, tags.attributeName], color: 'light-dark(#8a4a00, #f0b97a)' },
  { tag: [tags.punctuation, tags.separator, tags.brace, tags.squareBracket, tags.comment], color: 'var(--faded)' },
  { tag: tags.invalid, color: 'var(--wrong)' },
]);

const mono =
  "ui-monospace, 'Noto Sans Mono', 'Liberation Mono', Menlo, Consolas, 'Noto Naskh Arabic', 'Geeza Pro', monospace";

const theme = EditorView.theme({
  '&': { blockSize: '100%', color: 'var(--ink)', backgroundColor: 'var(--sheet)', fontSize: '0.875rem' },
  '&.cm-focused': { outline: '3px solid var(--link)', outlineOffset: '-3px' },
  '.cm-scroller': { fontFamily: mono, lineHeight: '1.75' },
  '.cm-content': { paddingBlock: '0.75rem', caretColor: 'var(--link)' },
  '.cm-line': { paddingInline: '0.5rem 1rem' },
  '&.is-text .cm-line': { unicodeBidi: 'plaintext', textAlign: 'start' },
  '.cm-gutters': { color: 'var(--faded)', backgroundColor: 'transparent', border: '0' },
  // Numbers keep clear of the edge on either side, where the ring of the focus is.
  '.cm-lineNumbers .cm-gutterElement': { paddingInline: '0.75rem 0.25rem' },
  '.cm-cursor': { borderInlineStartColor: 'var(--link)', borderInlineStartWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'light-dark(#cfe3e6, #24474d)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'light-dark(#dcebed, #24474d)' },
  '.cm-lintRange-error': {
    textDecoration: 'underline wavy var(--wrong)',
    textUnderlineOffset: '0.25em',
    backgroundImage: 'none',
  },
  '.cm-lintRange-warning': {
    textDecoration: 'underline wavy var(--doubtful)',
    textUnderlineOffset: '0.25em',
    backgroundImage: 'none',
  },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0.2em' },
  '.cm-tooltip, .cm-panels': { color: 'var(--ink)', backgroundColor: 'var(--paper)', borderColor: 'var(--line)' },
  '.cm-tooltip': { maxInlineSize: '30rem', fontFamily: 'system-ui, sans-serif' },
  '.cm-panels input, .cm-panels button': {
    color: 'inherit',
    backgroundColor: 'var(--sheet)',
    backgroundImage: 'none',
    borderColor: 'var(--line)',
  },
});

/** Text in either script reads in its own direction, whatever the punctuation of JSON around it. */
const json = jsonLanguage.configure({ props: [NodeProp.isolate.add({ String: 'auto', PropertyName: 'ltr' })] });

/** Prose reads from where its script begins, line by line; JSON and HTML from the left, with texts apart from each other. */
const prose: Extension = [
  EditorView.perLineTextDirection.of(true),
  EditorView.editorAttributes.of({ class: 'is-text' }),
];
const ltr = EditorView.editorAttributes.of({ dir: 'ltr' });
const code = (language: Language): Extension => [language, ltr, bidiIsolates(), bracketMatching()];

/** Where a paste takes the place of all, what is bold or a heading in it comes along as HTML, unless the keys ask for the bare text. */
function richPaste(): Extension {
  let isPlain = false;
  return EditorView.domEventHandlers({
    keydown({ shiftKey, code: key }) {
      isPlain = shiftKey && key === 'KeyV';
    },
    paste(event, view) {
      const { doc, selection } = view.state;
      const replacesAll = !doc.toString().trim() || (selection.main.from === 0 && selection.main.to === doc.length);
      const data = event.clipboardData;
      const insert =
        replacesAll && !isPlain && data
          ? structureOf(data.getData('text/html'), data.getData('text/plain'))
          : undefined;
      isPlain = false;
      if (insert === undefined) return false;
      event.preventDefault();
      view.dispatch({
        changes: { from: 0, to: doc.length, insert },
        selection: { anchor: 0 },
        scrollIntoView: true,
        userEvent: 'input.paste',
      });
      return true;
    },
  });
}

async function extensionFor(format: SourceFormat): Promise<Extension> {
  if (format === 'text') return prose;
  if (format === 'json') return code(json);
  try {
    const { htmlLanguage } = await import('@codemirror/lang-html');
    return code(htmlLanguage);
  } catch {
    // Without a network and not loaded before: it is only colors.
    return ltr;
  }
}

/**
 * @param place - takes the editor in
 * @param onChange - told of the new text after each change
 */
export function createEditor(
  place: HTMLElement,
  text: string,
  words: EditorWords,
  onChange: (text: string) => void,
): Editor {
  const root = place.attachShadow({ mode: 'open' });
  const hint = document.createElement('p');
  hint.id = 'hint';
  hint.hidden = true;
  root.append(hint);
  const language = new Compartment();
  const wording = new Compartment();
  let format: SourceFormat | undefined;

  const wordingOf = ({ label, phrases }: EditorWords): Extension => [
    // What can be edited has focus by itself; axe asks for it to be written.
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': 'hint', tabindex: '0' }),
    EditorState.phrases.of(phrases),
  ];
  hint.textContent = words.hint;

  // Tab is not bound: it leads on to the next control, as everywhere on the page.
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        search({ top: true }),
        indentUnit.of('  '),
        EditorView.lineWrapping,
        keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
        richPaste(),
        syntaxHighlighting(highlighting),
        theme,
        language.of([]),
        wording.of(wordingOf(words)),
        EditorView.updateListener.of((update: ViewUpdate) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });

  const positionOf = (line: number, column: number) => {
    const { doc } = view.state;
    const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
    return Math.min(from + column - 1, to);
  };

  /** The value or key at a place, as far as its line goes; of an object or a list its bracket. */
  const rangeOf = ({ line, column }: Marked) => {
    const from = positionOf(line, column);
    const { doc } = view.state;
    const node = syntaxTree(view.state).resolveInner(from, 1);
    const isValue = /^(String|PropertyName|Number|True|False|Null)$/.test(node.name) && node.from === from;
    const to = isValue ? Math.min(node.to, doc.lineAt(from).to) : Math.min(from + 1, doc.lineAt(from).to);
    // At the end of a line there is nothing to underline but what stands before.
    return to > from ? { from, to } : { from: Math.max(doc.lineAt(from).from, from - 1), to };
  };

  return {
    get text() {
      return view.state.doc.toString();
    },
    replace(insert) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert },
        selection: { anchor: 0 },
        scrollIntoView: true,
        userEvent: 'input.paste',
      });
    },
    change(changes) {
      view.dispatch({ changes, userEvent: 'input' });
    },
    setFormat(next) {
      if (next === format) return;
      format = next;
      void extensionFor(next).then((extension) => {
        if (next === format) view.dispatch({ effects: language.reconfigure(extension) });
      });
    },
    setWords(next) {
      hint.textContent = next.hint;
      view.dispatch({ effects: wording.reconfigure(wordingOf(next)) });
    },
    mark(diagnostics) {
      const marks = diagnostics.map((each): Diagnostic => ({
        ...rangeOf(each),
        severity: each.severity,
        message: each.message,
        renderMessage: each.content,
      }));
      view.dispatch(setDiagnostics(view.state, marks));
    },
    goTo(line, column) {
      const anchor = positionOf(line, column);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
  };
}
