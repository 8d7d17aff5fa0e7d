/** The card beside the editor: the last valid interview. */
import type { InterviewCard } from '../../src/interview-card.js';
import type { InterviewInput } from '../../src/interview/schema.js';
import { byId } from './page.js';
import { initialSettings, type Settings } from './state.js';

export interface Preview {
  /** @returns whether it is another interview than before, so that `onEnd` will be called */
  show(interview: InterviewInput): boolean;
  set(settings: Settings): void;
  /** Replaces the previous look. */
  setCss(css: string): void;
}

/** @param onEnd - called when the interview that was set last is shown, or cannot be shown */
export function createPreview(card: InterviewCard, onEnd: (isShown: boolean) => void): Preview {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  let settings = initialSettings;
  /** The interview as JSON. */
  let shown = '';
  /** Whether it has images or recordings that this page does not load. */
  let isForeign = false;

  const end = (isShown: boolean) => {
    byId('foreign').hidden = !isForeign;
    onEnd(isShown);
  };
  card.addEventListener('interview-load', () => end(true));
  card.addEventListener('interview-error', () => {
    // Try again the next time, even with the same interview.
    shown = '';
    end(false);
  });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    if (!/^(img|media)-src/.test(effectiveDirective)) return;
    isForeign = true;
    byId('foreign').hidden = false;
  });

  return {
    show(interview) {
      const json = JSON.stringify(interview);
      if (json === shown) return false;
      shown = json;
      isForeign = false;
      card.interview = interview;
      return true;
    },
    set(next) {
      const { open: before } = settings;
      settings = next;
      const { headingLevel, open, exclusive, numerals } = next;
      Object.assign(card, { headingLevel, open, exclusive, numerals });
      if (open !== before && shown) openAsAtStart(card);
    },
    setCss(css) {
      sheet.replaceSync(css);
    },
  };
}

/** Opens and closes answers as `open` has a new card do it. */
function openAsAtStart(card: InterviewCard): void {
  const { open, exclusive, interview } = card;
  if (open === 'all' && !exclusive) return card.expandAll();
  card.collapseAll();
  const first = interview?.questions[0];
  if (open !== 'none' && first) card.show(first.id ?? 'q1');
}
