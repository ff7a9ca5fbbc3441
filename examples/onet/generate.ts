// Writes mentors.csv and mentees.csv of a made-up company: npx tsx examples/onet/generate.ts
// The headers and words of the form come from program.json, the jobs from occupations.json (O*NET), the rest from one seed.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { each, list, one, sheetText, type Cells, type Mapping } from "./form.ts";
import { drawMentee, type Mentee } from "./mentee.ts";
import { drawMentor, type Mentor } from "./mentor.ts";
import { drawNames } from "./names.ts";
import { readOccupations } from "./occupation.ts";
import { personDrawer, type Person } from "./person.ts";
import { randomFrom, type Random } from "./random.ts";

const seed = 2027;
const mentorCount = 60;
const menteeCount = 120;

/** The texts of both sheets: the same bytes on every machine. */
export function onetSheets(): { readonly mentors: string; readonly mentees: string } {
  const { mentors, mentees, managers } = onetPeople();
  const forms = readForms();
  const mentorRows = mentors.map((mentor, index) => [...commonCells(forms.mentors, mentor, index, managers), ...mentorCells(forms.mentors, mentor)]);
  const menteeRows = mentees.map((mentee, index) => [...commonCells(forms.mentees, mentee, index, managers), ...menteeCells(forms.mentees, mentee)]);
  return { mentors: sheetText(mentorRows), mentees: sheetText(menteeRows) };
}

/** The people who stand in the sheets; by id, the ids of their managers. */
export function onetPeople(): { readonly mentors: readonly Mentor[]; readonly mentees: readonly Mentee[]; readonly managers: ReadonlyMap<string, string> } {
  const random = randomFrom(seed);
  const occupations = readOccupations();
  const experienced = occupations.filter(({ jobZone }) => jobZone >= 4);
  const names = drawNames(mentorCount + menteeCount, random);
  const person = personDrawer(occupations, random);
  const mentors = names.slice(0, mentorCount).map((name) => drawMentor(person(name, random.pick(experienced)), random));
  const mentees = names.slice(mentorCount).map((name) => drawMentee(person(name, random.pick(occupations)), occupations, random));
  return { mentors, mentees, managers: drawManagers(mentors, mentees, random) };
}

/** Managers are mostly mentors of the same department, whose first mentor stands above the others. */
function drawManagers(mentors: readonly Mentor[], mentees: readonly Mentee[], random: Random): Map<string, string> {
  const managers = new Map<string, string>();
  const near = ({ occupation }: Person) => mentors.filter((mentor) => mentor.occupation.department === occupation.department);
  for (const mentor of mentors) {
    const [head] = near(mentor);
    if (head !== mentor && random.chance(0.6)) managers.set(mentor.id, head.id);
  }
  for (const mentee of mentees) {
    const colleagues = near(mentee);
    if (random.chance(0.4)) managers.set(mentee.id, random.pick(colleagues.length > 0 && random.chance(0.7) ? colleagues : mentors).id);
  }
  return managers;
}

type Form = Readonly<Record<string, Mapping>>;

/** The mapping of either sheet; what only one has, or has otherwise, wins over what both have. */
function readForms(): { readonly mentors: Form; readonly mentees: Form } {
  const { sheets }: { readonly sheets: Readonly<Record<"both" | "mentors" | "mentees", Form>> } = JSON.parse(
    readFileSync(new URL("program.json", import.meta.url), "utf8"),
  );
  return { mentors: { ...sheets.both, ...sheets.mentors }, mentees: { ...sheets.both, ...sheets.mentees } };
}

function commonCells(form: Form, person: Person, index: number, managers: ReadonlyMap<string, string>): Cells {
  const started = Date.UTC(2027, 1, 1, 8) + index * 47 * 60_000;
  const shown = (time: number) => new Date(time).toISOString().slice(0, 19).replace("T", " ");
  const { offset = {}, hours = {} } = form["commitment.time"];
  return [
    ...one("ID", index + 1),
    ...one("Start time", shown(started)),
    ...one("Completion time", shown(started + 480_000 + index * 1000)),
    ...one(form.id, person.id),
    ...one(form.name, person.name),
    ...one(form.department, person.occupation.department),
    ...one("Occupation", person.occupation.title),
    ...one(offset, person.utcOffset),
    ...one(form.manager, managers.get(person.id)),
    ...one(form.available, person.available ? "Yes" : "No"),
    ...list(form.languages, person.languages),
    ...each(form.values, person.values),
    ...each(form["communication.style"], person.style),
    ...each(form["communication.channel"], person.channel),
    ...one(form["communication.frequency"], person.frequency),
    ...one(form["commitment.motivation"], person.motivation),
    ...one(form["commitment.hours"], person.hours),
    ...list(hours, person.time),
  ];
}

function mentorCells(form: Form, mentor: Mentor): Cells {
  const { willing = {} } = form.expertise;
  return [
    ...one(form.capacity, mentor.capacity),
    ...one(form.minimum, mentor.minimum),
    ...each(form.expertise, Object.fromEntries(mentor.offers.map(({ skill, level }) => [skill, level]))),
    ...each({ columns: willing }, Object.fromEntries(mentor.offers.map(({ skill, willing }) => [skill, willing ? "Yes" : "No"]))),
    ...list(form.goals, mentor.goals),
  ];
}

function menteeCells(form: Form, mentee: Mentee): Cells {
  const { current = {} } = form.expertise;
  const needs = mentee.needs ?? [];
  return [
    ...each({ ...form.expertise, columns: current }, Object.fromEntries(needs.map(({ skill, current }) => [skill, current]))),
    ...each(form.expertise, Object.fromEntries(needs.map(({ skill, target }) => [skill, target]))),
    ...each(form.goals, mentee.goals),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(onetSheets())) writeFileSync(new URL(`${name}.csv`, import.meta.url), text);
}
