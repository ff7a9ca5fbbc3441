/** Repeatable draws: one seed, one sequence, on every machine. */
export interface Random {
  /** 0 to just below 1. */
  unit(): number;
  /** A whole number, both bounds included. */
  whole(low: number, high: number): number;
  /** True in so large a share of draws. */
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** An index, each drawn in proportion to its weight. */
  weighted(weights: readonly number[]): number;
  /** Bell-shaped: mean 0, standard deviation 1, never beyond 3. A sum of draws, because Math.log differs between engines. */
  bell(): number;
  /** The same entries in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** Draws by mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for example data. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;

  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const whole = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));

  return {
    unit,
    whole,
    chance: (share) => unit() < share,
    pick: (list) => list[whole(0, list.length - 1)],
    weighted: (weights) => {
      let left = unit() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (left -= weight) < 0);
      return index < 0 ? weights.length - 1 : index;
    },
    bell: () => 2 * (unit() + unit() + unit()) - 3,
    shuffled: (list) => {
      const result = [...list];
      for (let last = result.length - 1; last > 0; last--) {
        const other = whole(0, last);
        [result[last], result[other]] = [result[other], result[last]];
      }
      return result;
    },
  };
}
