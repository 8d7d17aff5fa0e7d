/**
 * Waits until an element is near the viewport, or is the target of the URL's fragment, or until the signal is aborted.
 *
 * @param isTarget - whether the element is the target of the current fragment
 * @throws the abort reason, as a rejection, if the signal is already aborted
 */
export const whenNear = (element: Element, isTarget: () => boolean, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.throwIfAborted();
    // DOMs of test runners may lack `IntersectionObserver`. Do not wait forever.
    if (!(globalThis as Partial<typeof globalThis>).IntersectionObserver) return resolve();
    const wait = new AbortController();
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) end();
      },
      // About a screen ahead, so that the interview is usually loaded when the reader reaches it.
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
