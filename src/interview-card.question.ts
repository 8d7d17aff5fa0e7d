import type { Passage, Question } from './interview/schema.js';
import type { View } from './view.js';

const element = (name: string, part: string, ...children: Node[]) => {
  const result = document.createElement(name);
  result.setAttribute('part', part);
  result.append(...children);
  return result;
};

/** The control under an open answer that copies the link to its question. */
export const shareButton = ({ strings }: View): HTMLElement => {
  const button = element('button', 'share');
  button.textContent = strings.copyLink;
  return button;
};

/**
 * Makes the DOM of questions. All are clones of one prototype, with text set on its nodes: for thousands of questions that takes
 * a fraction of the time and of the nodes of a template with bindings, and nothing in a question changes once it is made.
 */
export function questionBuilder(view: View): (question: Question, index: number) => HTMLDetailsElement {
  const { interview, people, format } = view;
  const { interviewees, interviewers } = interview;
  const marker = element('span', 'marker');
  marker.setAttribute('aria-hidden', 'true');
  const heading = element(`h${view.headingLevel + 1}`, 'question-text');
  const summary = element('summary', 'question', element('span', 'question-number'), heading, marker);
  const prototype = element('details', 'item', summary, element('div', 'answer'));
  // The browser keeps one of a name open; the name is the shadow tree's own.
  if (view.exclusive) prototype.setAttribute('name', 'questions');
  const paragraph = element('p', 'passage');
  // The answers of a single interviewee need no name before each.
  const usual = interviewees.length === 1 ? interviewees[0]!.id : undefined;

  const speaker = (id: string) => {
    const name = element('bdi', 'speaker');
    name.textContent = people.get(id)?.name ?? id;
    return name;
  };

  const content = ({ text, html, image }: Passage) => {
    if (text !== undefined) {
      const result = paragraph.cloneNode() as HTMLElement;
      result.textContent = text;
      return result;
    }
    return image ? view.rich!.figure(image, 'passage', view.url) : element('div', 'passage', view.rich!.richText(html, view.url));
  };

  return (question, index) => {
    const item = prototype.cloneNode(true) as HTMLDetailsElement;
    const number = item.firstChild!.firstChild!;
    const answer = item.lastChild as HTMLElement;
    number.textContent = format.number(index + 1);
    number.nextSibling!.textContent = question.question;
    if (question.by && interviewers.length > 1) (number as Element).after(speaker(question.by));
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
