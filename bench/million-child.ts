// Solves one instance alone in its process, so that its memory can be told: million-child.ts <family> <size> <seed>
import { solveAssignment } from "../src/assignment/index.ts";
import { timed } from "./clock.ts";
import { caseOf } from "./families.ts";
import { provedTotal, runs } from "./measure.ts";

const [family, size, seed] = process.argv.slice(2);
const each = caseOf(family, Number(size), Number(seed));
const solve = () => solveAssignment(each.scores, { capacity: each.capacity, objective: ["participation", "total"] }).total;
const total = solve();
const megabytes = process.resourceUsage().maxRSS / 1024;
if (provedTotal(each, ["participation", "total"]) !== total) throw new Error("One run comes to another total than the next");
console.log(JSON.stringify({ times: timed(runs, solve), megabytes }));
