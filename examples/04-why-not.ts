// "Why not Ravi?": what stands behind a pair that is not, and exactly what insisting on it would cost everybody.
import { commonGround, defineProgram, explainPair, matchCohort, readCohort, sayNote, scoreText } from "mentor-match";

const program = defineProgram({
  round: "spring-2027",
  dimensions: {
    skills: { compare: "coverage", scale: { minimum: 0, maximum: 5 } },
    goals: { compare: "support" },
    contact: { compare: "shares", of: ["meeting", "video", "writing"] },
  },
  weights: { skills: 50, goals: 30, contact: 20 },
  aim: "most-people",
});

const people = {
  mentors: [
    { id: "ravi", skills: [{ skill: "SQL", level: 5 }, { skill: "speaking", level: 4 }], goals: [{ goal: "career/promotion" }], contact: { video: 2, writing: 1 } },
    { id: "sofia", skills: [{ skill: "SQL", level: 3 }, { skill: "planning", level: 5, willing: false }], goals: [{ goal: "career/change" }], contact: { meeting: 1 } },
    { id: "teo", skills: [{ skill: "planning", level: 4 }, { skill: "speaking", level: 2 }], goals: [{ goal: "balance/workload" }], contact: { video: 1 } },
  ],
  mentees: [
    { id: "ana", skills: [{ skill: "SQL", current: 1, target: 5 }], goals: [{ goal: "career/promotion" }], contact: { video: 1, writing: 1 } },
    { id: "ben", skills: [{ skill: "SQL", current: 0, target: 4 }, { skill: "planning", current: 2, target: 4 }], goals: [{ goal: "career/promotion" }], contact: { video: 1 } },
    { id: "cleo", skills: [{ skill: "speaking", current: 1, target: 3 }], goals: [{ goal: "career/change" }], contact: { meeting: 1, video: 1 } },
  ],
};

const cohort = readCohort(program, people);
const matching = matchCohort(cohort);
for (const { mentee, mentor, points, rankForMentee, eligibleForMentee } of matching.pairs)
  console.log(`${mentee.padEnd(4)} with ${mentor.padEnd(5)}  ${scoreText(points)}, number ${rankForMentee} of ${eligibleForMentee} for ${mentee}`);

const why = explainPair(cohort, matching, "ben", "ravi");
console.log(`\nWhy is ben not with ravi? They are ${why.status}: ${scoreText(why.points)}, number ${why.rankForMentee} for ben and number ${why.rankForMentor} for ravi.`);
for (const { label, points, of } of why.contributions) console.log(`  ${label.padEnd(8)} ${scoreText(points).padStart(4)} of ${scoreText(of)}`);
console.log(`  in common: ${commonGround(why).join("; ")}`);
console.log(`  missing:   ${why.gaps.map((gap) => sayNote(gap)).join("; ")}`);
if (why.cost !== null) console.log(`Insisting on it would take ${scoreText(why.cost.points)} off the total, and ${why.cost.participation} fewer would have a mentor.`);

// No estimate: with the pair locked, the best total is lower by exactly that.
const insisting = matchCohort(readCohort(program, { ...people, locked: [{ mentee: "ben", mentor: "ravi" }] }));
console.log(`\nThe total is ${scoreText(matching.summary.total)}, and ${scoreText(insisting.summary.total)} with this pair locked:`);
for (const { mentee, mentor, points, status } of insisting.pairs) console.log(`${mentee.padEnd(4)} with ${mentor.padEnd(5)}  ${scoreText(points)}  ${status}`);
