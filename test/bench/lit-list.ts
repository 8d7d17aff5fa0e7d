/** The least that a list of questions costs with Lit: templates alone, and nothing that the card does beyond them. */
import { LitElement, html, unsafeCSS } from 'lit';
import { plainStyles, type Fixture } from './fixture.js';

export class LitList extends LitElement {
  static override styles = unsafeCSS(plainStyles);

  static override properties = { interview: { attribute: false } };

  declare interview: Fixture;

  protected override render() {
    const { lang, dir, title, count, questions, credits } = this.interview;
    return html`<article lang=${lang} dir=${dir}>
      <h2>${title}</h2>
      ${credits && creditsTemplate(credits)}
      <p class="count">${count}</p>
      ${questions.map(
        ({ number, question, answer }) =>
          html`<details>
            <summary><h3>${number} ${question}</h3></summary>
            <div class="answer">${answer.map((text) => html`<p>${text}</p>`)}</div>
          </details>`,
      )}
    </article>`;
  }
}

const creditsTemplate = ({ published, updated, interviewers }: NonNullable<Fixture['credits']>) => [
  ...[published, updated].map(({ iso, label, text }) => html`<p>${label} <time datetime=${iso}>${text}</time></p>`),
  html`<p class="credit">${interviewers.label} ${interviewers.text}</p>`,
];
