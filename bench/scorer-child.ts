// Solves a square problem from a scorer, alone in its process, so that its memory can be told: scorer-child.ts <size> <seed>
import { randomFrom } from "../examples/onet/random.ts";
import { solveAssignment, verifyAssignment, type Scorer } from "../src/assignment/index.ts";
import { compatibility } from "./compatibility.ts";

const [size, seed] = process.argv.slice(2).map(Number);
const like = compatibility(size, size, randomFrom(seed));
let asked = 0;
const scorer: Scorer = {
  rows: size,
  columns: size,
  range: [0, 1000],
  score(row, column) {
    asked++;
    return Math.round(1000 * like(row, column));
  },
};
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const before = cpu();
const result = solveAssignment(scorer, { objective: ["participation", "total"] });
const seconds = cpu() - before;
const passes = asked / (size * size);
const megabytes = process.resourceUsage().maxRSS / 1024;
asked = 0;
const { problems } = verifyAssignment(scorer, result, { objective: ["participation", "total"] });
const alone = cpu();
let sum = 0;
for (let row = 0; row < size; row++) for (let column = 0; column < size; column++) sum += scorer.score(row, column);
const pass = cpu() - alone;
if (problems.length > 0 || sum === 0) throw new Error(`The certificate does not hold: ${JSON.stringify(problems[0])}`);
console.log(JSON.stringify({ total: result.total, seconds, pass, passes, megabytes }));
