import type { ScoreArray, Scorer, Scores } from "../problem.ts";

/** The allowed pairs of a row: the first `count` entries of lists that are used again for the next row. */
export interface Line {
  readonly count: number;
  readonly columns: Int32Array;
  readonly scores: Float64Array;
}

/** Any form of scores, row by row, so that nothing is stored that is not stored already. */
export interface Pairs {
  readonly rows: number;
  readonly columns: number;
  lineOf(row: number): Line;
  /** `null` where the pair must not be. */
  scoreOf(row: number, column: number): number | null;
  /** What the pair is worth to its column: the same, unless columns have scores of their own. */
  columnScoreOf(row: number, column: number): number | null;
}

/** The pairs that are allowed in both where columns have scores of their own. */
export function openBoth(given: Scores, columnScores: Scores | undefined): Pairs {
  const pairs = openPairs(given);
  if (columnScores === undefined) return { ...pairs, columnScoreOf: pairs.scoreOf };
  const { scoreOf } = openPairs(columnScores);
  return {
    ...pairs,
    lineOf(row) {
      const { count, columns, scores } = pairs.lineOf(row);
      let kept = 0;
      for (let k = 0; k < count; k++) {
        if (scoreOf(row, columns[k]) === null) continue;
        columns[kept] = columns[k];
        scores[kept++] = scores[k];
      }
      return { count: kept, columns, scores };
    },
    scoreOf: (row, column) => (scoreOf(row, column) === null ? null : pairs.scoreOf(row, column)),
    columnScoreOf: (row, column) => (pairs.scoreOf(row, column) === null ? null : scoreOf(row, column)),
  };
}

function openPairs(given: Scores): Omit<Pairs, "columnScoreOf"> {
  const { rows, columns } = given;
  const into = lineFor("offsets" in given ? longest(given.offsets) : columns);
  if ("offsets" in given) {
    const { offsets, targets, values } = given;
    const mark = forbiddenMark(values);
    return {
      rows,
      columns,
      lineOf(row) {
        into.count = 0;
        for (let at = offsets[row]; at < offsets[row + 1]; at++) if (values[at] !== mark) add(into, targets[at], values[at]);
        return into;
      },
      scoreOf(row, column) {
        for (let at = offsets[row]; at < offsets[row + 1]; at++) if (targets[at] === column) return values[at] === mark ? null : values[at];
        return null;
      },
    };
  }
  if ("score" in given) {
    const scores = new Float64Array(columns);
    const allowed = (score: number) => (score === -Infinity ? null : score);
    return { rows, columns, lineOf: (row) => list(into, readLine(given, row, scores), -Infinity), scoreOf: (row, column) => allowed(given.score(row, column)) };
  }
  const { values } = given;
  if (ArrayBuffer.isView(values)) {
    const mark = forbiddenMark(values);
    const allowed = (score: number) => (score === mark ? null : score);
    const lineOf = (row: number) => list(into, values.subarray(row * columns, (row + 1) * columns), mark);
    return { rows, columns, lineOf, scoreOf: (row, column) => allowed(values[row * columns + column]) };
  }
  const scoreOf = (row: number, column: number) => (values[row][column] === -Infinity ? null : values[row][column]);
  return { rows, columns, lineOf: (row) => list(into, values[row], -Infinity), scoreOf };
}

interface OpenLine extends Line {
  count: number;
}

function lineFor(length: number): OpenLine {
  return { count: 0, columns: new Int32Array(length), scores: new Float64Array(length) };
}

function longest(offsets: ArrayLike<number>): number {
  let most = 0;
  for (let row = 0; row + 1 < offsets.length; row++) most = Math.max(most, offsets[row + 1] - offsets[row]);
  return most;
}

function readLine({ score, scoreRow, columns }: Scorer, row: number, into: Float64Array): Float64Array {
  if (scoreRow === undefined) for (let column = 0; column < columns; column++) into[column] = score(row, column);
  else scoreRow(row, into);
  return into;
}

function list(into: OpenLine, line: ScoreArray | readonly (number | null)[], mark: number): Line {
  into.count = 0;
  for (let column = 0; column < line.length; column++) {
    const score = line[column];
    if (score !== null && score !== mark) add(into, column, score);
  }
  return into;
}

function add(into: OpenLine, column: number, score: number) {
  into.columns[into.count] = column;
  into.scores[into.count++] = score;
}

/** The least value of a signed integer type, the greatest of an unsigned one, -Infinity otherwise. */
function forbiddenMark(values: ArrayLike<unknown>): number {
  if (values instanceof Int8Array) return -128;
  if (values instanceof Int16Array) return -32768;
  if (values instanceof Int32Array) return -2147483648;
  if (values instanceof Uint8Array || values instanceof Uint8ClampedArray) return 255;
  if (values instanceof Uint16Array) return 65535;
  if (values instanceof Uint32Array) return 4294967295;
  return -Infinity;
}
