// The engine beside everything that can tell whether it is right: each a law to try on as many random problems as there is time
// for. A few hundred are part of the tests; `npm run fuzz` tries many.
import { deepStrictEqual, fail, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { solveAssignment, verifyAssignment, type Assignment, type Scores } from "../../src/assignment/index.ts";
import { randomFrom } from "../../examples/onet/random.ts";
import { found, judged } from "./judged.ts";
import { largeSamples, mediumSamples, mostOfScores } from "./medium.ts";
import { bestOf } from "./oracle.ts";
import { asQuarters, nested, samples, sparse, typed, type Sample } from "./problems.ts";
import { reachedBy, type Scipy } from "./scipy.ts";
import { isBetter, withOtherNumber, withOtherPairs, withOtherPrice } from "./spoilt.ts";

/** A law, and how many of a run's cases are its own. */
export interface Difference {
  readonly name: string;
  readonly share: number;
  property(): fc.IRawProperty<unknown>;
}

/** How many certificates are checked for each problem whose certificates are spoilt, the right one included. */
export const checksPerCase = 20;

const seeds = fc.noBias(fc.nat(2_000_000_000));

/** Laws that need nothing but the engine and brute force. */
export const ownDifferences: readonly Difference[] = [
  {
    name: "brute force over all assignments",
    share: 0.35,
    property: () =>
      fc.property(samples, (sample) => {
        deepStrictEqual(judged(sample, found(proved(sample))), judged(sample, bestOf(sample)));
      }),
  },
  {
    name: "brute force, on fractions with a resolution",
    share: 0.05,
    property: () =>
      fc.property(samples, (sample) => {
        const quarters = asQuarters(sample, 0.1);
        deepStrictEqual(judged(quarters, found(proved(quarters))), judged(quarters, bestOf(quarters)));
      }),
  },
  {
    name: "itself, where the problem has a row and a column more that have only each other",
    share: 0.1,
    property: () => fc.property(mediumSamples, checkExtended),
  },
  {
    name: "itself, given nested rows, typed arrays and candidate lists in any order",
    share: 0.1,
    property: () => fc.property(mediumSamples, checkForms),
  },
  {
    name: "itself, given large problems in any of these forms",
    share: 0.004,
    property: () => fc.property(largeSamples, checkForms),
  },
  {
    name: "what is known of certificates spoilt at random",
    share: 1 / checksPerCase,
    property: () => fc.property(samples, seeds, checkSpoilt),
  },
];

/** The best total, by somebody else's code. */
export function scipyDifferences(scipy: Scipy): readonly Difference[] {
  const check = (sample: Sample) => checkByScipy(scipy, sample);
  return [
    { name: "scipy: participation, total, minimums that cannot be met, the highest floor", share: 0.386, property: () => fc.asyncProperty(mediumSamples, check) },
    { name: "scipy, on large problems", share: 0.01, property: () => fc.asyncProperty(largeSamples, check) },
  ];
}

async function checkByScipy(scipy: Scipy, sample: Sample) {
  const { status, criteria } = proved(sample);
  const { objective, minimumScore } = sample.options;
  const floor = criteria.floor ?? -Infinity;
  const { seats } = criteria.participation;
  const ours = objective === "score-only" ? { seats: 0, worth: criteria.total - minimumScore * seats } : { seats, worth: criteria.total };
  deepStrictEqual(status === "infeasible" ? null : ours, await reachedBy(scipy, sample, floor));
  if (objective !== "protect-worst" || status === "infeasible" || criteria.floor === null) return;
  // No floor costs a seat, and one step higher would.
  strictEqual((await reachedBy(scipy, sample, -Infinity))?.seats, seats);
  const higher = await reachedBy(scipy, sample, floor + 1);
  if (higher !== null && higher.seats >= seats) fail(`a floor of ${floor + 1} would do`);
}

function checkForms(sample: Sample) {
  const result = proved(sample);
  const forms: Scores[] = [sparse(sample), reversed(sample), typed(sample, Int16Array, -32768), typed(sample, Float64Array, -Infinity)];
  for (const scores of forms) deepStrictEqual(solveAssignment(scores, sample.options), result);
}

/** The new column must be filled, which small problems with minimums have solved by the code that solves large ones. */
function checkExtended(sample: Sample) {
  const { rows, columns, table, options } = sample;
  const score = mostOfScores;
  const extended: Sample = {
    rows: rows + 1,
    columns: columns + 1,
    table: [...table.map((line) => [...line, null]), [...Array.from({ length: columns }, () => null), score]],
    options: {
      ...options,
      capacity: [...options.capacity, 1],
      minimum: [...options.minimum, 1],
      groups: options.groups.map((group) => ({ ...group, minimum: [...group.minimum, 0], maximum: [...group.maximum, 1] })),
      demand: [...options.demand, 1],
    },
  };
  const [before, after] = [proved(sample), proved(extended)];
  strictEqual(after.status, before.status);
  if (before.status === "infeasible") return;
  const { participation, floor, total, load, kept } = after.criteria;
  const without = { participation: { rows: participation.rows - 1, seats: participation.seats - 1 }, floor: floor === score ? null : floor, total: total - score, kept, load: load - 1 };
  deepStrictEqual(without, before.criteria);
}

function proved(sample: Sample): Assignment {
  const result = solveAssignment(nested(sample), sample.options);
  deepStrictEqual(verifyAssignment(nested(sample), result, sample.options).problems, []);
  return result;
}

function checkSpoilt(sample: Sample, seed: number) {
  const random = randomFrom(seed);
  const result = proved(sample);
  for (let check = 1; check < checksPerCase; check++) {
    const spoil = result.certificate === null || sample.columns === 0 || random.chance(0.1) ? "number" : random.pick(["pairs", "price"] as const);
    if (spoil === "number") expectVerdict(sample, withOtherNumber(result, random));
    else if (spoil === "price") expectVerdict(sample, withOtherPrice(sample, result, random));
    else if (sample.rows > 0) {
      const other = withOtherPairs(sample, result, random);
      if (isBetter(sample, other, result)) fail(`better pairs: ${JSON.stringify(other.claim.columnsOf)}`);
      expectVerdict(sample, other);
    }
  }
}

function expectVerdict(sample: Sample, { claim, isOptimal }: { readonly claim: Assignment; readonly isOptimal: boolean }) {
  const { optimal, problems } = verifyAssignment(nested(sample), claim, sample.options);
  if (optimal !== isOptimal) fail(`the verifier says ${JSON.stringify(problems)} of ${JSON.stringify(claim)}`);
}

/** Candidate lists from the last column to the first. */
function reversed(sample: Sample): Scores {
  const { offsets, targets, values, ...sizes } = sparse(sample);
  const order = Array.from({ length: sample.rows }, (_, row) => Array.from({ length: offsets[row + 1] - offsets[row] }, (_, k) => offsets[row + 1] - 1 - k)).flat();
  return { ...sizes, offsets, targets: order.map((k) => targets[k]), values: order.map((k) => values[k]) };
}
