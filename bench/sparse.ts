import type { Random } from "../examples/onet/random.ts";
import { capacitiesFor, shuffledPlaces, type Case } from "./case.ts";
import { compatibility } from "./compatibility.ts";

const candidates = 32;
const columnsPerRow = 0.4;

/** 32 candidates a row drawn from everywhere, one of them planted so that everybody can be served; points 0..1000. */
export function scattered(rows: number, random: Random): Case {
  const columns = Math.round(columnsPerRow * rows);
  const capacity = capacitiesFor(rows, columns, random);
  const places = shuffledPlaces(capacity, random);
  const width = Math.min(candidates, columns);
  const graph = emptyGraph(rows, width);
  const drawnBy = new Int32Array(columns).fill(-1);
  for (let row = 0; row < rows; row++) {
    const line = graph.targets.subarray(row * width, (row + 1) * width);
    line[0] = places[row];
    drawnBy[places[row]] = row;
    for (let count = 1; count < width; ) {
      const column = random.whole(0, columns - 1);
      if (drawnBy[column] === row) continue;
      drawnBy[column] = row;
      line[count++] = column;
    }
    line.sort();
  }
  for (let pair = 0; pair < graph.values.length; pair++) graph.values[pair] = random.whole(0, 1000);
  return { scores: { rows, columns, ...graph }, capacity };
}

/**
 * The 32 best of 800 columns for each of the 2,000 rows of a block, by compatibility in points, so that popular columns are
 * wanted by far more rows than they have places; one candidate is planted so that everybody can be served.
 */
export function bestOfBlocks(rows: number, random: Random): Case {
  const columns = Math.round(columnsPerRow * rows);
  const width = Math.min(candidates, columns);
  const graph = emptyGraph(rows, width);
  const capacity: number[] = [];
  for (let first = 0; first < rows; first += 2000) {
    const people = Math.min(2000, rows - first);
    const most = Math.min(800, columns - capacity.length);
    const counts = capacitiesFor(people, most, random);
    const places = shuffledPlaces(counts, random);
    const score = compatibility(people, most, random);
    const points = new Int32Array(most);
    for (let row = 0; row < people; row++) {
      for (let column = 0; column < most; column++) points[column] = Math.round(1000 * score(row, column));
      const at = (first + row) * width;
      const best = bestWith(places[row], points, width);
      for (let k = 0; k < width; k++) {
        graph.targets[at + k] = capacity.length + best[k];
        graph.values[at + k] = points[best[k]];
      }
    }
    capacity.push(...counts);
  }
  return { scores: { rows, columns, ...graph }, capacity };
}

function emptyGraph(rows: number, width: number) {
  const offsets = Int32Array.from({ length: rows + 1 }, (_, row) => row * width);
  return { offsets, targets: new Int32Array(rows * width), values: new Int16Array(rows * width) };
}

/** The indexes of the greatest of values 0..1000, one index given among them, in ascending order. */
function bestWith(planted: number, points: Int32Array, width: number): Int32Array {
  const counts = new Int32Array(1001);
  for (let k = 0; k < points.length; k++) counts[points[k]]++;
  let least = 1000;
  for (let count = counts[least]; count < width; count += counts[least]) least--;
  const best = new Int32Array(width).fill(planted);
  let kept = 1;
  // First those above the least value, then as many at it as there is still room for.
  for (let k = 0; k < points.length && kept < width; k++) if (points[k] > least && k !== planted) best[kept++] = k;
  for (let k = 0; k < points.length && kept < width; k++) if (points[k] === least && k !== planted) best[kept++] = k;
  return best.sort();
}
