/**
 * Text as people take it for the same: Unicode compatibility form, without unseen format characters, every run of spaces
 * and line breaks one space, lower case. Forms put no-break spaces and line breaks into headers and labels.
 */
export function folded(text: string): string {
  return text.normalize("NFKC").replace(/\p{Cf}/gu, "").replace(/\s+/gu, " ").trim().toLowerCase();
}

/** Values by name. */
export interface Lookup<T> {
  readonly names: readonly string[];
  /** The value of a name as it is written, else folded. Of names that fold to the same each is found only as it is written. */
  find(name: string): T | undefined;
}

/** A lookup of names with their values; of equal names the first counts. */
export function lookupOf<T>(entries: Iterable<readonly [string, T]>): Lookup<T> {
  const exact = new Map<string, T>();
  const like = new Map<string, T | undefined>();
  for (const [name, value] of entries) {
    if (exact.has(name)) continue;
    exact.set(name, value);
    const key = folded(name);
    like.set(key, like.has(key) && like.get(key) !== value ? undefined : value);
  }
  return {
    names: [...exact.keys()],
    find: (name) => (exact.size === 0 || exact.has(name) ? exact.get(name) : like.get(folded(name))),
  };
}
