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

/** The limit on comparisons, in pairs of letters. A file can have as many misspelled names as it has passages. */
const budget = 2_000_000;

/**
 * Returns a function that finds the name which a word probably means: the most similar one, if at most a third of its letters differ. All
 * its calls together compare at most `budget` pairs of letters; after that it returns undefined.
 */
export function suggestions(): (word: string, names: readonly string[]) => string | undefined {
  let left = budget;
  return (word, names) => {
    if (word.length > longest) return undefined;
    const meant = plain(word);
    let best: string | undefined;
    let least = Infinity;
    for (const name of names) {
      left -= 1;
      if (left < 0) return undefined;
      if (name.length > 2 * longest) continue;
      const known = plain(name);
      const most = Math.min(Math.max(1, Math.floor(name.length / 3)), name.length - 1);
      // As many letters differ as one of the two is longer, or more.
      if (Math.abs(known.length - meant.length) > most) continue;
      left -= meant.length * known.length;
      if (left < 0) return undefined;
      const off = distance(meant, known);
      if (off <= most && off < least) [best, least] = [name, off];
    }
    return best;
  };
}
