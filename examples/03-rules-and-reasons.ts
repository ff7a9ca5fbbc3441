// Rules decide who may meet at all. Whoever is left gets a reason, and the smallest thing that would change it.
import { defineProgram, describeHelp, helpFor, matchCohort, readCohort, reasonsFor, sayReason } from "mentor-match";

const program = defineProgram({
  round: "spring-2027",
  dimensions: { topics: { compare: "tags", options: ["presenting", "negotiating", "planning", "coding"] } },
  weights: { topics: 1 },
  fields: { grade: { order: ["junior", "senior", "lead", "head"] }, languages: "list" },
  rules: [
    { id: "line", kind: "reporting-line", levels: 2, reason: "neither is the other's manager, nor the manager's manager" },
    { id: "above", kind: "gap", field: "grade", minimum: 1, maximum: 2, reason: "the mentor is one or two grades above" },
    { id: "language", kind: "shared-language", field: "languages", ifUnknown: "allow", reason: "they share a language" },
  ],
});

const cohort = readCohort(program, {
  mentors: [
    { id: "hana", grade: "head", languages: ["de"], topics: ["negotiating", "planning"], manager: null },
    { id: "lars", grade: "lead", languages: ["de", "en"], topics: ["coding", "presenting"], manager: "hana", veto: ["pit"] },
    { id: "lola", grade: "lead", languages: ["en"], topics: ["planning"], available: false },
    { id: "sam", grade: "senior", languages: ["en"], topics: ["coding"], manager: "lars" },
  ],
  mentees: [
    { id: "jo", grade: "junior", languages: ["en"], topics: ["coding"], manager: "sam" },
    { id: "mia", grade: "senior", languages: ["de"], topics: ["planning"], manager: "lars" },
    { id: "pit", grade: "junior", languages: ["en"], topics: ["coding", "planning"] },
    { id: "tess", grade: "junior", languages: ["fr"], topics: ["presenting"] },
    { id: "uma", grade: "junior", topics: ["coding"] },
  ],
  // Who reports to whom may come from a directory, with people who do not take part.
  directory: [{ id: "uma", manager: "zed" }, { id: "zed", manager: "lars" }],
});

const matching = matchCohort(cohort);
for (const { mentee, mentor, score } of matching.pairs) console.log(`${mentee} with ${mentor}, ${score}`);

for (const person of matching.unmatched) {
  console.log(`\n${person.side} ${person.id}: ${person.reason}, ${person.eligible} eligible`);
  for (const reason of reasonsFor(matching, person)) console.log(`  why   ${sayReason(reason)}`);
  for (const reason of helpFor(matching, person)) console.log(`  help  ${sayReason(reason)}`);
}
console.log(["", ...describeHelp(matching)].join("\n"));
