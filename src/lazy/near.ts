import { questionOfHash } from '../interview/links.js';

/** Resolves when an element comes near the viewport or is what a link of the page leads to, or when the wait is called off. */
export const near = (element: Element, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const wait = new AbortController();
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) end();
      },
      // About a screen ahead, so that readers who scroll on do not wait.
      { rootMargin: '600px' },
    );
    const end = () => {
      observer.disconnect();
      wait.abort();
      resolve();
    };
    const follow = () => {
      if (questionOfHash(location.hash, element.id)) end();
    };
    observer.observe(element);
    signal.addEventListener('abort', end, { signal: wait.signal });
    addEventListener('hashchange', follow, { signal: wait.signal });
    follow();
  });
