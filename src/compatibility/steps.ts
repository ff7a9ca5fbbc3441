/** Work done piece by piece. Yields how much has been done since, in pairs that a solver looks at: about 25 ns each. */
export type Steps<T> = Generator<number, T>;

/** Does all of the work at once. */
export function finish<T>(steps: Generator<unknown, T>): T {
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}
