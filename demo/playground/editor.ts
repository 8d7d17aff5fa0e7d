/** The editor: CodeMirror in a shadow root, where its constructable style sheets comply with strict security policies. */
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
  /** The message as nodes, with isolated parts of another direction. */
  content(): Node;
}

/** Accessible texts of the editor in the language of the interface. */
export interface EditorWords {
  readonly label: string;
  readonly hint: string;
  /** CodeMirror's own English phrases, translated. */
  readonly phrases: Readonly<Record<string, string>>;
}

export interface Editor {
  readonly text: string;
  /** Replaces the whole text, as a step that can be undone. */
  replace(text: string): void;
  /** Replaces a part of the text, as a step that can be undone. */
  change(change: { readonly from: number; readonly to: number; readonly insert: string }): void;
  setFormat(format: SourceFormat): void;
  setWords(words: EditorWords): void;
  /** Underlines diagnostics and marks their lines. */
  mark(diagnostics: readonly Marked[]): void;
  /** Moves cursor and focus to a position. Line and column start at 1. */
  goTo(line: number, column: number): void;
}

const highlighting = HighlightStyle.define([
  { tag: [tags.propertyName, tags.tagName, tags.heading], color: 'var(--link)' },
  { tag: [tags.number, tags.bool, tags.null, tags.attributeName], color: 'light-dark(#8a4a00, #f0b97a)' },
  { tag: [tags.punctuation, tags.separator, tags.brace, tags.squareBracket, tags.comment], color: 'var(--faded)' },
  { tag: tags.invalid, color: 'var(--error)' },
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
  // Numbers keep a distance from the edges, where the focus ring is.
  '.cm-lineNumbers .cm-gutterElement': { paddingInline: '0.75rem 0.25rem' },
  '.cm-cursor': { borderInlineStartColor: 'var(--link)', borderInlineStartWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'light-dark(#cfe3e6, #24474d)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'light-dark(#dcebed, #24474d)' },
  '.cm-lintRange-error': {
    textDecoration: 'underline wavy var(--error)',
    textUnderlineOffset: '0.25em',
    backgroundImage: 'none',
  },
  '.cm-lintRange-warning': {
    textDecoration: 'underline wavy var(--warning)',
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

/** In JSON, each text has its own direction, whatever the punctuation around it. */
const json = jsonLanguage.configure({ props: [NodeProp.isolate.add({ String: 'auto', PropertyName: 'ltr' })] });

/** In plain text each line has its own direction. JSON and HTML are left to right, with isolated texts. */
const prose: Extension = [
  EditorView.perLineTextDirection.of(true),
  EditorView.editorAttributes.of({ class: 'is-text' }),
];
const ltr = EditorView.editorAttributes.of({ dir: 'ltr' });
const code = (language: Language): Extension => [language, ltr, bidiIsolates(), bracketMatching()];

/** Keeps bold text and headings as HTML in a paste that replaces everything, unless the shortcut was that for plain text. */
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
    // Offline, and not loaded before. Only syntax highlighting is missing.
    return ltr;
  }
}

/**
 * @param place - the element for the editor
 * @param onChange - called with the new text after each change
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
    // The editable element is focusable without `tabindex`, but axe requires the attribute.
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': 'hint', tabindex: '0' }),
    EditorState.phrases.of(phrases),
  ];
  hint.textContent = words.hint;

  // Tab is not bound: it moves focus to the next control, as everywhere on the page.
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

  /** The value or key at a position, up to the end of its line; the opening bracket of an object or list. */
  const rangeOf = ({ line, column }: Marked) => {
    const from = positionOf(line, column);
    const { doc } = view.state;
    const node = syntaxTree(view.state).resolveInner(from, 1);
    const isValue = /^(String|PropertyName|Number|True|False|Null)$/.test(node.name) && node.from === from;
    const to = isValue ? Math.min(node.to, doc.lineAt(from).to) : Math.min(from + 1, doc.lineAt(from).to);
    // At the end of a line, underline the character before it.
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
