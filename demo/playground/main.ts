/** The first page: an editor, the card beside it, its look, and what to take along. Each part has its own file; here they meet. */
import '../../src/define.js';
import { fromJsonLd } from '../../src/interview/json-ld.js';
import type { InterviewInput } from '../../src/interview/schema.js';
import { forget, keep, kept } from './draft.js';
import { createEditor } from './editor.js';
import { exampleNames, exampleText, FileError, textOfFile, themeText, type ExampleName } from './files.js';
import { listOf, markOf, summaryOf } from './findings.js';
import { createForm } from './form.js';
import { settingOf } from './json-edit.js';
import { preferredWords, switchWords, translate } from './language.js';
import { fragmentOf, isState, longestLink, stateOf } from './link.js';
import { cssOf } from './look.js';
import { byId, copy, debounced, make, say, setText, spoken } from './page.js';
import { createPreview } from './preview.js';
import { createPublish } from './publish.js';
import { formatOf, read, type Reading } from './reading.js';
import { reportOf } from './report.js';
import { initialLook, initialSettings, type State } from './state.js';
import { warmUp } from './warm-up.js';

let words = preferredWords();
let state: State = { text: '', look: initialLook, settings: initialSettings, base: '' };
/** What the text was read as, and the last interview that could be shown, with its JSON. */
let reading: Reading = { kind: 'empty' };
let shown: { readonly interview: InterviewInput; readonly json: string } | undefined;
/** The example that was last put into the editor: nothing of the reader's is lost when it goes. */
let example = '';
let themeCss = { theme: initialLook.theme, css: '' };
/** What is said of keeping: what came with a link or from last time is said until the reader goes on. */
type KeptLine = ReturnType<typeof keep> | 'restored' | 'linked' | 'forgotten';
let keptLine: KeptLine = 'kept';
let arrival: KeptLine = 'kept';
/** The card could not fetch what it needs for the interview that it should show. */
let isUnshown = false;
/** It has pictures or recordings that this page does not fetch. */
let isForeign = false;

const main = document.querySelector('main')!;
const preview = createPreview(document.querySelector('interview-card')!, {
  onBegin: () => (isForeign = false),
  onEnd(isShown) {
    isUnshown = !isShown;
    byId('foreign').hidden = !isForeign;
    showStatus();
  },
});
const editor = createEditor(byId('editor'), '', words.editor, (text) => {
  state = { ...state, text };
  editor.setFormat(formatOf(text));
  readSoon();
  // An example as it came is nobody's work.
  if (text !== example) save(arrival);
});
const publish = createPublish(() => words, (base) => change({ base }));
const form = createForm(
  (theme) => (theme === themeCss.theme ? themeCss.css : ''),
  (choices) => {
    change(choices);
    showChoices();
  },
  (direction) => {
    if (!shown || isOld()) {
      showChoices();
      say(words.said.noDirection);
      return;
    }
    // Text, HTML and JSON-LD have no place for it: they become an interview first.
    const text = reading.kind === 'json' && fromJsonLd(reading.interview) === reading.interview ? editor.text : jsonOf(shown.interview);
    const setting = settingOf(text, 'dir', direction);
    if (text !== editor.text) editor.replace(text);
    if (setting) editor.change(setting);
  },
);

/** Goes on from a change of anything but the text. */
function change(changes: Partial<State>): void {
  state = { ...state, ...changes };
  showPublished();
  save();
}

/** What to say once the draft is kept; nothing where it is. */
let unsaved: KeptLine | undefined;
const keepDraft = () => {
  if (!unsaved) return;
  const result = keep('draft', state);
  keptLine = result === 'kept' ? unsaved : result;
  unsaved = undefined;
  showKept();
};
const keepSoon = debounced(keepDraft, 300);
const save = (line: KeptLine = 'kept') => {
  unsaved = line;
  keepSoon();
};
// A page that goes may not come to its timers any more.
addEventListener('pagehide', keepDraft);

const jsonOf = (interview: InterviewInput) => `${JSON.stringify(interview, null, 2)}\n`;

/** Whether what stands in the editor is no interview, and the card shows an earlier one, or none. */
const isOld = () => !('interview' in reading && reading.interview);

let call = 0;
const readNow = async () => {
  const mine = ++call;
  const { text } = state;
  const result = await read(text);
  if (mine !== call) return;
  reading = result;
  if (reading.kind === 'imported') shown = { interview: reading.interview, json: jsonOf(reading.interview) };
  if (reading.kind === 'json' && reading.interview) shown = { interview: fromJsonLd(reading.interview) as InterviewInput, json: text };
  showReading();
};
const readSoon = debounced(() => void readNow(), 200);

function showReading(): void {
  const findings = reading.kind === 'json' ? reading.findings : [];
  const report = byId('report');
  setText(byId('format'), reading.kind === 'empty' ? '' : words.formats[formatOf(state.text)]);
  byId('problems').replaceChildren(
    ...(reading.kind === 'refused' ? [make('li', { class: 'side' }, ...spoken(words.tell('refusal', reading.reason), reading.reason))] : listOf(findings, words, editor.goTo)),
  );
  editor.mark(findings.map((finding) => markOf(finding, words)));
  report.hidden = reading.kind !== 'imported';
  report.replaceChildren(...(reading.kind === 'imported' ? reportOf(reading, words, takeImported) : []));
  if (shown) preview.show(shown.interview);
  showStatus();
  showChoices();
}

/** Says how the text, the card and what can be published stand to each other. */
function showStatus(): void {
  const findings = reading.kind === 'json' ? reading.findings : [];
  const of = { card: '', published: '' };
  if (isOld()) {
    of.card = words.status[shown ? 'old' : 'none'];
    of.published = shown ? words.status.olderPublished(shown.interview.title) : words.status.nonePublished;
  } else if (isUnshown) of.card = words.status.notShown;
  const said = reading.kind === 'json' ? (isUnshown && !findings.length ? '' : summaryOf(findings, words)) : words.status[reading.kind];
  const status = byId('status');
  setText(status, reading.kind === 'empty' ? said : [said, of.card].filter(Boolean).join(' '));
  status.classList.toggle('is-wrong', reading.kind === 'refused' || (isUnshown && !isOld()) || findings.some(({ severity }) => severity === 'error'));
  for (const [id, text] of [['old', of.card], ['older', of.published]] as const) {
    byId(id).hidden = !text;
    setText(byId(id), text);
  }
}

function takeImported(): void {
  if (!shown) return;
  editor.replace(shown.json);
  editor.goTo(1, 1);
  void readNow();
}

/** The look and the attributes, on the card and in the controls. */
function showChoices(): void {
  const { look, settings } = state;
  preview.set(settings);
  form.set(look, settings, shown?.interview.dir ?? undefined);
  preview.setCss(cssOf(look, themeCss.css));
  showPublished();
  if (look.theme === themeCss.theme) return;
  void themeText(look.theme).then((css) => {
    // Another may have been chosen since.
    if (state.look.theme !== look.theme) return;
    themeCss = { theme: look.theme, css };
    showChoices();
  }, () => say(words.said.notFetched));
}

function showPublished(): void {
  const { base, settings, look } = state;
  const css = look.theme === themeCss.theme ? cssOf(look, themeCss.css) : cssOf(look);
  publish.show({ base, settings, json: shown?.json ?? '', css });
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) button.disabled = !shown && button.dataset['copy'] !== 'css';
  byId('save').hidden = !shown;
}

function showKept(): void {
  setText(byId('kept'), words.said[keptLine]);
  byId('before').hidden = !kept('before');
  byId('forget').hidden = !kept('draft') && !kept('before');
}

/** Lays aside what would be replaced, unless it is an example as it came. */
function layAside(): void {
  if (state.text.trim() && state.text !== example) keep('before', state);
}

/** @param line - what is said of it until the reader changes something */
function showState(next: State, line: KeptLine = 'kept'): void {
  state = next;
  publish.setBase(next.base);
  arrival = keptLine = line;
  // The step can be undone, as any other.
  editor.replace(next.text);
  arrival = 'kept';
  editor.setFormat(formatOf(next.text));
  void readNow();
  showChoices();
}

function replaceText(text: string): void {
  layAside();
  showState({ ...state, text });
  showKept();
}

async function takeExample(name: ExampleName): Promise<void> {
  try {
    const text = await exampleText(name);
    layAside();
    example = text;
    showState({ ...state, text });
    showKept();
  } catch {
    say(words.said.notFetched);
  }
}

async function takeFile(file: Blob): Promise<void> {
  try {
    replaceText(await textOfFile(file));
  } catch (error) {
    say(error instanceof FileError ? words.said[error.reason] : String(error));
  }
}

/** @returns whether the address held a state */
async function takeLink(): Promise<boolean> {
  const { hash } = location;
  if (!isState(hash)) return false;
  const next = await stateOf(hash);
  // Else a reload would bring the link back over what was written since.
  history.replaceState(null, '', location.pathname + location.search);
  if (!next) {
    say(words.said.badLink);
    return false;
  }
  const draft = kept('draft');
  if (draft?.text.trim() && draft.text !== next.text) keep('before', draft);
  showState(next, 'linked');
  showKept();
  return true;
}

async function makeLink(): Promise<void> {
  const fragment = await fragmentOf(state);
  const field = byId<HTMLInputElement>('link');
  const link = new URL(`#${fragment}`, location.href).href;
  field.hidden = link.length > longestLink;
  if (field.hidden) {
    say(words.said.tooLong(link.length, longestLink));
    return;
  }
  field.value = link;
  say((await copy(link, field)) ? words.said.linkCopied(link.length) : words.said.selectedToCopy);
}

function showWords(): void {
  translate(words);
  document.title = `${words.text.title} · interview-card`;
  const button = byId('language');
  const other = words.lang === 'ar' ? 'en' : 'ar';
  button.textContent = words.otherLanguage;
  button.lang = other;
  for (const option of byId<HTMLSelectElement>('example').options) if (option.value) option.textContent = words.examples[option.value as ExampleName];
  editor.setWords(words.editor);
  form.setWords(words);
  showReading();
  showKept();
}

const examples = byId<HTMLSelectElement>('example');
examples.append(...exampleNames.map((value) => make('option', { value })));
examples.addEventListener('change', () => {
  if (examples.value) void takeExample(examples.value as ExampleName);
  examples.value = '';
});

const file = byId<HTMLInputElement>('file');
file.addEventListener('change', () => {
  if (file.files?.[0]) void takeFile(file.files[0]);
  file.value = '';
});

// Before the editor's own handling, which would put the file's text in the middle of what is there.
const place = byId('editor');
for (const type of ['dragover', 'drop', 'dragleave'] as const) {
  document.addEventListener(type, (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    place.classList.toggle('is-target', type === 'dragover');
    if (type !== 'drop') return;
    event.stopPropagation();
    const [dropped] = event.dataTransfer.files;
    if (dropped) void takeFile(dropped);
  }, true);
}

main.querySelector('.panes')!.addEventListener('change', ({ target }) => (main.dataset['pane'] = (target as HTMLInputElement).value));
document.querySelector('.skip')!.addEventListener('click', () => {
  if (getComputedStyle(byId('card')).display !== 'none') return;
  main.dataset['pane'] = 'card';
  main.querySelector<HTMLInputElement>('[name=pane][value=card]')!.checked = true;
});
byId('make-link').addEventListener('click', () => void makeLink());
byId('before').addEventListener('click', () => {
  const before = kept('before');
  if (!before) return;
  if (state.text.trim() && state.text !== example) keep('before', state);
  else forget('before');
  showState(before);
  showKept();
});
byId('forget').addEventListener('click', () => {
  forget('draft', 'before');
  unsaved = undefined;
  keptLine = 'forgotten';
  showKept();
  byId('kept').tabIndex = -1;
  byId('kept').focus();
});
byId('language').addEventListener('click', () => {
  words = switchWords(words);
  showWords();
});
addEventListener('hashchange', () => void takeLink());
document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
  if (!/^(img|media)-src/.test(effectiveDirective)) return;
  isForeign = true;
  byId('foreign').hidden = false;
});

showWords();
document.documentElement.dataset['ready'] = '';
if (!(await takeLink())) {
  const draft = kept('draft');
  if (draft) {
    showState(draft, 'restored');
    showKept();
  } else await takeExample(words.lang === 'ar' ? 'bensami.ar' : 'lighthouse.en');
}
warmUp();
