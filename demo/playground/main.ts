/** The first page: an editor, the card beside it, its look, and what to take along. Each part has its own file; here they meet. */
import '../../src/define.js';
import { fromJsonLd } from '../../src/interview/from-json-ld.js';
import { kept } from './draft.js';
import { createEditor } from './editor.js';
import { isExample, themeAtHand, themeText } from './files.js';
import { markOf } from './diagnostics.js';
import { createForm } from './form.js';
import { createIncoming } from './incoming.js';
import { settingOf } from './json-edit.js';
import { createKeeping, type KeptLine } from './keeping.js';
import { preferredWords, switchWords, translate } from './language.js';
import { cssOf } from './look.js';
import { byId, say } from './page.js';
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
/** The card could not fetch what it needs for the interview that it should show. */
let isUnshown = false;
/** The style sheet of the theme that was chosen, or of the one before it until that has come. */
let themeCss = '';

const wordsNow = () => words;
const stateNow = () => state;

const editor = createEditor(byId('editor'), '', words.editor, (text) => {
  state = { ...state, text };
  editor.setFormat(detectFormat(text));
  reader.soon();
  if (!isExample(text)) keeping.soon();
});
const reader = createReader(() => state.text, showRead);
const preview = createPreview(document.querySelector('interview-card')!, (isShown) => {
  isUnshown = !isShown;
  showStatus(reader, isUnshown, words);
});
const form = createForm((choices) => {
  change(choices);
  showChoices();
}, setDirection);
const publish = createPublish(wordsNow, (base) => change({ base }));
const keeping = createKeeping(wordsNow, stateNow, (before) => showState(before, 'kept'));
const incoming = createIncoming(wordsNow, (text) => {
  keeping.layAside();
  showState({ ...state, text }, 'kept');
});
const sharing = createSharing(wordsNow, stateNow, (linked) => {
  keeping.layAsideDraft(linked);
  showState(linked, 'linked');
});
createPanes();

/** Goes on from a change of anything but the text. */
function change(changes: Partial<State>): void {
  state = { ...state, ...changes };
  showPublished();
  keeping.soon();
}

/** @param line - what is said of it until the reader changes something */
function showState(next: State, line: KeptLine): void {
  state = next;
  publish.setBase(next.base);
  // The step can be undone, as any other.
  editor.replace(next.text);
  keeping.say(line);
  editor.setFormat(detectFormat(next.text));
  reader.now();
  showChoices();
}

/** Shows what the text was read as. */
function showRead(): void {
  const { reading, shown } = reader;
  showReading(state.text, reading, words, { goTo: editor.goTo, take: takeImported });
  editor.mark(diagnosticsIn(reading).map((diagnostic) => markOf(diagnostic, words)));
  if (shown) preview.show(shown.interview);
  showStatus(reader, isUnshown, words);
  showChoices();
}

function takeImported(): void {
  if (!reader.shown) return;
  editor.replace(reader.shown.json);
  editor.goTo(1, 1);
  reader.now();
}

/** Shows the look and the attributes, on the card and in the controls. */
function showChoices(): void {
  const { look, settings } = state;
  const theme = themeAtHand(look.theme);
  themeCss = theme ?? themeCss;
  preview.set(settings);
  preview.setCss(cssOf(look, themeCss));
  form.set(look, settings, reader.shown?.interview.dir ?? undefined);
  showPublished();
  if (theme === undefined) void themeText(look.theme).then(showChoices, () => say(words.said.notFetched));
}

function showPublished(): void {
  const { base, settings, look } = state;
  publish.show({ base, settings, json: reader.shown?.json ?? '', css: cssOf(look, themeAtHand(look.theme)) });
}

/** Writes the direction into the interview; nothing for that of its language. */
function setDirection(direction: string | undefined): void {
  const { reading, shown } = reader;
  if (!shown || !isInterview(reading)) {
    showChoices();
    say(words.said.noDirection);
    return;
  }
  // Text, HTML and JSON-LD have no place for it: they become an interview first.
  const text =
    reading.kind === 'json' && fromJsonLd(reading.interview) === reading.interview
      ? editor.text
      : jsonOf(shown.interview);
  const setting = settingOf(text, 'dir', direction);
  if (text !== editor.text) editor.replace(text);
  if (setting) editor.change(setting);
}

function showWords(): void {
  translate(words);
  editor.setWords(words.editor);
  form.setWords(words);
  incoming.setWords(words);
  showRead();
  keeping.show();
}

byId('language').addEventListener('click', () => {
  void switchWords(words).then(
    (other) => {
      words = other;
      showWords();
    },
    () => say(words.said.notFetched),
  );
});

showWords();
document.documentElement.dataset['ready'] = '';
if (!(await sharing.follow())) {
  const draft = kept('draft');
  if (draft) showState(draft, 'restored');
  else await incoming.takeExample(words.lang === 'ar' ? 'bensami.ar' : 'lighthouse.en');
}
warmUp();
