/** A partner's test of a page with a card, in a DOM without a browser. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { InterviewCard } from '../../../src/interview-card.js';
import type { InterviewToggleEvent } from '../../../src/events.js';

const interview = {
  title: 'Bread before dawn',
  interviewers: [{ name: 'Noor' }],
  published: '2024-02-10',
  questions: [
    { question: 'When does your day begin?', answer: 'At three.' },
    { question: 'And the secret?', answer: [{ html: '<p>To leave it <em>alone</em>.</p><script>alert(1)</script>' }] },
  ],
  corrections: [{ date: '2024-02-12', text: 'At four.', question: 'q1' }],
};

/** Window classes that replace those of Node.js, because the DOM does not accept instances of Node's classes. */
const REPLACED = ['AbortController', 'AbortSignal', 'CustomEvent', 'Event', 'EventTarget', 'navigator'];

/** Copies the globals of a window to Node.js, as test runners do. */
export function useWindow(
  window: Pick<EventTarget, 'addEventListener' | 'removeEventListener' | 'dispatchEvent'>,
): void {
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const)
    Object.assign(globalThis, { [name]: window[name].bind(window) });
  for (const name of Object.getOwnPropertyNames(window)) {
    if (name in globalThis && !REPLACED.includes(name)) continue;
    const descriptor = Object.getOwnPropertyDescriptor(window, name)!;
    Object.defineProperty(globalThis, name, { ...descriptor, configurable: true });
  }
  for (const name of ['window', 'self'])
    Object.defineProperty(globalThis, name, { value: globalThis, configurable: true, writable: true });
}

export function describeCardIn(environment: string): void {
  const until = async (isDone: () => unknown): Promise<void> => {
    for (let tries = 0; !isDone(); tries++) {
      assert.ok(tries < 200, 'It does not come.');
      await delay(10);
    }
  };
  const detailsOf = (card: InterviewCard) => [...card.shadowRoot!.querySelectorAll('details')];
  const show = async (properties: Partial<InterviewCard>): Promise<InterviewCard> => {
    await import('../../../src/define.js');
    const card = Object.assign(document.createElement('interview-card'), properties);
    document.body.append(card);
    await until(() => detailsOf(card).length === 2);
    return card;
  };

  describe(`a card in ${environment}`, () => {
    afterEach(() => document.body.replaceChildren());

    it('shows an interview with rich text and corrections', async () => {
      const card = await show({ interview });
      const text = card.shadowRoot!.textContent;
      for (const each of ['Bread before dawn', 'At three.', 'alone', 'At four.', 'Noor'])
        assert.ok(text.includes(each), each);
      assert.equal(card.shadowRoot!.querySelector('em')!.textContent, 'alone');
      assert.equal(card.shadowRoot!.querySelector('[part="passage"] script'), null);
    });

    it('opens and closes answers, and fires events', async () => {
      const card = await show({ interview });
      const heard: string[] = [];
      card.addEventListener('interview-toggle', (event: InterviewToggleEvent) => {
        heard.push(`${event.questionId} ${event.open}`);
      });
      card.show('q2');
      await until(() => heard.length === 1);
      card.hide('q2');
      await until(() => heard.length === 2);
      assert.deepEqual(heard, ['q2 true', 'q2 false']);
    });

    it('opens all answers', async () => {
      const card = await show({ interview });
      card.expandAll();
      assert.deepEqual(
        detailsOf(card).map(({ open }) => open),
        [true, true],
      );
      await delay(20);
    });

    it('scrolls to its top', async () => {
      const card = await show({ interview });
      let isTop = false;
      card.addEventListener('interview-top', () => (isTop = true));
      card.scrollToTop();
      assert.ok(isTop);
    });

    it('loads a lazy interview at once if there is no IntersectionObserver', async () => {
      const { fetch, IntersectionObserver: observer } = globalThis;
      // The one of happy-dom never reports anything.
      Object.assign(globalThis, { IntersectionObserver: undefined });
      globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify(interview)));
      try {
        await show({ src: 'https://news.example/bread.json', loading: 'lazy', remember: true, jsonLd: true });
      } finally {
        Object.assign(globalThis, { fetch, IntersectionObserver: observer });
      }
    });

    it('can be added and removed', async () => {
      const card = await show({ interview });
      card.remove();
      await delay(10);
      document.body.append(card);
      await card.updateComplete;
      assert.equal(detailsOf(card).length, 2);
    });
  });
}
