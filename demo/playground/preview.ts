/** The card beside the editor: always the last interview that could be shown. */
import type { InterviewCard } from '../../src/interview-card.js';
import type { InterviewInput } from '../../src/interview/schema.js';
import { byId, make } from './page.js';
import { initialSettings, type Settings } from './state.js';

export interface Preview {
  show(interview: InterviewInput): void;
  set(settings: Settings): void;
  /** Takes the place of the look that was there before. */
  setCss(css: string): void;
}

/**
 * @param card - the page's card, which others take the place of
 * @param onEnd - told whether the card that was begun last is there; what it has to fetch for its interview may not be had
 */
export function createPreview(card: InterviewCard, onEnd: (isShown: boolean) => void): Preview {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  /** Answers that the reader has opened: they stay open while the text around them changes. */
  const open = new Set<string>();
  let current = card;
  /** The one behind it, which is to take its place. */
  let waiting: InterviewCard | undefined;
  let settings = initialSettings;
  let shown = '';
  /** It has pictures or recordings that this page does not fetch. */
  let isForeign = false;

  const end = (isShown: boolean) => {
    byId('foreign').hidden = !isForeign;
    onEnd(isShown);
  };

  const begin = (element: InterviewCard) => {
    element.addEventListener('interview-toggle', ({ questionId, open: isOpen }) => {
      if (element !== current) return;
      if (isOpen) open.add(questionId);
      else open.delete(questionId);
    });
    element.addEventListener('interview-load', () => {
      if (element === waiting) takePlace(waiting);
      // Another may have come since.
      if (element === current && !waiting) end(true);
    });
    element.addEventListener('interview-error', () => {
      if (element !== (waiting ?? current)) return;
      waiting?.remove();
      waiting = undefined;
      // The next time it is tried again.
      shown = '';
      end(false);
    });
    apply(element);
  };

  const apply = (element: InterviewCard) => {
    const { headingLevel, open: opening, exclusive, numerals } = settings;
    Object.assign(element, { headingLevel, open: opening, exclusive, numerals });
  };

  const takePlace = (next: InterviewCard) => {
    for (const id of open) next.show(id);
    current.remove();
    current = next;
    waiting = undefined;
    next.classList.remove('is-waiting');
  };

  /** A card may have to fetch something first, and would show that it waits. So it waits behind the one that is there. */
  const change = (interview: InterviewInput) => {
    shown = JSON.stringify(interview);
    isForeign = false;
    if (!current.interview) {
      current.interview = interview;
      return;
    }
    const next = make('interview-card', { class: 'is-waiting' });
    begin(next);
    waiting?.remove();
    waiting = next;
    next.interview = interview;
    current.after(next);
  };

  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    if (!/^(img|media)-src/.test(effectiveDirective)) return;
    isForeign = true;
    byId('foreign').hidden = false;
  });

  begin(current);
  return {
    show(interview) {
      if (JSON.stringify(interview) !== shown) change(interview);
    },
    set(next) {
      const isOther = (['open', 'exclusive'] as const).some((name) => settings[name] !== next[name]);
      settings = next;
      const { headingLevel, numerals } = next;
      for (const each of [current, waiting]) if (each) Object.assign(each, { headingLevel, numerals });
      if (!isOther) return;
      // These say how a card begins, so it begins anew.
      open.clear();
      const { interview } = waiting ?? current;
      if (interview) change(interview);
      else apply(current);
    },
    setCss(css) {
      sheet.replaceSync(css);
    },
  };
}
