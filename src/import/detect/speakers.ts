import { isAsking } from '../text/characters.js';
import { creditOf } from '../people/credits.js';
import { answering, asking, fold, folded, isSameName, isSide } from '../people/names.js';
import { withColon, type Detection, type TurnStart } from './detection.js';
import { message, warning } from '../messages/index.js';
import type { Block } from '../model.js';
import { wordsFor } from '../words/index.js';
import { wordsOf } from '../text/split-words.js';

const nameOf = (group: string) => `(?<${group}>[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}\\s.,’'"׳״ـ&\\u200c-]{0,50}?)`;

/** A name before a colon. That of a paper may be in quotation marks. */
const label = new RegExp(
  `^(?:["«„“”]\\s?${nameOf('quoted')}\\s?["»“”]|${nameOf('name')})(?:\\s*(?<aside>\\([^()]{1,40}\\)))?\\s?[:：](?=\\s|$|["«„“¿¡\\p{L}])\\s*`,
  'u',
);

/** `Le Temps.– `, `L. F. `: names that end in a full stop, as agencies set them. */
const dottedLabel =
  /^(?<name>\p{Lu}[\p{L}\p{M}’'-]*\.??(?:\s[\p{L}\p{M}’'-]+\.??){0,3}?)(?<=\p{L}{3}|\p{Lu}\.\s?\p{Lu})\.(?:\s?[-–—])?\s+(?=[\p{Lu}¿¡"«“„])/u;

const letters = folded([...wordsFor('questionLabels'), ...wordsFor('answerLabels')]);

interface Speaker {
  /** The longest form of the name that is before a turn. */
  readonly name: string;
  /** The blocks that begin with it. */
  readonly turns: readonly number[];
}

interface Label {
  readonly name: string;
  /** Characters of the block's text that are the label. */
  readonly cut: number;
  readonly aside?: string;
}

/** Whether a block begins with the name of a side: "Guest: …". */
const beginsWithSide = (block: Block): boolean => isSide(label.exec(withColon(block))?.groups!['name']?.trim() ?? '');

/**
 * Blocks that begin with the name of a side, from the first that asks on. "Guest: Very." is an answer there and no credit, as it would be
 * above the questions.
 */
export function turnsOfSides(blocks: readonly Block[]): ReadonlySet<Block> {
  const isQuestion = (block: Block) =>
    isAsking(block.text) && asking.has(fold(label.exec(withColon(block))?.groups!['name']?.trim() ?? ''));
  const first = blocks.findIndex(isQuestion);
  return new Set(first < 0 ? [] : blocks.slice(first).filter(beginsWithSide));
}

/** The label at the start of a block; undefined where a colon says something else. */
function labelOf(block: Block, ofSides: ReadonlySet<Block>, pattern = label): Label | undefined {
  const { text } = block;
  const found = pattern.exec(withColon(block));
  const name = (found?.groups!['quoted'] ?? found?.groups!['name'])?.trim();
  if (!found || name === undefined || wordsOf(name).length > 5 || letters.has(fold(name))) return undefined;
  if (creditOf(text) && !ofSides.has(block)) return undefined;
  const aside = found.groups!['aside'];
  return { name, cut: Math.min(found[0].length, text.length), ...(aside !== undefined && { aside }) };
}

/** Maximum number of names before a colon. Comparing all pairs takes too long in long lists that are not interviews. */
const mostNames = 100;

/** Labels of one person in one: "Angela Merkel" at first, "Merkel" later. */
function speakersIn(labels: readonly (string | undefined)[], credited: readonly string[]): Speaker[] {
  const counts = new Map<string, number>();
  for (const name of labels) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isOftenEnough = (name: string) => counts.size <= mostNames || counts.get(name)! > 1;
  const names = [...counts.keys()]
    .filter(isOftenEnough)
    .slice(0, mostNames)
    .sort((a, b) => wordsOf(b).length - wordsOf(a).length);
  const full: string[] = [];
  const known = new Map<string, string>();
  for (const name of names) {
    const longer = full.find((each) => isSameName(name, each));
    if (longer === undefined) full.push(name);
    known.set(name, longer ?? name);
  }
  return (
    full
      .map((name) => ({
        name,
        turns: labels.flatMap((each, index) => (each !== undefined && known.get(each) === name ? index : [])),
      }))
      // What is before a colon once may be anything; a speaker says more than one thing, or is named elsewhere.
      .filter(({ name, turns }) => turns.length > 1 || isSide(name) || credited.some((each) => isSameName(name, each)))
  );
}

/** Who is known from the credits, by name. */
export interface Cast {
  readonly interviewees: readonly string[];
  readonly interviewers: readonly string[];
  /** The name of the paper or site, which may be before questions. */
  readonly publisher?: string | undefined;
}

/** The labels that are before more than one block: names of speakers, most probably. */
export function labelsIn(blocks: readonly Block[]): string[] {
  const ofSides = turnsOfSides(blocks);
  return speakersIn(
    blocks.map((block) => labelOf(block, ofSides)?.name),
    [],
  ).map(({ name }) => name);
}

/**
 * Distinguishes questions and answers by the names before them, which take turns. Who asks is detected by the credits, then by words such as
 * "Interviewer", then by whose turns end in question marks, then by who comes first.
 */
export function bySpeakers(blocks: readonly Block[], cast: Cast): Detection | undefined {
  const ofSides = turnsOfSides(blocks);
  const labels = blocks.map((block) => labelOf(block, ofSides));
  const first = readSpeakers(blocks, labels, cast) ?? byDottedLabels(blocks, cast);
  if (first && !first.starts.some((start, index) => start && labels[index])) return first;
  const begin = first?.starts.findIndex((start) => start?.kind === 'question') ?? -1;
  if (begin <= 0 || first!.starts.findIndex((start) => start !== undefined) === begin) return first;
  // "Merkel: …" above the first question is a title, and may have more of the name than the turns.
  return readSpeakers(
    blocks,
    labels.map((each, index) => (index < begin ? undefined : each)),
    cast,
  );
}

/** A short sentence may look like a name with a full stop: two must take turns, at the start of most paragraphs from the first on. */
function byDottedLabels(blocks: readonly Block[], cast: Cast): Detection | undefined {
  const labels = blocks.map((block) => labelOf(block, new Set(), dottedLabel));
  const speakers = speakersIn(
    labels.map((each) => each?.name),
    [],
  );
  const turns = new Set(speakers.flatMap((speaker) => speaker.turns));
  const first = labels.findIndex((_, index) => turns.has(index));
  if (speakers.length < 2 || speakers.length > 4 || turns.size < 4 || turns.size < (blocks.length - first) * 0.6)
    return undefined;
  return readSpeakers(
    blocks,
    labels.map((each, index) => (turns.has(index) ? each : undefined)),
    cast,
  );
}

const startOf = (kind: TurnStart['kind'], { cut, aside }: Label, speaker: string): TurnStart => ({
  kind,
  cut,
  speaker,
  ...(aside !== undefined && { aside }),
});

function readSpeakers(
  blocks: readonly Block[],
  labels: readonly (Label | undefined)[],
  cast: Cast,
): Detection | undefined {
  const speakers = speakersIn(
    labels.map((each) => each?.name),
    [...cast.interviewees, ...cast.interviewers],
  );
  const turns = speakers.flatMap((speaker) => speaker.turns.map((at) => ({ at, speaker }))).sort((a, b) => a.at - b.at);
  if (turns.length < 2) return undefined;

  if (speakers.length === 1) return byOneSpeaker(blocks, labels, speakers[0]!);
  const askers = askersOf(blocks, speakers, cast);
  if (turns.every(({ speaker }) => askers.includes(speaker))) return undefined;

  const starts: (TurnStart | undefined)[] = blocks.map(() => undefined);
  for (const { at, speaker } of turns) {
    starts[at] = startOf(askers.includes(speaker) ? 'question' : 'answer', labels[at]!, speaker.name);
  }
  // Who answers twice in a row was asked in between.
  turns.forEach(({ at, speaker }, index) => {
    const last = turns[index - 1]?.speaker;
    const block = blocks[at - 1];
    if (speaker === last && !askers.includes(speaker) && !starts[at - 1] && block?.isApart && isAsking(block.text))
      starts[at - 1] = { kind: 'question', cut: 0 };
  });
  return { method: message('by-speakers', { names: speakers.map(({ name }) => name) }), starts, isExplicit: true };
}

/** In capitals, as papers write their names before questions: SPIEGEL, LE TEMPS. Initials are no such name. */
const isInCapitals = (name: string) => /\p{Lu}{3}/u.test(name) && !/\p{Ll}/u.test(name);

/**
 * Of those who speak, those who ask: by the credits, by words such as "Interviewer", by the name of the paper, by whose turns end in question
 * marks. Between two, by all differences: the interviewer begins, calls the other by name, and says less.
 */
function askersOf(blocks: readonly Block[], speakers: readonly Speaker[], cast: Cast): readonly Speaker[] {
  const begins = speakers.flatMap(({ turns }) => turns).sort((a, b) => a - b);
  const ends = new Map(begins.map((begin, index) => [begin, begins[index + 1] ?? blocks.length]));
  const heard = new Map<Speaker, readonly (readonly string[])[]>();
  const texts = (speaker: Speaker) => {
    let found = heard.get(speaker);
    if (!found) {
      found = speaker.turns.map((at) => blocks.slice(at, ends.get(at)).map(({ text }) => text));
      heard.set(speaker, found);
    }
    return found;
  };
  const share = (speaker: Speaker) =>
    texts(speaker).filter((turn) => isAsking(turn.at(-1)!)).length / speaker.turns.length;
  const isNamed = ({ name }: Speaker, names: readonly string[]) => names.some((each) => isSameName(name, each));
  const isOneInCapitals =
    speakers.some(({ name }) => isInCapitals(name)) && !speakers.every(({ name }) => isInCapitals(name));
  const isAsker = (speaker: Speaker): boolean | undefined => {
    if (asking.has(fold(speaker.name)) || isNamed(speaker, cast.interviewers)) return true;
    if (answering.has(fold(speaker.name)) || isNamed(speaker, cast.interviewees)) return false;
    return (isOneInCapitals && isInCapitals(speaker.name)) ||
      (cast.publisher !== undefined && isSameName(speaker.name, cast.publisher))
      ? true
      : undefined;
  };
  const known = speakers.filter((speaker) => isAsker(speaker) === true);
  const open = speakers.filter((speaker) => isAsker(speaker) === undefined);
  // A guest who asks back now and then is none of them.
  const usual = Math.max(0.5, ...(known.length > 0 ? [0.75] : open.map((speaker) => share(speaker) * 0.8)));
  const askers = [...known, ...open.filter((speaker) => share(speaker) >= usual)];
  if (known.length > 0 && (askers.length === speakers.length || speakers.length === 2)) return known;
  if (askers.length > 0 && askers.length < speakers.length && speakers.length > 2) return askers;

  const begin = (speaker: Speaker) => (speaker.turns[0] === begins[0] ? 1 : 0);
  const spoken = new Map(
    speakers.map((speaker) => {
      const begin = blocks[speaker.turns[0]!]!.text.indexOf(':') + 1;
      const turns = texts(speaker).map((turn) => turn.join(' '));
      return [
        speaker,
        {
          length: turns.reduce((sum, turn) => sum + wordsOf(turn).length, 0) / speaker.turns.length,
          words: new Set(turns.flatMap((turn) => wordsOf(turn.slice(begin)))),
        },
      ];
    }),
  );
  const length = (speaker: Speaker) => spoken.get(speaker)!.length;
  const calls = (speaker: Speaker, other: Speaker) => {
    const name = wordsOf(other.name).at(-1)!;
    return name.length > 2 && spoken.get(speaker)!.words.has(name);
  };
  const weigh = (speaker: Speaker) => {
    const others = speakers.filter((each) => each !== speaker);
    const isShorter = others.every((other) => length(speaker) < length(other)) ? 1 : 0;
    return (
      share(speaker) +
      begin(speaker) * 0.3 +
      isShorter * 0.2 +
      (others.some((other) => calls(speaker, other)) ? 0.3 : 0)
    );
  };
  const candidates = open.length > 0 ? open : speakers;
  return [candidates.reduce((best, each) => (weigh(each) > weigh(best) ? each : best))];
}

/** Where only one side is named, a paragraph without a name before or after is the other's. */
function byOneSpeaker(
  blocks: readonly Block[],
  labels: readonly (Label | undefined)[],
  { name, turns }: Speaker,
): Detection | undefined {
  const his = new Set(turns);
  const isHis = (index: number) => his.has(index);
  const start = (kind: TurnStart['kind'], index: number) => startOf(kind, labels[index]!, name);
  const method = message('by-single-speaker', { name });
  const asks = asking.has(fold(name)) || turns.filter((at) => isAsking(blocks[at]!.text)).length >= turns.length / 2;
  if (asks) {
    const starts = blocks.map((_, index) =>
      isHis(index) ? start('question', index) : isHis(index - 1) ? ({ kind: 'answer', cut: 0 } as const) : undefined,
    );
    return starts.some((each) => each?.kind === 'answer') ? { method, starts, isExplicit: true } : undefined;
  }
  const isApart = (index: number) => blocks[index]?.isApart === true;
  const asksHim = (index: number) =>
    isHis(index + 1) && !isHis(index) && (isAsking(blocks[index]!.text) || blocks[index]!.isStrong === true);
  const first = turns[0]!;
  // Where his name is left out now and then, a question is a paragraph of its own, as the others are.
  const asksAll = (index: number) =>
    index > first &&
    !isHis(index) &&
    isApart(index) &&
    isApart(index + 1) &&
    isAsking(blocks[index]!.text) &&
    wordsOf(blocks[index]!.text).length <= 40;
  const isUniform = blocks.every((_, index) => !asksHim(index) || index === 0 || isApart(index));
  const unnamed = new Set(
    blocks.flatMap((_, index) => (isUniform && asksAll(index) && !asksHim(index) && !isHis(index + 1) ? index : [])),
  );
  const starts = blocks.map((block, index): TurnStart | undefined => {
    if (isHis(index)) return start('answer', index);
    const isUnnamed = unnamed.has(index);
    if (!isUnnamed && !asksHim(index)) return unnamed.has(index - 1) ? { kind: 'answer', cut: 0 } : undefined;
    // Who asks may be named once, at first.
    const asker = labelOf(block, new Set());
    return asker && isAsking(block.text) ? startOf('question', asker, asker.name) : { kind: 'question', cut: 0 };
  });
  const warnings = [...unnamed].map((index) => warning('unlabeled-answer', { text: blocks[index]!.text }));
  return starts.some((each) => each?.kind === 'question') ? { method, starts, isExplicit: true, warnings } : undefined;
}
