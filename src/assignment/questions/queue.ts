/** A binary heap of things by a number, the least first; of equal ones whichever came first. */
export class Queue<T> {
  private readonly entries: { readonly key: number; readonly order: number; readonly value: T }[] = [];
  private count = 0;

  add(key: number, value: T) {
    const { entries } = this;
    const entry = { key, order: this.count++, value };
    let hole = entries.length;
    entries.push(entry);
    for (let parent = (hole - 1) >> 1; hole > 0 && this.isBefore(entry, entries[parent]); parent = (hole - 1) >> 1) {
      entries[hole] = entries[parent];
      hole = parent;
    }
    entries[hole] = entry;
  }

  /** Takes the first one out; `null` where there is none. */
  take(): T | null {
    const { entries } = this;
    const first = entries[0];
    const last = entries.pop();
    if (last === undefined) return null;
    if (entries.length === 0) return last.value;
    let hole = 0;
    for (let child = 1; child < entries.length; child = 2 * hole + 1) {
      if (child + 1 < entries.length && this.isBefore(entries[child + 1], entries[child])) child++;
      if (!this.isBefore(entries[child], last)) break;
      entries[hole] = entries[child];
      hole = child;
    }
    entries[hole] = last;
    return first.value;
  }

  private isBefore(a: { key: number; order: number }, b: { key: number; order: number }): boolean {
    return a.key < b.key || (a.key === b.key && a.order < b.order);
  }
}
