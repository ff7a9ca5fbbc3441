/** Where each name occurs in many lists, and with what value. */
export interface Postings {
  readonly lists: Int32Array;
  readonly values: Int32Array;
}

/** The lists that hold each name; a value of 0 counts as not held. */
export function postingsOf<Entry>(lists: readonly (readonly Entry[])[], nameOf: (entry: Entry) => string, valueOf: (entry: Entry) => number): ReadonlyMap<string, Postings> {
  const found = new Map<string, { lists: number[]; values: number[] }>();
  for (const [k, list] of lists.entries()) {
    for (const entry of list) {
      const value = valueOf(entry);
      if (value === 0) continue;
      const name = nameOf(entry);
      const postings = found.get(name) ?? { lists: [], values: [] };
      postings.lists.push(k);
      postings.values.push(value);
      found.set(name, postings);
    }
  }
  return new Map([...found].map(([name, { lists, values }]) => [name, { lists: Int32Array.from(lists), values: Int32Array.from(values) }]));
}
