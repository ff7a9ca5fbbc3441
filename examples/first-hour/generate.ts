// Writes responses.csv and directory.csv of a made-up program: npx tsx examples/first-hour/generate.ts
// What a form and an HR system export, with what goes wrong between people and spreadsheets.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drawNames } from "../onet/names.ts";
import { randomFrom, type Random } from "../onet/random.ts";

const seed = 31;
const mentorCount = 40;
const menteeCount = 60;
const bothCount = 8;

const topics = ["Leading people", "Public speaking", "Writing, editing", "Data analysis", "Negotiation", "Career change"];
const offices = ["Leeds", "Porto", "Gdańsk"];
const departments = ["Finance", "Engineering", "Sales", "People"];
const talk = ["Directly", "Gently", "It depends"];

const headers = [
  "ID", "Start time", "Completion time", "Email", "Name", "Last modified time", "I would like to take part as a", "What can you help with?", "What would you like help with?",
  "How do you like feedback?", "Which office do you work in?", "How many mentees can you take?", "What is your gender?", "Anything else we should know?",
];

/** A row of the form by header. */
type Answers = Readonly<Record<string, string>>;

/** The texts of both files: the same bytes on every machine. */
export function firstHourSheets(): { readonly responses: string; readonly directory: string } {
  const random = randomFrom(seed);
  const people = drawNames(mentorCount + menteeCount + bothCount, random);
  const answers = people.map(({ name, address }, index) => answersOf(name, `${address}@example.org`, index, random));
  const sent = [...answers, ...resubmitted(answers, random)];
  const rows = random.shuffled(damaged(sent)).map((row, index) => ({ ...row, ID: String(index + 1) }));
  const responses = [headers, ...rows.map((row: Answers) => headers.map((header) => row[header] ?? ""))];
  return { responses: textOf(responses), directory: textOf(directoryOf(people.map(({ name, address }) => ({ name, address })), random)) };
}

function answersOf(name: string, email: string, index: number, random: Random): Answers {
  const role = index < mentorCount ? "Mentor" : index < mentorCount + menteeCount ? "Mentee" : "Both";
  const some = () => random.shuffled(topics).slice(0, random.whole(1, 3)).map((topic) => `${topic};`).join("");
  const minute = String(random.whole(0, 59)).padStart(2, "0");
  return {
    "Start time": `3/${random.whole(13, 27)}/27 9:${minute}:00`,
    "Completion time": `3/${random.whole(13, 27)}/27 10:${minute}:00`,
    Email: email,
    Name: name,
    "I would like to take part as a": role,
    "What can you help with?": role === "Mentee" ? "" : some(),
    "What would you like help with?": role === "Mentor" ? "" : some(),
    "How do you like feedback?": random.chance(0.05) ? "" : random.pick(talk),
    "Which office do you work in?": random.pick(offices),
    "How many mentees can you take?": role === "Mentee" ? "" : String(random.whole(1, 2)),
    "What is your gender?": random.pick(["female", "male", "", "other"]),
    "Anything else we should know?": random.chance(0.1) ? `I am looking forward to this, ${index}!` : "",
  };
}

/** Some people answer again a day later. */
function resubmitted(answers: readonly Answers[], random: Random): Answers[] {
  return random.shuffled(answers.slice(12)).slice(0, 6).map((row) => ({ ...row, "Completion time": "3/29/27 16:00:00", "How do you like feedback?": "Directly" }));
}

/** Twelve rows that cannot be read as they are, and blanks around texts, which can. */
function damaged(rows: readonly Answers[]): Answers[] {
  const damage: readonly Answers[] = [
    { "How do you like feedback?": "Directy" },
    { "How do you like feedback?": "Gentle" },
    { "How do you like feedback?": "#N/A" },
    { "What can you help with?": "Leading peple;Negotiation;" },
    { "What can you help with?": "Data analisys;" },
    { "How many mentees can you take?": "2-Jan" },
    { "How many mentees can you take?": "one" },
    { "I would like to take part as a": "" },
    { "I would like to take part as a": "Mentr" },
    { Email: "" },
    { Email: "jo at example.org" },
    { "How do you like feedback?": "It depend" },
  ];
  return rows.map((row, index) => {
    if (index < damage.length) return { ...row, ...damage[index] };
    return index % 9 === 0 ? { ...row, "Which office do you work in?": `${row["Which office do you work in?"]} `, "I would like to take part as a": ` ${row["I would like to take part as a"]}\u00a0` } : row;
  });
}

/** The HR system's export in the layout of BambooHR, in which one person is missing and one has left. */
function directoryOf(people: readonly { readonly name: string; readonly address: string }[], random: Random): string[][] {
  const heads = departments.map((department, index) => ({ department, number: String(9000 + index) }));
  const rows = people.slice(0, -1).map(({ name, address }, index) => {
    const { department, number } = random.pick(heads);
    return [String(index + 1), String(1000 + index), name, `${address}@example.org`, department, number, index === 50 ? "Inactive" : "Active"];
  });
  const above = heads.map(({ department, number }, index) => [String(900 + index), number, `Head of ${department}`, `head.${department.toLowerCase()}@example.org`, department, "", "Active"]);
  return [["id", "employeeNumber", "displayName", "workEmail", "department", "supervisorEId", "status"], ...above, ...rows];
}

function textOf(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `\uFEFF${rows.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { responses, directory } = firstHourSheets();
  writeFileSync(new URL("responses.csv", import.meta.url), responses);
  writeFileSync(new URL("directory.csv", import.meta.url), directory);
}
