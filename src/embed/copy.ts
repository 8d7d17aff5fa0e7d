/**
 * Lets “Copy link” work in frames. There the clipboard is forbidden unless the host has thought of `allow="clipboard-write"`, and the
 * address bar, where the card puts the link otherwise, is the host's. The older way to copy, by a reader's click, is open to frames too.
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
