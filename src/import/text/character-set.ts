/** U+FFFD is there for bytes that the character set does not have; UTF-8 that was read as windows-1252 has pairs such as `Ã©` and `Ù…`. */
const misread = /\ufffd|(?:[ØÙÛ×][^\sA-Za-z\d]){3}|â€|Ã[\u00a0-\u00bf]/g;

/** Every other byte of UTF-16 is a control character, if it is read as single bytes. */
const controls = /[\0-\x08\x0e-\x1f]/g; // eslint-disable-line no-control-regex

/** Fewer are single broken characters of a text that is well otherwise. */
const least = 3;

/** Controls in more than this share of the characters. */
const shareOfControls = 0.05;

/** Where a text was read in another character set than it is in: the first such characters with those around, or undefined. */
export function misreadIn(text: string): string | undefined {
  const first = text.search(misread);
  if (first >= 0 && (text.match(misread) ?? []).length >= least) return text.slice(Math.max(0, first - 10), first + 20);
  const count = (text.match(controls) ?? []).length;
  return count >= least && count > text.length * shareOfControls ? text.slice(0, 30) : undefined;
}
