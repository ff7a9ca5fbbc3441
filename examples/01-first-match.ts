// From people to pairs: what is asked, who takes part, who meets whom.
import { defineProgram, describeMatching, matchCohort, readCohort } from "mentor-match";

const program = defineProgram({
  round: "spring-2027",
  dimensions: {
    topic: { compare: "tags", options: ["testing", "hiring"] },
    style: { compare: "choice", options: ["direct", "gentle"] },
  },
  weights: { topic: 70, style: 30 },
  fields: { team: "choice" },
  rules: [{ id: "other-team", kind: "different", field: "team", reason: "mentor from another team" }],
});

const cohort = readCohort(program, {
  mentors: [
    { id: "ada", team: "web", topic: ["testing"], style: "direct" },
    { id: "bo", team: "data", topic: ["hiring"], style: "gentle" },
  ],
  mentees: [
    { id: "cy", team: "data", topic: ["testing"], style: "gentle" },
    { id: "di", team: "web", topic: ["hiring"], style: "direct" },
    { id: "ed", team: "web", topic: ["hiring"], style: "gentle" },
  ],
});

const matching = matchCohort(cohort);
console.log(describeMatching(matching));

// The text is made of plain data, which is all there is to store.
const [{ mentee, mentor, points, rankForMentee, eligibleForMentee }] = matching.pairs;
console.log("\nThe first pair as data:", { mentee, mentor, points, rankForMentee, eligibleForMentee });
