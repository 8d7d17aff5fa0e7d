/** The optimal string alignment distance: letters to change, add, remove or swap with their neighbor. */
function distance(a: string, b: string): number {
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1, isSwapped ? before[j - 2]! + 1 : Infinity));
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

const plain = (word: string) => word.toLowerCase().replace(/[\s_-]/g, '');

/** The most similar name, if at most a third of its letters differ. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  // Much longer than any name, and slow to compare.
  if (word.length > 100) return undefined;
  const [best] = names
    .map((name) => ({ name, off: distance(plain(word), plain(name)) }))
    .filter(({ name, off }) => off <= Math.max(1, Math.floor(name.length / 3)) && off < name.length)
    .sort((a, b) => a.off - b.off);
  return best?.name;
}
