import { randomFrom, type Random } from "../examples/onet/random.ts";
import type { DenseScores, SparseScores } from "../src/assignment/index.ts";

/** A problem of about n rows, with places per column. */
export interface Case {
  readonly scores: DenseScores | SparseScores;
  readonly capacity: readonly number[];
}

/** A kind of problem by size and seed. */
export type Family = (size: number, random: Random) => Case;

const square = (size: number, values: Int16Array | Int32Array | Float64Array): Case => ({
  scores: { rows: size, columns: size, values },
  capacity: Array.from({ length: size }, () => 1),
});

/** Two fifths as many columns of 1 to 5 places, and at least a twentieth of them to spare. */
function capacities(rows: number, columns: number, { whole }: Random): number[] {
  const counts = Array.from({ length: columns }, () => whole(1, 5));
  let places = counts.reduce((sum, count) => sum + count, 0);
  for (let column = 0; places < 1.05 * rows; column = (column + 1) % columns) {
    if (counts[column] === 5) continue;
    counts[column]++;
    places++;
  }
  return counts;
}

/** 0..1: people in twelve groups with values, style, goals and topics; some columns cover many topics, and all want those. */
function compatibility(rows: number, columns: number, random: Random): Float64Array {
  const { unit, whole, bell } = random;
  const centres = Array.from({ length: 12 }, () => Array.from({ length: 9 }, unit));
  const near = (value: number) => Math.min(1, Math.max(0, value + 0.12 * bell()));
  const subset = (count: number, of: number) => Array.from({ length: count }, () => 1 << whole(0, of - 1)).reduce((set, bit) => set | bit, 0);
  const person = (topics: number) => ({ profile: centres[whole(0, 11)].map(near), goals: subset(3, 10), topics: subset(topics, 20) });
  const mentees = Array.from({ length: rows }, () => person(3));
  const mentors = Array.from({ length: columns }, () => person(2 + Math.floor(10 * unit() * unit() * unit())));
  const bits = Int8Array.from({ length: 1 << 20 }, () => 0);
  for (let set = 1; set < bits.length; set++) bits[set] = bits[set >> 1] + (set & 1);
  const distance = (a: readonly number[], b: readonly number[], from: number, end: number) => {
    let sum = 0;
    for (let k = from; k < end; k++) sum += (a[k] - b[k]) * (a[k] - b[k]);
    return Math.sqrt(sum / (end - from));
  };
  const values = new Float64Array(rows * columns);
  for (const [row, a] of mentees.entries())
    for (const [column, b] of mentors.entries())
      values[row * columns + column] =
        0.3 * (1 - distance(a.profile, b.profile, 0, 6)) +
        0.2 * (1 - distance(a.profile, b.profile, 6, 9)) +
        0.3 * (bits[a.topics & b.topics] / bits[a.topics]) +
        0.2 * (bits[a.goals & b.goals] / bits[a.goals | b.goals]);
  return values;
}

const inPoints = (values: Float64Array) => Int16Array.from(values, (value) => Math.round(1000 * value));

function withCapacities(rows: number, values: (columns: number) => Int16Array, random: Random): Case {
  const columns = Math.round(0.4 * rows);
  return { scores: { rows, columns, values: values(columns) }, capacity: capacities(rows, columns, random) };
}

const drawn = (count: number, random: Random, most: number) => Int16Array.from({ length: count }, () => random.whole(0, most));

/** The instances of which the project states its speed, after the study of anchors: all but `floats` in whole numbers. */
export const families: Readonly<Record<string, Family>> = {
  compat: (size, random) => square(size, inPoints(compatibility(size, size, random))),
  floats: (size, random) => square(size, compatibility(size, size, random)),
  capcompat: (size, random) => withCapacities(size, (columns) => inPoints(compatibility(size, columns, random)), random),
  capuniform: (size, random) => withCapacities(size, (columns) => drawn(size * columns, random, 1000), random),
  uniform: (size, random) => square(size, drawn(size * size, random, 1000)),
  ties: (size, random) => square(size, drawn(size * size, random, 100)),
  "two-cost": (size, random) => {
    let log = 0;
    for (let rest = size; rest > 1; rest /= 2) log += 0.69;
    return square(size, Int32Array.from({ length: size * size }, () => (random.chance((0.5 * log) / size) ? -100 : -1_000_000)));
  },
  plane: (size, random) => {
    const points = Array.from({ length: 2 * size }, () => [1e6 * random.unit(), 1e6 * random.unit()]);
    const away = (a: number[], b: number[]) => Math.round(Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1])));
    return square(size, Int32Array.from({ length: size * size }, (_, k) => -away(points[Math.floor(k / size)], points[size + (k % size)])));
  },
  machol: (size) => square(size, Int32Array.from({ length: size * size }, (_, k) => -(Math.floor(k / size) + 1) * ((k % size) + 1))),
  forbidden: (size, random) => {
    const values = inPoints(compatibility(size, size, random));
    const planted = random.shuffled(Array.from({ length: size }, (_, k) => k));
    for (let k = 0; k < values.length; k++) if (planted[Math.floor(k / size)] !== k % size && random.chance(0.95)) values[k] = -32768;
    return square(size, values);
  },
  /** 32 candidates a row, one of them planted so that everybody can be served. */
  sparse: (size, random) => {
    const columns = Math.round(0.4 * size);
    const capacity = capacities(size, columns, random);
    const places = random.shuffled(capacity.flatMap((count, column) => Array.from({ length: count }, () => column)));
    const lists = Array.from({ length: size }, (_, row) => {
      const list = new Set([places[row]]);
      while (list.size < Math.min(32, columns)) list.add(random.whole(0, columns - 1));
      return [...list].sort((a, b) => a - b);
    });
    const offsets = new Int32Array(size + 1);
    for (let row = 0; row < size; row++) offsets[row + 1] = offsets[row] + lists[row].length;
    const targets = Int32Array.from(lists.flat());
    return { scores: { rows: size, columns, offsets, targets, values: drawn(targets.length, random, 1000) }, capacity };
  },
};

export function caseOf(name: string, size: number, seed: number): Case {
  return families[name](size, randomFrom(seed));
}
