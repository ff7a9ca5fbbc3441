// A result made worse or better on purpose, and what the verifier must say of it: judged here by other means.
import type { Assignment, Proof } from "../../src/assignment/index.ts";
import type { Random } from "../../examples/onet/random.ts";
import type { Sample } from "./problems.ts";

/** A claim, and whether it is the optimum that its certificate proves. */
export interface Claim {
  readonly claim: Assignment;
  readonly isOptimal: boolean;
}

/** Somebody gets another column, or none, or two rows trade theirs; what the claim says of itself is true. */
export function withOtherPairs(sample: Sample, result: Assignment, random: Random): Claim {
  const columnsOf = result.columnsOf.map((columns) => [...columns]);
  const row = random.whole(0, sample.rows - 1);
  const other = random.whole(0, sample.rows - 1);
  const [mine, theirs] = [columnsOf[row], columnsOf[other]];
  const added = random.whole(0, sample.columns - 1);
  if (random.chance(0.4) && mine.length > 0 && theirs.length > 0) [mine[0], theirs[0]] = [theirs[0], mine[0]];
  else {
    if (random.chance(0.7)) mine.splice(random.whole(0, mine.length - 1), 1);
    if (random.chance(0.8) && !mine.includes(added)) mine.push(added);
  }
  // A column twice is no result at all; the pairs stay as they were then.
  const lists = columnsOf.some((list) => new Set(list).size < list.length) ? result.columnsOf : columnsOf.map((list) => list.sort((a, b) => a - b));
  const claim = claimOf(sample, result, lists);
  const isOptimal = keepsRules(sample, claim) && String(worthOf(sample, claim)) === String(worthOf(sample, result));
  return { claim, isOptimal };
}

/** Whether the pairs obey all constraints, and a claim that does reaches more than another: then the other was no optimum. */
export function isBetter(sample: Sample, { claim }: Claim, result: Assignment): boolean {
  if (!keepsRules(sample, claim)) return false;
  const [a, b] = [worthOf(sample, claim), worthOf(sample, result)];
  const at = a.findIndex((value, k) => value !== b[k]);
  return at >= 0 && a[at] > b[at];
}

/** One price goes up or down, by so little that it may change nothing or so much that it must. */
export function withOtherPrice(sample: Sample, result: Assignment, random: Random): Claim {
  const { certificate } = result;
  if (certificate === null || sample.columns === 0) return { claim: result, isOptimal: true };
  const { scale, prices, surcharges } = certificate;
  const step = random.pick([1, scale.total, scale.participation, random.whole(1, 1_000_000)]) * random.pick([-1, 1]);
  const at = random.whole(0, sample.columns + surcharges.length - 1);
  const proof: Proof = {
    scale,
    prices: prices.map((price, k) => (k === at ? price + step : price)),
    surcharges: surcharges.map((each, k) => (sample.columns + k === at ? { ...each, price: each.price + step } : each)),
  };
  const isOptimal = boundOf(sample, result, proof) === boundOf(sample, result, certificate);
  return { claim: { ...result, certificate: { ...certificate, ...proof } }, isOptimal };
}

/** A number that the claim states of itself, or of its witness, is another. */
export function withOtherNumber(result: Assignment, random: Random): Claim {
  const step = random.pick([-1, 1, 1000]);
  const { witness, criteria } = result;
  // Without rows a column may lack places, or people, and by different numbers.
  if (witness !== null) return { claim: { ...result, witness: { ...witness, shortfall: witness.shortfall + (witness.rows.length > 0 ? step : 1000) } }, isOptimal: false };
  const claims: Assignment[] = [
    { ...result, total: result.total + step },
    { ...result, criteria: { ...criteria, total: criteria.total + step } },
    { ...result, criteria: { ...criteria, kept: criteria.kept + step } },
    { ...result, criteria: { ...criteria, load: criteria.load + step } },
    { ...result, criteria: { ...criteria, participation: { ...criteria.participation, seats: criteria.participation.seats + step } } },
  ];
  return { claim: random.pick(claims), isOptimal: false };
}

function claimOf({ table, options }: Sample, result: Assignment, columnsOf: Assignment["columnsOf"]): Assignment {
  const pairs = pairsOf(columnsOf);
  const total = pairs.reduce((sum, [row, column]) => sum + (table[row][column] ?? 0), 0);
  const loads = loadsOf(options.capacity.length, columnsOf);
  return {
    ...result,
    columnsOf,
    unassigned: options.demand.flatMap((count, row) => (columnsOf[row].length < count ? [row] : [])),
    total,
    criteria: {
      participation: { rows: columnsOf.filter((columns) => columns.length > 0).length, seats: pairs.length },
      floor: result.criteria.floor,
      total,
      kept: options.previous.filter(([row, column]) => columnsOf[row].includes(column)).length,
      load: loads.reduce((sum, load) => sum + load * load, 0),
    },
  };
}

function keepsRules({ table, options }: Sample, { columnsOf, criteria }: Assignment): boolean {
  const { capacity, minimum, groups, demand, locked } = options;
  const isLocked = (row: number, column: number) => locked.some((cell) => cell[0] === row && cell[1] === column);
  const lowest = criteria.floor ?? -Infinity;
  return (
    columnsOf.every((columns, row) => columns.length <= demand[row]) &&
    loadsOf(capacity.length, columnsOf).every((load, column) => load >= minimum[column] && load <= capacity[column]) &&
    groups.every(({ rows, ...bound }) =>
      loadsOf(capacity.length, rows.map((row) => columnsOf[row])).every((load, column) => load >= bound.minimum[column] && load <= bound.maximum[column]),
    ) &&
    locked.every(([row, column]) => columnsOf[row].includes(column)) &&
    pairsOf(columnsOf).every(([row, column]) => table[row][column] !== null && (isLocked(row, column) || (table[row][column] ?? 0) >= lowest))
  );
}

/** What is reached on the criteria, most important first, each the more the better. */
function worthOf(sample: Sample, { problem, criteria }: Assignment): number[] {
  const { participation, total, kept, load } = criteria;
  return problem.criteria.flatMap((name) => {
    if (name === "participation") return [participation.rows, participation.seats];
    if (name === "total") return [total - outsideOf(sample, problem.criteria) * participation.seats];
    if (name === "kept") return [kept];
    return name === "load" ? [-load] : [];
  });
}

/** The bound that prices give, by its definition in linear programming. */
function boundOf(sample: Sample, { problem, criteria }: Assignment, { scale, prices, surcharges }: Proof): number {
  const { rows, columns, table, options } = sample;
  const isIn = (cells: typeof options.locked, row: number, column: number) => cells.some((cell) => cell[0] === row && cell[1] === column);
  const outside = outsideOf(sample, problem.criteria);
  let bound = 0;
  for (let column = 0; column < columns; column++) {
    const locked = options.locked.filter((cell) => cell[1] === column).length;
    const most = Math.min(options.capacity[column], rows) - locked;
    bound += prices[column] * (prices[column] > 0 ? most : Math.max(0, options.minimum[column] - locked));
  }
  for (const { group, column, price } of surcharges) {
    const { rows: members, minimum, maximum } = options.groups[group];
    const locked = options.locked.filter((cell) => cell[1] === column && members.includes(cell[0])).length;
    bound += price * (price > 0 ? Math.min(maximum[column] - locked, rows) : Math.max(0, minimum[column] - locked));
  }
  const priceFor = (row: number, column: number) =>
    surcharges.reduce((sum, each) => sum + (each.column === column && options.groups[each.group].rows.includes(row) ? each.price : 0), prices[column]);
  for (let row = 0; row < rows; row++) {
    const locked = options.locked.filter((cell) => cell[0] === row).length;
    const gains = table[row].flatMap((score, column) => {
      if (score === null || score < (criteria.floor ?? -Infinity) || isIn(options.locked, row, column)) return [];
      return [scale.total * (score - outside) + (isIn(options.previous, row, column) ? scale.kept : 0) - priceFor(row, column)];
    });
    gains.sort((a, b) => b - a);
    for (const [k, gain] of gains.slice(0, options.demand[row] - locked).entries()) bound += Math.max(0, gain + scale.participation * (locked + k === 0 ? 2 : 1));
  }
  return bound;
}

/** What an empty seat is worth, unless participation has decided before. */
function outsideOf({ options }: Sample, criteria: Assignment["problem"]["criteria"]): number {
  const [participation, total] = [criteria.indexOf("participation"), criteria.indexOf("total")];
  return participation >= 0 && participation < total ? 0 : options.minimumScore;
}

function loadsOf(columns: number, columnsOf: Assignment["columnsOf"]): number[] {
  const loads = Array.from({ length: columns }, () => 0);
  for (const [, column] of pairsOf(columnsOf)) loads[column]++;
  return loads;
}

function pairsOf(columnsOf: Assignment["columnsOf"]): (readonly [row: number, column: number])[] {
  return columnsOf.flatMap((columns, row) => columns.map((column) => [row, column] as const));
}
