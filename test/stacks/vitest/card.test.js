import { afterEach, describe, expect, it, vi } from 'vitest';
import 'interview-card/define';
import { interview } from './interview.js';

const shown = async (attributes = {}) => {
  const card = Object.assign(document.createElement('interview-card'), attributes);
  document.body.append(card);
  await vi.waitFor(() => expect(card.shadowRoot.querySelectorAll('details')).toHaveLength(2));
  return card;
};

describe('a page with a card', () => {
  afterEach(() => {
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });

  it('shows the interview', async () => {
    const card = await shown({ interview });
    expect(card.shadowRoot.querySelector('[part="title"]').textContent).toContain('Bread before dawn');
    expect(card.shadowRoot.querySelector('em').textContent).toBe('alone');
  });

  it('hears the reader', async () => {
    const heard = vi.fn();
    const card = await shown({ interview });
    card.addEventListener('interview-toggle', heard);
    card.show('secret');
    await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
    expect(heard.mock.calls[0][0].questionId).toBe('secret');
    card.scrollToTop();
  });

  it('loads a lazy interview at once', async () => {
    // That of happy-dom never reports anything.
    vi.stubGlobal('IntersectionObserver', undefined);
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(interview)));
    await shown({ src: 'https://news.example/bread.json', loading: 'lazy' });
  });
});
