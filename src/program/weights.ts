import { shareOut } from "../comparators/share-out.ts";
import { byCodePoint } from "../comparators/text.ts";

/** Weights as integers that sum to `total`, each in proportion. The order of keys changes nothing. Not all weights are 0. */
export function apportion(weights: ReadonlyMap<string, number>, total: number): Map<string, number> {
  const keys = [...weights.keys()].sort(byCodePoint);
  const shares = shareOut(total, keys.map((key) => weights.get(key) ?? 0));
  return new Map(keys.map((key, index) => [key, shares[index]]));
}
