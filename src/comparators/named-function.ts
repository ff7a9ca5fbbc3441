import type { Functions } from "./comparator.ts";
import { similarity } from "./fraction.ts";
import { FunctionError } from "./function-error.ts";

/**
 * The function of this name, its results checked and as similarities 0..16384. What the function itself throws passes through.
 * @throws FunctionError where there is none, or when it gives anything but a number from 0 to 1
 */
export function namedFunction(name: string, functions: Functions): (want: unknown, offer: unknown) => number {
  if (!Object.hasOwn(functions, name)) throw new FunctionError(name, "Give this function together with the program.");
  const compute = functions[name] as (want: unknown, offer: unknown) => unknown;
  return (want, offer) => {
    const result = compute(want, offer);
    if (typeof result !== "number" || !(result >= 0 && result <= 1)) throw new FunctionError(name, "Let it return a number from 0 to 1 for all answers.", result);
    return similarity(result);
  };
}
