/**
 * Resolves when an element comes near the viewport or is the target of a link, or when the wait is aborted.
 *
 * @param isTarget - whether the page's fragment leads to the element now
 */
export const near = (element: Element, isTarget: () => boolean, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.throwIfAborted();
    // Test runners' DOMs do not know what is near.
    if (typeof IntersectionObserver === 'undefined') return resolve();
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
