import { pricesFor, type Charges } from "./charges.ts";
import type { Face } from "./face.ts";

/** The weight of a pair that the stage before has shown to be in no optimum. */
export const out = -128;

/** What is counted in a stage: per pair, per seat of a row (from 1, locked ones included), and the prices of places. */
export interface Count {
  readonly weights: Int8Array;
  readonly reward: (seat: number) => number;
  readonly charges: Charges;
}

/**
 * The optima of a face, if prices prove that the result is one of them: if what columns pay for their places and what the best
 * seats bring each row, at these prices, comes to what the result counts. By complementary slackness the optima are then all
 * assignments in which each row takes seats that are best for it, and each column with a price above 0 is full, or below 0
 * at its least; so is each group with a surcharge. Pairs that a row cannot do without are locked, those that it cannot want are out. `null` if nothing is proved.
 */
export function optimaOf(face: Face, { weights, reward, charges }: Count): Face | null {
  const { offsets, targets, origin, isTaken } = face;
  const { prices, surcharges } = charges;
  const lockedOfRow = [...face.lockedOfRow];
  const room = [...face.room];
  const fewest = [...face.fewest];
  const least = face.least.map((count, column) => (prices[column] > 0 ? face.most[column] : count));
  const most = face.most.map((count, column) => (prices[column] < 0 ? face.least[column] : count));
  let owed = 0n;
  for (const [column, count] of face.most.entries()) owed += BigInt(prices[column] > 0 ? count : face.least[column]) * BigInt(prices[column]);
  const groups = face.groups.copy();
  for (const { group, column, price } of surcharges) {
    const bounds = groups.at(group, column);
    const count = price > 0 ? bounds.most : bounds.least;
    owed += BigInt(count) * BigInt(price);
    if (price !== 0) groups.set(group, column, { least: count, most: count });
  }

  const left = { targets: new Int32Array(targets.length), origin: new Int32Array(targets.length), isTaken: new Uint8Array(targets.length) };
  const starts = new Int32Array(offsets.length);
  const gains = new Float64Array(targets.length);
  const pricesOf = pricesFor(groups, charges);
  let count = 0;
  for (let row = 0; row < room.length; row++) {
    const [from, end] = [offsets[row], offsets[row + 1]];
    const charged = pricesOf(row);
    let seats = face.lockedOfRow[row];
    let open = from;
    for (let edge = from; edge < end; edge++) {
      if (weights[edge] === out) continue;
      gains[open++] = weights[edge] - charged[targets[edge]];
      if (isTaken[edge] === 1) owed -= BigInt(weights[edge] + reward(++seats));
    }
    const choice = choose(gains.subarray(from, open), room[row], fewest[row], (k) => reward(face.lockedOfRow[row] + k));
    owed += BigInt(choice.worth);
    room[row] = choice.most;
    fewest[row] = choice.least;
    for (let edge = from; edge < end; edge++) {
      if (weights[edge] === out) continue;
      const gain = weights[edge] - charged[targets[edge]];
      if (gain === choice.free) {
        left.targets[count] = targets[edge];
        left.origin[count] = origin[edge];
        left.isTaken[count++] = isTaken[edge];
      } else if (gain >= choice.taken) {
        lockedOfRow[row]++;
        room[row]--;
        fewest[row]--;
        most[targets[edge]]--;
        least[targets[edge]] = Math.max(0, least[targets[edge]] - 1);
        groups.lock(row, targets[edge]);
      }
    }
    starts[row + 1] = count;
  }
  if (owed !== 0n) return null;
  const pairs = { targets: left.targets.subarray(0, count), origin: left.origin.subarray(0, count), isTaken: left.isTaken.subarray(0, count) };
  return { ...pairs, offsets: starts, lockedOfRow, room, fewest, least, most, groups };
}

/** The best that a row can do. */
interface Choice {
  readonly worth: number;
  /** The fewest and the most seats that come to that. */
  readonly least: number;
  readonly most: number;
  /** Pairs of at least this gain are taken; those of gain `free` may be, as far as there are seats left. */
  readonly taken: number;
  readonly free: number | null;
}

function choose(gains: Float64Array, room: number, fewest: number, reward: (k: number) => number): Choice {
  const best = greatest(gains, room + 1);
  const seats = Math.min(room, best.length);
  let worth = 0;
  let least = 0;
  for (; least < seats && (least < fewest || best[least] + reward(least + 1) > 0); least++) worth += best[least] + reward(least + 1);
  let most = least;
  while (most < seats && best[most] + reward(most + 1) === 0) most++;
  // Where the last seat taken in any case and the next pair are as good, any such pair may have the seat.
  const isTied = least > 0 && least < best.length && best[least] === best[least - 1];
  if (most === least && !isTied) return { worth, least, most, taken: least > 0 ? best[least - 1] : Infinity, free: null };
  const free = best[most - 1];
  return { worth, least, most, taken: free, free };
}

/** The greatest numbers, in falling order. */
function greatest(numbers: Float64Array, count: number): Float64Array | number[] {
  if (count !== 2) return numbers.slice().sort().reverse().subarray(0, count);
  let first = -Infinity;
  let second = -Infinity;
  for (let k = 0; k < numbers.length; k++) {
    if (numbers[k] > first) {
      second = first;
      first = numbers[k];
    } else if (numbers[k] > second) second = numbers[k];
  }
  return [first, second].slice(0, numbers.length);
}
