import type { Assignment } from "../assignment.ts";
import type { Case } from "./case.ts";
import type { Groups } from "./groups.ts";

/** What is open still after some stages: a problem whose assignments are all the optima of the stages so far. */
export interface Face {
  /** The pairs that are open, row by row: their columns, their places among the pairs open at first, and whether the result has them. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly origin: Int32Array;
  readonly isTaken: Uint8Array;
  /** As in the case, beyond the locked pairs. */
  readonly lockedOfRow: readonly number[];
  readonly room: readonly number[];
  readonly fewest: readonly number[];
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly groups: Groups;
}

/** All but the locked pairs and those below a frozen floor, with their points. */
export function openFace({ rows, freePairsOf, frozenFloor, lockedOfRow, room, fewest, least, most, groups }: Case, columnsOf: Assignment["columnsOf"]) {
  const offsets = new Int32Array(rows + 1);
  const targets: Int32Array[] = [];
  const points: Float64Array[] = [];
  for (let row = 0; row < rows; row++) {
    const { count, columns, points: values } = freePairsOf(row);
    let kept = 0;
    for (let k = 0; k < count; k++) {
      if (values[k] < frozenFloor) continue;
      columns[kept] = columns[k];
      values[kept++] = values[k];
    }
    offsets[row + 1] = offsets[row] + kept;
    targets.push(columns.slice(0, kept));
    points.push(values.slice(0, kept));
  }
  const all = { targets: new Int32Array(offsets[rows]), points: new Float64Array(offsets[rows]), isTaken: new Uint8Array(offsets[rows]) };
  for (let row = 0; row < rows; row++) {
    all.targets.set(targets[row], offsets[row]);
    all.points.set(points[row], offsets[row]);
    for (const [k, column] of targets[row].entries()) if (columnsOf[row].includes(column)) all.isTaken[offsets[row] + k] = 1;
  }
  const origin = all.targets.map((_, edge) => edge);
  const face: Face = { offsets, targets: all.targets, origin, isTaken: all.isTaken, lockedOfRow, room, fewest, least, most, groups };
  return { face, points: all.points };
}

/** A face as a case, for the checks that come last. Pairs that are not open any more count as locked. */
export function caseOf(checked: Case, { offsets, targets, origin, lockedOfRow, room, fewest, least, most, groups }: Face, points: Float64Array): Case {
  const columnsAt = (row: number) => targets.slice(offsets[row], offsets[row + 1]);
  return {
    ...checked,
    freePairsOf(row) {
      const columns = columnsAt(row);
      return { count: columns.length, columns, points: Float64Array.from(columns, (_, k) => points[origin[offsets[row] + k]]) };
    },
    isLocked: (row, column) => !columnsAt(row).includes(column),
    lockedOfRow,
    room,
    fewest,
    least,
    most,
    groups,
  };
}
