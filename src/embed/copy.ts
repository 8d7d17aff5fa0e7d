/**
 * Makes “Copy link” work in frames. The clipboard is blocked there unless the host page has set `allow="clipboard-write"`. The card's fallback,
 * the address bar, belongs to the host. The older way to copy, in response to a click, also works in frames.
 */
export function copyInFrame(): void {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  const writeText = (text: string): Promise<void> => {
    if (copyByCommand(text)) return Promise.resolve();
    return clipboard
      ? clipboard.writeText(text)
      : Promise.reject(new DOMException('There is no clipboard.', 'NotAllowedError'));
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
}

function copyByCommand(text: string): boolean {
  let copied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    copied = true;
  };
  document.addEventListener('copy', onCopy, true);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing newer works in a frame without its host's permission
    return document.execCommand('copy') && copied;
  } finally {
    document.removeEventListener('copy', onCopy, true);
  }
}
