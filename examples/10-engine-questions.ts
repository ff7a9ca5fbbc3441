// What can be asked of the assignment engine besides the optimum: trade-offs, second bests, places, stable pairs, and scores without a matrix.
import { blockingPairs, front, openChanges, openQuestions, solveAssignment, verifyAssignment } from "mentor-match/assignment";

const scores = {
  rows: 4,
  columns: 3,
  values: [
    [90, 80, 45],
    [85, 20, 10],
    [60, 75, 5],
    [60, 55, 20],
  ],
};
const options = { capacity: [2, 1, 1], objective: "total" } as const;
const pairs = (columnsOf: readonly (readonly number[])[]) => columnsOf.map((columns, row) => `${row}-${columns.join("+") || "none"}`).join(" ");

const solved = solveAssignment(scores, options);
console.log(`Best total    ${solved.total}: ${pairs(solved.columnsOf)}`);

console.log("\nLowest score against total: each line is the best that can be had, and proved");
for (const { lowest, total, columnsOf } of front(scores, { capacity: [2, 1, 1] }).points) console.log(`  lowest ${lowest}, total ${total}: ${pairs(columnsOf)}`);

const questions = openQuestions(scores, solved);
console.log("\nThe three best totals");
for (const { criteria, columnsOf } of questions.best(3)) console.log(`  ${criteria.total}: ${pairs(columnsOf)}`);

console.log("\nOne place more or less at a column");
for (const [column, { more, less }] of questions.seatWorths().entries())
  console.log(`  column ${column}: one more brings ${more.points}; one less loses ${less?.participation} rows and ${less?.points} of the total`);

console.log("\nRow 3 leaves; then a row joins and column 0 takes one row less: the optimum again, with the fewest pairs given up");
const course = openChanges(scores, solved);
for (const change of [{ leaveRows: [3] }, { joinRows: [{ scores: [90, 20, 85] }], capacity: [[0, 1] as const] }]) {
  const { columnsOf, total, criteria } = course.change(change);
  console.log(`  total ${total}, ${criteria.kept} kept: ${pairs(columnsOf)}`);
}

const all = questions.allRegrets();
console.log("\nBy how much a pair's own score may fall before it is not sure of its place");
for (const [row, [column]] of solved.columnsOf.entries()) {
  const margin = all.margin[all.indexOf(row, column)];
  console.log(`  ${row}-${column}: ${margin < 0 ? "however low" : margin}`);
}

console.log("\nWhere columns choose too, by scores of their own");
const columnScores = { rows: 4, columns: 3, values: [[2, 4, 1], [1, 2, 2], [4, 3, 3], [3, 1, 4]] };
console.log(`  the best total is blocked by ${blockingPairs(scores, solved, { columnScores }).pairs.map(([row, column]) => `${row}-${column}`).join(", ")}, who would rather have each other`);
for (const proposing of ["rows", "columns"] as const) {
  const stable = solveAssignment(scores, { capacity: [2, 1, 1], objective: "stable", columnScores, proposing });
  console.log(`  stable, ${proposing} proposing: ${pairs(stable.columnsOf)}, total ${stable.total}`);
}

console.log("\nScores worked out when they are asked for: a million pairs, no matrix");
let asked = 0;
const scorer = {
  rows: 1000,
  columns: 1000,
  range: [0, 1000] as const,
  score: (row: number, column: number) => (asked++, (row * 7919 + column * 104_729 + row * column) % 1001),
};
const large = solveAssignment(scorer);
console.log(`  total ${large.total}, asked for each score ${(asked / 1e6).toFixed(1)} times, proved: ${verifyAssignment(scorer, large).optimal}`);
