import type { Scores } from "./problem.ts";

/** Every allowed pair, row by row: row i's are `offsets[i] .. offsets[i + 1] - 1`. */
export interface Pairs {
  readonly rows: number;
  readonly columns: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly scores: Float64Array;
}

/** Lists the pairs of any form of scores; what marks a forbidden pair is left out. */
export function readPairs(given: Scores): Pairs {
  const { rows, columns, values } = given;
  const mark = forbiddenMark(values);
  const most = "offsets" in given ? given.targets.length : rows * columns;
  const offsets = new Int32Array(rows + 1);
  const targets = new Int32Array(most);
  const scores = new Float64Array(most);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if ("offsets" in given) for (let at = given.offsets[row]; at < given.offsets[row + 1]; at++) add(given.targets[at], given.values[at]);
    else {
      const line = ArrayBuffer.isView(given.values) ? given.values.subarray(row * columns, (row + 1) * columns) : given.values[row];
      for (let column = 0; column < columns; column++) add(column, line[column]);
    }
    offsets[row + 1] = count;
  }
  return { rows, columns, offsets, targets: targets.subarray(0, count), scores: scores.subarray(0, count) };

  function add(column: number, score: number | null) {
    if (score === null || score === mark) return;
    targets[count] = column;
    scores[count++] = score;
  }
}

/** The least value of a signed integer type, the greatest of an unsigned one, -Infinity otherwise. */
function forbiddenMark(values: Scores["values"]): number {
  if (values instanceof Int8Array) return -128;
  if (values instanceof Int16Array) return -32768;
  if (values instanceof Int32Array) return -2147483648;
  if (values instanceof Uint8Array || values instanceof Uint8ClampedArray) return 255;
  if (values instanceof Uint16Array) return 65535;
  if (values instanceof Uint32Array) return 4294967295;
  return -Infinity;
}
