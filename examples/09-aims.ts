// Four aims on one cohort: what it costs to pair everybody, and to raise the lowest score.
import { describeMatching, matchCohort, readCohort, readProgram, scoreText, type Aim } from "mentor-match";

const program = readProgram({
  round: "spring-2027",
  dimensions: { years: { compare: "number", minimum: 0, maximum: 20 }, topics: { compare: "tags", options: ["a", "b", "c", "d", "e"] } },
  weights: { years: 50, topics: 50 },
  // How far the lowest score is raised under "balanced": half of the way that is possible.
  share: 0.5,
  // Under "best-total" a pair is made only where it is worth more than this.
  minimumScore: 30,
});

const cohort = readCohort(program, {
  mentors: [
    { id: "ada", years: 0, topics: ["a"] },
    { id: "bo", years: 5, topics: ["b", "c"] },
    { id: "cem", years: 10, topics: ["c"] },
    { id: "dua", years: 15, topics: ["d", "e"] },
    { id: "eli", years: 20, topics: ["a"] },
    { id: "fay", years: 4, topics: ["b", "c"] },
    { id: "gus", years: 9, topics: ["c"] },
  ],
  mentees: [
    { id: "mo", years: 0, topics: ["a"] },
    { id: "ned", years: 10, topics: ["c", "d"] },
    { id: "ola", years: 20, topics: ["a"] },
    { id: "pia", years: 9, topics: ["c", "d"] },
    { id: "qi", years: 19, topics: ["a"] },
    { id: "rui", years: 8, topics: ["c", "d"] },
    { id: "sky", years: 18, topics: ["a"] },
  ],
});

const aims: readonly Aim[] = ["most-people", "balanced", "raise-lowest", "best-total"];
console.log("Aim           Paired  Total  Lowest");
for (const aim of aims) {
  const { paired, total, lowest } = matchCohort(cohort, { aim }).summary;
  console.log(`${aim.padEnd(12)}  ${String(paired).padStart(6)}  ${scoreText(total)}    ${scoreText(lowest ?? 0)}`);
}

for (const aim of aims) console.log(`\n${aim}\n  ${describeMatching(matchCohort(cohort, { aim })).split("\n")[1]}`);

console.log(`\nWho is left under best-total, and why\n${describeMatching(matchCohort(cohort, { aim: "best-total" }))}`);
