import { element } from './element.js';
import type { Passage, Question } from './interview/schema.js';
import { figure } from './interview-card.template.js';
import type { View } from './interview-card.view.js';

/** Questions that are made before the browser gets a turn, and laid out at once: more than a screen holds. */
export const atOnce = 20;
/** Questions in a group that is laid out only near the viewport. Larger groups make scrolling less smooth. */
export const groupSize = 10;

/** What holds the questions of a group, in a list of so many. */
export const groupOf = (count: number): HTMLElement => element('div', { class: count > atOnce ? 'group' : undefined });

/** The control under an open answer that copies the link to its question. */
export const shareButton = ({ strings }: View): HTMLElement => element('button', 'share', strings.copyLink);

/**
 * Makes the DOM of questions. All are clones of one prototype, with text set on its nodes: for thousands of questions that takes
 * a fraction of the time, and nothing in a question changes once it is made.
 */
export function questionBuilder(view: View): (question: Question, index: number) => HTMLDetailsElement {
  const { people, format, rich, url } = view;
  const { interviewees, interviewers } = view.interview;
  const prototype = element(
    'details',
    // The browser keeps one of a name open; the name is the shadow tree's own.
    { part: 'item', name: view.exclusive ? 'questions' : undefined },
    element(
      'summary',
      'question',
      element('span', 'question-number'),
      element(`h${view.headingLevel + 1}`, 'question-text'),
      element('span', { part: 'marker', 'aria-hidden': 'true' }),
    ),
    element('div', 'answer'),
  );
  const paragraph = element('p', 'passage');
  // The answers of a single interviewee need no name before each.
  const usual = interviewees.length === 1 ? interviewees[0]!.id : undefined;

  const speaker = (id: string) => element('bdi', 'speaker', people.get(id)?.name ?? id);

  const content = ({ text, html, image }: Passage) => {
    if (image) return figure(image, 'passage', view);
    if (html !== undefined) return element('div', 'passage', rich!.richText(html, url));
    const result = paragraph.cloneNode() as HTMLElement;
    result.textContent = text;
    return result;
  };

  return (question, index) => {
    const item = prototype.cloneNode(true) as HTMLDetailsElement;
    const number = item.firstChild!.firstChild as HTMLElement;
    const answer = item.lastChild as HTMLElement;
    number.textContent = format.number(index + 1);
    number.nextSibling!.textContent = question.question;
    if (question.by && interviewers.length > 1) number.after(speaker(question.by));
    let current = usual;
    for (const passage of question.answer) {
      const { by = usual } = passage;
      const shown = content(passage);
      if (by && by !== current) answer.append(speaker(by));
      if (by && by !== usual && interviewers.some(({ id }) => id === by)) shown.className = 'follow-up';
      current = by;
      answer.append(shown);
    }
    return item;
  };
}
