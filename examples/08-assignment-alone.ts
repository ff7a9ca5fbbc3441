// The assignment engine without people: any scores, dense or sparse, with a proof that anybody can check.
import { forbiddenOf, openQuestions, solveAssignment, verifyAssignment, type Assignment } from "mentor-match/assignment";

const show = ({ status, columnsOf, total, unassigned }: Assignment) =>
  console.log(`  ${status}, total ${total}: ${columnsOf.map((columns, row) => `row ${row} -> ${columns.join(" and ") || "nothing"}`).join(", ")}; short of their demand: ${unassigned.join(", ") || "none"}`);

console.log("Nested rows; null is a pair that must not be");
show(solveAssignment({ rows: 3, columns: 3, values: [[7, 4, 2], [8, 6, null], [9, 5, 1]] }));

console.log("\nA typed array with capacities, a minimum for column 2 and two columns for row 0");
const values = Int16Array.of(9, 8, 1, 9, 7, 3, 8, 8, 2, 7, 6, 2);
values[8] = forbiddenOf(values);
const dense = { rows: 4, columns: 3, values };
const options = { capacity: [2, 2, 1], minimum: [0, 0, 1], demand: [2, 1, 1, 1], objective: "total" } as const;
const solved = solveAssignment(dense, options);
show(solved);

// The certificate is one price for each column. Whoever has it and the scores can check the result without the solver.
console.log(`  prices ${solved.certificate?.prices.join(", ")}; proved: ${verifyAssignment(dense, solved, options).optimal}`);
const swapped = [solved.columnsOf[0], solved.columnsOf[3], solved.columnsOf[2], solved.columnsOf[1]];
const worse = { ...solved, columnsOf: swapped, total: 35, criteria: { ...solved.criteria, total: 35 } };
const { valid, optimal, problems } = verifyAssignment(dense, worse, options);
console.log(`  rows 1 and 3 swapped: valid ${valid}, optimal ${optimal}, ${problems.map(({ code }) => code).join(", ")}`);
const regret = openQuestions(dense, solved).regrets.ofPair([3, 0]);
console.log(`  insisting on row 3 with column 0 loses ${regret?.participation} rows and ${regret?.points} of the total`);

console.log("\nThe same with the floor of the default objective: the lowest pair is raised first");
show(solveAssignment(dense, { ...options, objective: "balanced" }));

console.log("\nA candidate graph in compressed rows: row 0 may have columns 0 and 3, row 1 columns 0 and 1, row 2 column 0");
const sparse = { rows: 3, columns: 4, offsets: [0, 2, 4, 5], targets: [0, 3, 0, 1, 0], values: [5, 4, 9, 1, 3] };
show(solveAssignment(sparse, { objective: "total" }));

console.log("\nMinimums that cannot be met: no pairs, and the smallest reason");
const { status, witness } = solveAssignment(sparse, { capacity: 3, minimum: [3, 0, 0, 1] });
console.log(`  ${status}: columns ${witness?.columns.join(" and ")} ask for ${witness?.shortfall} more than rows ${witness?.rows.join(", ")} can fill`);
