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

/** Longer words are no misspelled names. */
const longest = 100;

/** Work for the suggestions of one list, in pairs of letters. A file can have as many misspelled names as it has passages. */
const budget = 2_000_000;

/**
 * Returns a function that finds the name which was probably meant by a word: the most similar one, if at most a third of its letters
 * differ. It returns undefined once its calls have compared too much. What it costs does not grow with the number or length of the names
 * beyond that.
 */
export function suggestions(): (word: string, names: readonly string[]) => string | undefined {
  let left = budget;
  return (word, names) => {
    if (word.length > longest) return undefined;
    let best: string | undefined;
    let least = Infinity;
    for (const name of names) {
      const most = Math.min(Math.max(1, Math.floor(name.length / 3)), name.length - 1);
      left -= 1;
      // The difference in length is at least the difference in letters, apart from separators.
      if (name.length <= 2 * longest && Math.abs(plain(name).length - plain(word).length) <= most) {
        left -= word.length * name.length;
        const off = left < 0 ? Infinity : distance(plain(word), plain(name));
        if (off <= most && off < least) [best, least] = [name, off];
      }
      if (left < 0) return undefined;
    }
    return best;
  };
}
