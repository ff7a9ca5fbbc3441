import type { Recipe } from "./recipe.ts";

/**
 * The kinds of problems that made the engine look at most pairs, as `npm run bench:search` found them: the hardest with one
 * place a column, with several, and with pairs that must not be. In the search each took many times the pairs of the matrix.
 */
export const hardest: Readonly<Record<string, Recipe>> = {
  /** Products of ranks plus what everybody likes, in fine scores, four rows after each other exactly alike: one long price war. */
  "hard-square": { product: 30, nearness: 0, dimensions: 1, appeal: 5, sameGroup: 0, groups: 2, noise: 0, alike: 4, jitter: 0, levels: 10_000_001, allowed: 100, columns: 100 },
  /** Few columns of many places, all of them wanted for the same reasons by rows alike in fours: places change hands in long chains. */
  "hard-places": { product: 2, nearness: 0, dimensions: 1, appeal: 10, sameGroup: 1, groups: 12, noise: 0, alike: 4, jitter: 0, levels: 1001, allowed: 100, columns: 30 },
  /** Three scores, in steps that all rows share, and three in ten pairs missing at random: nearly everything is a tie. */
  "hard-gaps": { product: 30, nearness: 0, dimensions: 1, appeal: 1, sameGroup: 0, groups: 2, noise: 0, alike: 16, jitter: 2, levels: 3, allowed: 70, columns: 100 },
};
