/**
 * Waits until an element comes near the viewport or a link of the page leads to it, or until the wait is aborted.
 *
 * @param isTarget - whether the page's fragment leads to the element now
 */
export const whenNear = (element: Element, isTarget: () => boolean, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.throwIfAborted();
    // DOMs of tests have none: what waits for it would never come.
    if (!(globalThis as Partial<typeof globalThis>).IntersectionObserver) return resolve();
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
      if (isTarget()) end();
    };
    observer.observe(element);
    signal.addEventListener('abort', end, { signal: wait.signal });
    addEventListener('hashchange', follow, { signal: wait.signal });
    follow();
  });
