import { byCodePoint } from "./text.ts";

const longestText = 100;
const mostCompared = 2000;
const mostErrors = 5;

/**
 * The known name that is most like the unknown one, or `undefined` where none is much like it: the same but for case, spaces,
 * dashes and underscores; else the fewest typing errors (letters added, dropped, changed or swapped with their neighbour),
 * at most one in three letters and five in all. Of equals the first by code point, whatever the order of `known`. Cheap for
 * whatever comes in: texts above 100 characters, and names after the first 2000, are only looked for as the same.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const text = folded(name);
  if (text === "") return undefined;
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [index, candidate] of known.entries()) {
    const other = folded(candidate);
    const longer = Math.max(text.length, other.length);
    const most = index < mostCompared && longer <= longestText ? Math.min(mostErrors, Math.floor(longer / 3), fewest) : 0;
    const errors = errorsBetween(text, other, most);
    if (errors === undefined || (errors === fewest && best !== undefined && byCodePoint(best, candidate) < 0)) continue;
    best = candidate;
    fewest = errors;
  }
  return best;
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[\s_\-\u2010-\u2015]+/gu, "");
}

/** The optimal string alignment distance, or `undefined` where it is above `most`: only cells that near the diagonal count. */
function errorsBetween(a: string, b: string, most: number): number | undefined {
  if (a === b) return 0;
  if (most === 0 || Math.abs(a.length - b.length) > most) return undefined;
  const far = most + 1;
  const row = (first: number) => new Uint8Array(b.length + 1).fill(far).fill(Math.min(first, far), 0, 1);
  let before = row(far);
  let above = row(0).map((_, column) => Math.min(column, far));
  for (let i = 1; i <= a.length; i++) {
    const line = row(i);
    let least = line[0];
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const changed = above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2] + 1 : far;
      line[j] = Math.min(far, above[j] + 1, line[j - 1] + 1, changed, swapped);
      least = Math.min(least, line[j]);
    }
    // No way past this line is cheaper than its cheapest cell; one that swaps over it could as well change a letter in it.
    if (least > most) return undefined;
    before = above;
    above = line;
  }
  return above[b.length] <= most ? above[b.length] : undefined;
}
