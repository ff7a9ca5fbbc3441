/** Puts an item among the first few seen so far, kept in order; of equal items the earlier stays. Nobody sorts thousands to name three. */
export function keepFirst<T>(first: T[], item: T, most: number, compare: (a: T, b: T) => number): void {
  if (first.length === most && compare(item, first[most - 1]) >= 0) return;
  let at = first.length;
  while (at > 0 && compare(item, first[at - 1]) < 0) at--;
  first.splice(at, 0, item);
  first.length = Math.min(first.length, most);
}
