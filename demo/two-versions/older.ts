/** Simulates an older version of the script: it supports only `src`, and shows title, questions and answers. */
export class OlderCard extends HTMLElement {
  async connectedCallback() {
    const answer = await fetch(this.getAttribute('src')!);
    const { title, lang, questions } = (await answer.json()) as {
      title: string;
      lang: string;
      questions: { question: string; answer: string }[];
    };
    const line = (name: string, text: string) => Object.assign(document.createElement(name), { textContent: text });
    this.lang = lang;
    this.replaceChildren(
      line('h2', title),
      ...questions.flatMap((each) => [line('h3', each.question), line('p', each.answer)]),
    );
  }
}

// As in every version of the script, the first definition wins.
if (!customElements.get('interview-card')) customElements.define('interview-card', OlderCard);
