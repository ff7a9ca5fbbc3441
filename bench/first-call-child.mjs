// Plain JavaScript, so that nothing but the solver is compiled: first-call-child.mjs <solver> <file of Int16 scores> <size>
import { readFileSync } from "node:fs";

const [solver, file, text] = process.argv.slice(2);
const size = Number(text);
const bytes = readFileSync(file);
const values = new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
const solve = solver === "munkres" ? await munkresCall() : await ownCall();

const [cpu, started] = [process.cpuUsage(), performance.now()];
const total = solve();
const wall = performance.now() - started;
const { user, system } = process.cpuUsage(cpu);
console.log(JSON.stringify({ total, cpu: (user + system) / 1000, wall }));

async function ownCall() {
  const { solveAssignment } = await import("../dist/assignment.js");
  return () => solveAssignment({ rows: size, columns: size, values }, { objective: ["participation", "total"] }).total;
}

async function munkresCall() {
  const { munkres } = await import("munkres");
  const costs = Array.from({ length: size }, (_, row) => Array.from(values.subarray(row * size, (row + 1) * size), (value) => 1000 - value));
  return () => munkres(costs).reduce((sum, [row, column]) => sum + values[row * size + column], 0);
}
