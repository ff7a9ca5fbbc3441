import { smallWork, type Step } from "../progress.ts";
import type { Instance } from "../read/problem.ts";
import { EdgeHeaps } from "./edge-heaps.ts";
import { openMarket, type Market, type MarketSide } from "./market.ts";

/**
 * Deferred acceptance (Gale, Shapley, American Mathematical Monthly 69, 1962), many to many: who proposes asks the best
 * partner not asked yet; who is asked holds on to the best so far and lets the worst go. No row and column are left that
 * would both rather have each other, and the side that proposes gets the best that any such assignment has for it (Roth,
 * Econometrica 52, 1984, where members take one partner for another whoever else they have).
 *
 * Rows judge by the scores, columns by theirs, or by the same; equal worth goes to the earlier member. So strict preferences
 * stand in for ties, and the result is stable in the weak sense: a pair blocks only if both gain. Any allowed pair is better
 * than a free place. The columns of each row, locked ones among them.
 */
export function* acceptDeferred(instance: Instance): Generator<Step, number[][]> {
  const { columns, problem } = instance;
  const market = openMarket(instance);
  const held = yield* proposeAll(instance, market);
  const columnsOf: number[][] = Array.from({ length: instance.rows }, () => []);
  for (const [row, column] of problem.locked) columnsOf[row].push(column);
  for (const edge of held) columnsOf[market.rows.memberOf(edge)].push(market.columns.memberOf(edge));
  if (columns > 1) for (const list of columnsOf) list.sort((a, b) => a - b);
  return columnsOf;
}

/** The pairs that are held in the end. */
function* proposeAll(instance: Instance, market: Market): Generator<Step, number[]> {
  const isRows = instance.problem.stable?.proposing === "rows";
  const [proposing, accepting] = isRows ? [market.rows, market.columns] : [market.columns, market.rows];
  const members = proposing.room.length;
  const { allowedOfRow, allowedOfColumn } = instance;
  const [allowed, allowedThere] = isRows ? [allowedOfRow, allowedOfColumn] : [allowedOfColumn, allowedOfRow];
  const proposals = new EdgeHeaps(allowed, (a, b) => isBetter(proposing, a, b));
  const held = new EdgeHeaps(Int32Array.from(allowedThere, (count, member) => Math.min(count, accepting.room[member])), (a, b) => isBetter(accepting, b, a));
  yield* listProposals(instance, market, proposing, proposals);

  const wanting = Int32Array.from(proposing.room);
  const waiting = Array.from(wanting.keys()).reverse();
  let steps = 0;
  for (let member = waiting.pop(); member !== undefined; member = waiting.pop()) {
    while (wanting[member] > 0 && proposals.size[member] > 0) {
      steps++;
      const edge = proposals.pop(member);
      const other = accepting.memberOf(edge);
      const isFull = held.size[other] === accepting.room[other];
      if (isFull && (accepting.room[other] === 0 || isBetter(accepting, held.first(other), edge))) continue;
      wanting[member]--;
      if (isFull) {
        const loser = proposing.memberOf(held.pop(other));
        wanting[loser]++;
        waiting.push(loser);
      }
      held.push(other, edge);
    }
    if (steps < smallWork) continue;
    yield { phase: "proposals", done: members - Math.min(waiting.length, members), total: members, steps };
    steps = 0;
  }
  return Array.from(accepting.room.keys(), (member) => [...held.list(member)]).flat();
}

function* listProposals({ rows, offsets }: Instance, { isOpen }: Market, proposing: MarketSide, proposals: EdgeHeaps): Generator<Step, void> {
  let steps = 0;
  for (let row = 0; row < rows; row++) {
    for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) if (isOpen(edge)) proposals.push(proposing.memberOf(edge), edge);
    steps += offsets[row + 1] - offsets[row];
    if (steps < smallWork) continue;
    yield { phase: "preferences", done: row, total: rows, steps };
    steps = 0;
  }
}

/** Pairs are numbered row by row, and within a row by column: the lower number is the earlier partner on either side. */
function isBetter({ worth }: MarketSide, a: number, b: number): boolean {
  return worth[a] > worth[b] || (worth[a] === worth[b] && a < b);
}
