/** The first page: an editor, the card beside it, its look, and the code to publish it. This module connects the parts. */
import '../../src/define.js';
import { fromJsonLd } from '../../src/interview/from-json-ld.js';
import { load, remove } from './draft.js';
import { createEditor } from './editor.js';
import { isExample, loadedTheme, themeText } from './files.js';
import { markOf } from './diagnostics.js';
import { beginReading, endReading, wasInterrupted } from './interrupted.js';
import { createOffer } from './offer.js';
import { createForm } from './form.js';
import { createSources } from './sources.js';
import { settingOf } from './json-edit.js';
import { createAutosave, type SaveStatus } from './autosave.js';
import { preferredWords, switchWords, translate } from './language.js';
import { cssOf } from './look.js';
import { byId, notify } from './page.js';
import { createPanes } from './panes.js';
import { createPreview } from './preview.js';
import { createPublish } from './publish.js';
import { createReader, isInterview, jsonOf } from './reader.js';
import { detectFormat } from '../../src/import/detect-format.js';
import { createSharing } from './sharing.js';
import { initialLook, initialSettings, type State } from './state.js';
import { diagnosticsIn, showReading, showStatus } from './status.js';
import { warmUp } from './warm-up.js';

let words = await preferredWords();
let state: State = { text: '', look: initialLook, settings: initialSettings, base: '' };
/** Whether the editor gets the text of a link, which is no change by the reader. */
let isShowingLink = false;
/** Whether the card could not load what it needs for the current interview. */
let isUnshown = false;
/** The style sheet of the chosen theme, or of the previous one until that is loaded. */
let themeCss = '';

const wordsNow = () => words;
const stateNow = () => state;

const editor = createEditor(byId('editor'), '', words.editor, (text) => {
  state = { ...state, text };
  editor.setFormat(detectFormat(text));
  reader.soon();
  if (isExample(text) || isShowingLink) return;
  sharing.forget();
  autosave.soon();
});
const reader = createReader(
  () => state.text,
  beginReading,
  () => {
    // Otherwise the card ends it, which reads the rich text.
    if (!showRead()) endReading();
  },
);
const preview = createPreview(document.querySelector('interview-card')!, (isShown) => {
  endReading();
  isUnshown = !isShown;
  showStatus(reader, isUnshown, words);
});
const form = createForm((choices) => {
  change(choices);
  showChoices();
}, setDirection);
const publish = createPublish(wordsNow, (base) => change({ base }));
const autosave = createAutosave(wordsNow, stateNow, (backup) => showState(backup, 'saved'));
const sources = createSources(wordsNow, (text) => {
  autosave.backUp();
  showState({ ...state, text }, 'saved');
});
const sharing = createSharing(wordsNow, stateNow, (linked) => {
  autosave.keepDraft();
  showUnlessInterrupted(linked, 'linked');
});
/** What to show when the offered text is read. */
let offeredStatus: SaveStatus = 'restored';
const offer = createOffer(
  wordsNow,
  (offered) => showState(offered, offeredStatus),
  () => {
    sharing.forget();
    if (offeredStatus === 'restored') remove('draft');
    autosave.show();
    void start();
  },
);
createPanes();

/** Applies a change of anything but the text. */
function change(changes: Partial<State>): void {
  state = { ...state, ...changes };
  showPublished();
  sharing.forget();
  autosave.soon();
}

/** @param status - the status to show until the reader changes something */
function showState(next: State, status: SaveStatus): void {
  state = next;
  publish.setBase(next.base);
  // An undo step, like any other edit.
  isShowingLink = status === 'linked';
  editor.replace(next.text);
  isShowingLink = false;
  if (status !== 'linked') sharing.forget();
  offer.hide();
  autosave.setStatus(status);
  editor.setFormat(detectFormat(next.text));
  reader.now();
  showChoices();
}

/** Offers the state instead if an earlier visit ended while its text was read. */
function showUnlessInterrupted(next: State, status: SaveStatus): void {
  if (!wasInterrupted(next.text)) {
    showState(next, status);
    return;
  }
  offeredStatus = status;
  void takeExample().then(() => offer.show(next));
}

/** Shows the result of reading the text. @returns whether the card is about to show another interview */
function showRead(): boolean {
  const { reading, shown } = reader;
  showReading(state.text, reading, words, { goTo: editor.goTo, useInterview: useImported });
  editor.mark(diagnosticsIn(reading).map((diagnostic) => markOf(diagnostic, words)));
  const isNew = !!shown && preview.show(shown.interview);
  showStatus(reader, isUnshown, words);
  showChoices();
  return isNew;
}

function useImported(): void {
  if (!reader.shown) return;
  editor.replace(reader.shown.json);
  editor.goTo(1, 1);
  reader.now();
}

/** Updates look and attributes of the card and the controls. */
function showChoices(): void {
  const { look, settings } = state;
  const theme = loadedTheme(look.theme);
  themeCss = theme ?? themeCss;
  preview.set(settings);
  preview.setCss(cssOf(look, themeCss));
  form.set(look, settings, reader.shown?.interview.dir ?? undefined);
  showPublished();
  if (theme === undefined) void themeText(look.theme).then(showChoices, () => notify(words.notices.notFetched));
}

function showPublished(): void {
  const { base, settings, look } = state;
  publish.show({ base, settings, json: reader.shown?.json ?? '', css: cssOf(look, loadedTheme(look.theme)) });
}

/** Writes the direction into the interview; undefined removes it. */
function setDirection(direction: string | undefined): void {
  const { reading, shown } = reader;
  if (!shown || !isInterview(reading)) {
    showChoices();
    notify(words.notices.noDirection);
    return;
  }
  // Text, HTML and JSON-LD cannot hold a direction, so they are converted to an interview first.
  const text =
    reading.kind === 'json' && fromJsonLd(reading.interview) === reading.interview
      ? editor.text
      : jsonOf(shown.interview);
  const setting = settingOf(text, 'dir', direction);
  if (text !== editor.text) editor.replace(text);
  if (setting) editor.change(setting);
}

const takeExample = () => sources.takeExample(words.lang === 'ar' ? 'bensami.ar' : 'lighthouse.en');

/** Shows the draft or, without one, an example. */
async function start(): Promise<void> {
  const draft = load('draft');
  if (!draft) return takeExample();
  if (wasInterrupted(draft.text)) autosave.keepDraft();
  showUnlessInterrupted(draft, 'restored');
}

function showWords(): void {
  translate(words);
  editor.setWords(words.editor);
  form.setWords(words);
  sources.setWords(words);
  showRead();
  autosave.show();
  offer.translate();
}

byId('language').addEventListener('click', () => {
  void switchWords(words).then(
    (other) => {
      words = other;
      showWords();
    },
    () => notify(words.notices.notFetched),
  );
});

showWords();
document.documentElement.dataset['ready'] = '';
if (!(await sharing.follow())) await start();
warmUp();
