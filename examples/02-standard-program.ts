// The standard program: five dimensions with weights out of research, answers checked by the compiler, plain JSON and back.
import { describeProblems, programToJSON, readCohort, readProgram, safeReadCohort, scorePair, scoreText, standardProgram, standardSources, type MenteeOf, type MentorOf } from "mentor-match";

const program = standardProgram({ round: "spring-2027", fields: { languages: "list" } });
for (const { key, label, weight } of program.dimensions) {
  const source = standardSources.find(({ of }) => of === key);
  console.log(`${label.padEnd(13)} ${((100 * weight) / 16384).toFixed(0)} %  evidence ${source?.evidence}`);
}

// The types follow from the program: an item that is not asked for, or a level as text, does not compile.
const mentor: MentorOf<typeof program> = {
  id: "marie",
  capacity: 2,
  languages: ["English", "French"],
  values: { "self-direction": 6, stimulation: 4, achievement: 4, power: 2, security: 3, benevolence: 6, universalism: 5 },
  communication: { style: { directness: 4, preciseness: 5, questioning: 4, expressiveness: 2 }, channel: { video: 3, written: 1 }, frequency: 2 },
  expertise: [{ skill: "Statistics", level: 7 }, { skill: "Budgeting", level: 4, willing: false }],
  goals: [{ goal: "career/promotion" }, { goal: "leadership/first-team" }],
  commitment: { motivation: 5, hours: 4, time: { utcOffset: "+01:00", hours: ["mon 09:00-12:00", "thu 14:00-17:00"] } },
};
const mentee: MenteeOf<typeof program> = {
  id: "nils",
  languages: ["English"],
  values: { "self-direction": 5, stimulation: 5, achievement: 5, power: 3, security: 2, benevolence: 5, universalism: 6 },
  communication: { style: { directness: 3, preciseness: 4, questioning: 5, expressiveness: 3 }, channel: { video: 2, "face to face": 1 } },
  expertise: [{ skill: "Statistics", current: 2, target: 5, importance: 2 }, { skill: "Budgeting", current: 1, target: 4 }],
  goals: [{ goal: "career/promotion", importance: 3 }, { goal: "career/change" }],
  commitment: { motivation: 4, hours: 3, time: { utcOffset: "+00:00", hours: ["mon 08:00-10:00", "thu 12:00-15:00"] } },
};

const pair = scorePair(readCohort(program, { mentors: [mentor], mentees: [mentee] }), "nils", "marie");
console.log(`\nnils with marie: ${scoreText(pair.points)}`);
for (const { label, points, of, answered } of pair.contributions) console.log(`  ${label.padEnd(13)} ${scoreText(points).padStart(4)} of ${scoreText(of)}${answered ? "" : "  (not all answered)"}`);
console.log(`Answered ${pair.coverage} % of what was asked; ${scoreText(pair.interval.low)} to ${scoreText(pair.interval.high)} whatever the rest would have been`);

const stored = JSON.stringify(programToJSON(program));
console.log(`\nRead back, the program is the same: ${readProgram(JSON.parse(stored)).hash === program.hash}`);

// Data from outside has no types: everything wrong with it comes at once, by cause, without the answers in the text.
const reading = safeReadCohort(program, { mentors: [{ ...mentor, id: "" }], mentees: [{ ...mentee, expertise: [{ skill: "Statistics", target: 9 }], goal: [] }] });
if (!reading.ok) console.log(describeProblems(reading.problems));
