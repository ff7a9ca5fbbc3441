// Two sheets out of a form become a cohort. What is wrong with them is said at once, by cause, with rows and columns.
import { describeProblems, matchCohort, readCohort, readProgram } from "mentor-match";
import { introductionsTable, readSheets } from "mentor-match/csv";

// As it would be read from program.json. `sheets` says what each column means; it may change every year.
const program = readProgram({
  round: "autumn-2027",
  dimensions: { grade: { compare: "ordinal", order: ["G1", "G2", "G3"], mentorAboveBy: { 1: 1, 2: 0.8 } }, topics: { compare: "tags", options: ["people", "money", "law"] } },
  weights: { grade: 1, topics: 2 },
  sheets: {
    both: {
      id: { column: "Email", kind: "email" },
      name: ["First name", "Last name"],
      email: "Email",
      grade: { column: "Your grade", labels: { "Grade 1": "G1", "Grade 2": "G2", "Grade 3": "G3", "Prefer not to say": null } },
      ignore: ["Completed"],
    },
    mentors: { topics: "I can talk about", capacity: { column: "Mentees", labels: { One: 1, Two: 2 } } },
    mentees: { topics: "I want to talk about", duplicates: { latestBy: "Completed" } },
  },
});

const mentors = `Completed,Email,First name,Last name,Your grade,I can talk about,Mentees
2027-09-01,ada@x.example,Ada,Byron,Grade 3,people;law;,Two
2027-09-02,bo@x.example,Bo,"Li, PhD",Grade 2,money;,One
`;
const mentees = `Completed;Email;First name;Last name;Your grade;I want to talk about
2027-09-02;cy@x.example;Cy;Ruiz;Grade 1;law
2027-09-02;di@x.example;Di;Ngũgĩ;Prefer not to say;money
2027-09-03;ed@x.example;Ed;O'Neill;Grade1;"people,law"
2027-09-04;cy@x.example;Cy;Ruiz;Grade 1;"people;law"
2027-09-05;fay;Fay;Roy;Grade 1;Law
2027-09-05;gil@x.example;Gil;Ito;Grade 1;laws
`;

const read = (mentees: string) => readSheets(program, { mentors: { name: "mentors.csv", content: mentors }, mentees: { name: "mentees.csv", content: mentees } });

const first = read(mentees);
if (!first.ok) console.log(describeProblems(first.problems));

const second = read(mentees.replace("Grade1", "Grade 1").replace("people,law", "people;law").replace(";fay;", ";fay@x.example;").replace("laws", "law"));
if (!second.ok) throw new Error(describeProblems(second.problems));
console.log(`\nCorrected, the sheets hold ${second.rows.mentors} mentors and ${second.input.mentees.length} mentees out of ${second.rows.mentees} rows.`);
console.log(`Columns not read: ${second.ignored.map(({ sheet, column }) => `${sheet} ${column}`).join(", ")}`);
for (const { code, place, remedy } of second.warnings) console.log(`Warning: ${place?.sheet} row ${place?.row}, ${code}: ${remedy}`);

const cohort = readCohort(program, second.input, { places: second.places });
console.log("\nTo share (`writeTable` makes a file for spreadsheets of it)");
for (const row of introductionsTable(cohort, matchCohort(cohort))) console.log(`  ${row.join(" | ")}`);
