// Looks for the kinds of problems that make most work: recipes are changed a little at random, and what is harder is kept.
// Work is counted, not timed, so that one seed finds the same on every machine.
//
//     npm run bench:search -- [rows, by default 400] [tries a class, by default 300] [seed]
import { randomFrom } from "../examples/onet/random.ts";
import { solveSteps } from "../src/assignment/index.ts";
import { cook, type Recipe } from "./recipe.ts";

const rows = Number(process.argv[2] ?? 400);
const tries = Number(process.argv[3] ?? 300);
const seed = Number(process.argv[4] ?? 20_270_401);
const random = randomFrom(seed);

/** What each number of a recipe may be. */
const choices: { readonly [K in keyof Recipe]: readonly number[] } = {
  product: [0, 0, 1, 2, 5, 10, 30],
  nearness: [0, 0, 1, 2, 5, 10],
  dimensions: [1, 2, 3, 5],
  appeal: [0, 0, 1, 2, 5, 10],
  sameGroup: [0, 0, 1, 2, 5, 10],
  groups: [2, 3, 12, 50],
  noise: [0, 0, 1, 2, 5, 10],
  alike: [1, 1, 1, 2, 4, 16],
  jitter: [0, 0, 1, 2],
  levels: [2, 3, 10, 101, 1001, 100_001, 10_000_001],
  allowed: [100],
  columns: [100],
};

/** Classes that are searched apart, since what is hard in one would hide the others. */
const classes: Readonly<Record<string, Partial<typeof choices>>> = {
  square: {},
  "with capacities": { columns: [30, 40, 60, 80] },
  "with forbidden pairs": { allowed: [3, 10, 20, 40, 70], columns: [40, 60, 100, 100, 120] },
};

console.log(`${rows} rows, seed ${seed}, ${tries} tries a class; work is in pairs looked at, per pair of the matrix`);
for (const [name, own] of Object.entries(classes)) {
  const ranked = climb({ ...choices, ...own }).slice(0, 3);
  console.log(name);
  for (const { recipe, work } of ranked) console.log(`  ${work.toFixed(1).padStart(7)}  ${JSON.stringify(recipe)}`);
}

interface Tried {
  readonly recipe: Recipe;
  readonly work: number;
}

/** A third of the tries at random, then each a change of one of the best ten; the hardest first. */
function climb(allowed: typeof choices): Tried[] {
  const tried = new Map<string, Tried>();
  let best: Tried[] = [];
  for (let k = 0; k < tries; k++) {
    const recipe = plain(3 * k < tries ? drawn(allowed) : changed(random.pick(best).recipe, allowed));
    const key = JSON.stringify(recipe);
    if (tried.has(key)) continue;
    tried.set(key, { recipe, work: workOf(recipe) });
    best = [...tried.values()].sort((a, b) => b.work - a.work).slice(0, 10);
  }
  return best;
}

function drawn(allowed: typeof choices): Recipe {
  return Object.fromEntries(Object.entries(allowed).map(([name, values]) => [name, random.pick(values)])) as unknown as Recipe;
}

/** One or two numbers are others. */
function changed(recipe: Recipe, allowed: typeof choices): Recipe {
  const names = Object.keys(allowed) as (keyof Recipe)[];
  const once = { ...recipe, ...only(random.pick(names), allowed) };
  return random.chance(0.5) ? once : { ...once, ...only(random.pick(names), allowed) };
}

function only(name: keyof Recipe, allowed: typeof choices): Partial<Recipe> {
  return { [name]: random.pick(allowed[name]) };
}

/** What has no weight is left as it is at least, so that no two recipes make the same problems. */
function plain(recipe: Recipe): Recipe {
  return { ...recipe, dimensions: recipe.nearness === 0 ? 1 : recipe.dimensions, groups: recipe.sameGroup === 0 ? 2 : recipe.groups };
}

/** Pairs looked at for the best total, per pair of the matrix: the lesser of two draws, so that no lucky one wins. */
function workOf(recipe: Recipe): number {
  const each = [1, 2].map((draw) => {
    const { scores, capacity } = cook(recipe, rows, randomFrom(draw));
    let steps = 0;
    for (const step of solveSteps(scores, { capacity, objective: ["participation", "total"] })) steps += step.steps;
    return steps / (scores.rows * scores.columns);
  });
  return Math.min(...each);
}
