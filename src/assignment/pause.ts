/** Gives other work its turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Part of every engine that has an event loop, though not of the language. */
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
