// A comparison that the library does not know, and a dimension that participants must never see.
import { commonGround, defineProgram, matchCohort, readCohort, scorePair, scoreText, type MenteeOf, type MentorOf } from "mentor-match";
import { introductionsTable } from "mentor-match/csv";

interface Home {
  readonly east: number;
  readonly north: number;
}

/** Like a number comparison, but on a map: 1 on the spot, 0 from 20 km on. Only + - * / and square roots are the same on every machine. */
function nearby(mentee: Home, mentor: Home): number {
  const [east, north] = [mentee.east - mentor.east, mentee.north - mentor.north];
  return Math.max(0, 1 - Math.sqrt(east * east + north * north) / 20);
}

const program = defineProgram(
  {
    round: "spring-2027",
    dimensions: {
      topics: { label: "Topics", compare: "tags", options: ["exams", "internships", "housing"] },
      home: { label: "Way to go", compare: "custom", function: "nearby" },
      firstInFamily: {
        label: "First in the family to study",
        compare: "choice",
        options: ["yes", "no"],
        sensitive: { reason: "Agreed with the student council for this round: first-generation students may ask for each other" },
      },
    },
    weights: { topics: 50, home: 30, firstInFamily: 20 },
  },
  { functions: { nearby } },
);

const mentors: MentorOf<typeof program>[] = [
  { id: "m1", name: "Noor", topics: ["exams", "housing"], home: { east: 3, north: 4 }, firstInFamily: "yes" },
  { id: "m2", name: "Otto", topics: ["internships"], home: { east: 18, north: 2 }, firstInFamily: "no" },
];
const mentees: MenteeOf<typeof program>[] = [
  { id: "s1", name: "Pia", topics: ["exams"], home: { east: 0, north: 0 }, firstInFamily: "yes" },
  { id: "s2", name: "Quim", topics: ["internships", "exams"], home: { east: 15, north: 6 } },
];

const cohort = readCohort(program, { mentors, mentees });
const matching = matchCohort(cohort);
for (const { mentee, mentor, points, contributions } of matching.pairs) {
  console.log(`${mentee} with ${mentor}: ${scoreText(points)}`);
  for (const { label, points, of, sensitive, answered } of contributions)
    console.log(`  ${scoreText(points).padStart(4)} of ${scoreText(of)}  ${label}${sensitive ? " (sensitive)" : ""}${answered ? "" : ": not answered by both, counted as usual here"}`);
}

const pair = scorePair(cohort, "s1", "m1");
console.log(`\nWhat s1 and m1 share, as data: ${pair.common.map(({ dimension, sensitive }) => `${dimension}${sensitive ? " (sensitive)" : ""}`).join(", ")}`);
console.log(`In sentences:                  ${commonGround(pair).join("; ")}`);
console.log("\nTo share with the pairs");
for (const row of introductionsTable(cohort, matching)) console.log(`  ${row.join(" | ")}`);
