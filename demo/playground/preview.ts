/** The card beside the editor: always the last interview that could be shown. */
import type { InterviewCard } from '../../src/interview-card.js';
import type { InterviewInput } from '../../src/interview/schema.js';
import type { Settings } from './state.js';

export interface Preview {
  show(interview: InterviewInput): void;
  set(settings: Settings): void;
  /** Takes the place of the look that was there before. */
  setCss(css: string): void;
}

export function createPreview(card: InterviewCard): Preview {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const open = new Set<string>();
  let shown = '';
  let isWaiting = false;

  card.addEventListener('interview-toggle', ({ questionId, open: isOpen }) => {
    if (isWaiting) return;
    if (isOpen) open.add(questionId);
    else open.delete(questionId);
  });
  // What the reader has opened stays open while the text around it changes.
  card.addEventListener('interview-load', () => {
    isWaiting = false;
    for (const id of open) card.show(id);
  });

  return {
    show(interview) {
      const json = JSON.stringify(interview);
      if (json === shown) return;
      shown = json;
      isWaiting = true;
      card.interview = interview;
    },
    set({ headingLevel, open: opening, exclusive, numerals }) {
      const isOther = card.open !== opening || card.exclusive !== exclusive;
      Object.assign(card, { headingLevel, open: opening, exclusive, numerals });
      if (!isOther) return;
      // These say how a card begins, so it begins anew.
      open.clear();
      isWaiting = true;
      card.interview = card.interview && { ...card.interview };
    },
    setCss(css) {
      sheet.replaceSync(css);
    },
  };
}
