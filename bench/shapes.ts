import { randomFrom } from "../examples/onet/random.ts";

/** Scores of n mentees with n mentors in points 0..1000, row-major. */
export type Shape = (size: number, seed: number) => Int16Array;

/** Every pair by chance: the easy case, and the one that most benches show. */
const uniform: Shape = (size, seed) => {
  const next = randomFrom(seed).unit;
  return Int16Array.from({ length: size * size }, () => Math.floor(1001 * next()));
};

/** People in twelve groups who fit best within their own: what questionnaires give. */
const clustered: Shape = (size, seed) => {
  const next = randomFrom(seed).unit;
  const groups = Array.from({ length: 2 * size }, () => Math.floor(12 * next()));
  return pairs(size, (row, column) => 400 + (groups[row] === groups[size + column] ? 350 : 0) + 250 * next());
};

/** A few mentors whom everybody fits best: everybody competes for the same seats. */
const popular: Shape = (size, seed) => {
  const next = randomFrom(seed).unit;
  const appeal = Array.from({ length: size }, () => next() * next());
  return pairs(size, (_, column) => 700 * appeal[column] + 300 * next());
};

/** Eight distinct scores, as point schemes give them: ties everywhere. */
const ties: Shape = (size, seed) => {
  const next = randomFrom(seed).unit;
  return Int16Array.from({ length: size * size }, () => 125 * (1 + Math.floor(8 * next())));
};

/** Seeded cohorts of several shapes. */
export const shapes: Readonly<Record<string, Shape>> = { uniform, clustered, popular, ties };

function pairs(size: number, score: (row: number, column: number) => number): Int16Array {
  const values = new Int16Array(size * size);
  for (let row = 0; row < size; row++) for (let column = 0; column < size; column++) values[row * size + column] = Math.floor(score(row, column));
  return values;
}
