// A mentor leaves in the middle of the year: everybody is scored on the scale of the spring, and pairs stay unless that costs something.
import { matchCohort, readCohort, scoreText, standardProgram, verifyMatching, type Matching, type MenteeOf, type MentorOf } from "mentor-match";

const program = standardProgram({ round: "spring-2027" });
const skills = ["analysis", "writing", "law", "budgets", "design"];

// Made up by counting, so that every run prints the same.
const mentors = Array.from({ length: 7 }, (_, at): MentorOf<typeof program> => ({
  id: `mentor-${at}`,
  expertise: skills.map((skill, place) => ({ skill, level: (3 * at + 2 * place) % 8 })),
  goals: [{ goal: at % 2 === 0 ? "career/promotion" : "skills/presenting" }],
  commitment: { motivation: 3 + (at % 3), hours: 2 + at },
}));
const mentees = Array.from({ length: 6 }, (_, at): MenteeOf<typeof program> => ({
  id: `mentee-${at}`,
  expertise: [{ skill: skills[at % 5], current: 1, target: 6 }, { skill: skills[(at + 2) % 5], current: 0, target: 3 + (at % 4) }],
  goals: [{ goal: at % 3 === 0 ? "skills/presenting" : "career/promotion" }, { goal: "career/change", importance: 2 }],
  commitment: { motivation: 5 - (at % 2), hours: 3 },
}));

function show(title: string, { pairs, summary }: Matching): void {
  console.log(`${title}: total ${scoreText(summary.total)}, lowest ${scoreText(summary.lowest ?? 0)}`);
  for (const { mentee, mentor, points, status } of pairs) console.log(`  ${mentee} with ${mentor}  ${scoreText(points)}  ${status}`);
}

const spring = matchCohort(readCohort(program, { mentors, mentees }));
show("Spring", spring);

// What is stored of the spring is all that is needed: its pairs, and the scale on which they were scored.
const { pairs, reference } = JSON.parse(JSON.stringify(spring)) as Matching;
const left = pairs[0].mentor;
const previous = pairs.filter(({ mentor }) => mentor !== left).map(({ mentee, mentor }) => ({ mentee, mentor }));
const stayed = mentors.filter(({ id }) => id !== left);

const summerCohort = readCohort(program, { mentors: stayed, mentees, previous }, { reference });
const summer = matchCohort(summerCohort);
show(`\n${left} has left; pairs are kept where that costs nothing`, summer);
show("\nThe same, and nobody else may move", matchCohort(readCohort(program, { mentors: stayed, mentees, locked: previous }, { reference })));
console.log(`\nThe proof of the summer holds: ${verifyMatching(summerCohort, summer).optimal}`);

// A weight moved by one percent: do pairs change?
const weights = { expertise: 0.2525, goals: 0.2475 };
const heavier = matchCohort(readCohort(standardProgram({ round: "spring-2027", weights }), { mentors, mentees }, { reference }));
const moved = heavier.pairs.filter(({ mentee, mentor }) => !spring.pairs.some((pair) => pair.mentee === mentee && pair.mentor === mentor));
console.log(`With expertise 1 % heavier and goals 1 % lighter, ${moved.length} of the ${heavier.pairs.length} pairs of the spring would be others.`);
