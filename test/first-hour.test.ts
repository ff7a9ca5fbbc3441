import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { firstHourSheets } from "../examples/first-hour/generate.ts";
import { understandWithout } from "../src/cli/set-aside.ts";
import { draftProgram, readTable } from "../src/csv/index.ts";
import { readProgram } from "../src/program/index.ts";

const read = (name: string) => readFileSync(new URL(`../examples/first-hour/${name}`, import.meta.url), "utf8");
const files = { both: { name: "responses.csv", content: read("responses.csv") }, directory: { name: "directory.csv", content: read("directory.csv") } };

/** The people of the sheets by a program that was drafted and left as it is, and the rows set aside. */
function drafted() {
  const draft = draftProgram(files, { round: "r" });
  if (!draft.ok) throw new Error("no draft");
  const program = readProgram(draft.definition);
  const { inputs, aside } = understandWithout({ program: { ok: true, program }, sheets: files, earlier: undefined, past: undefined, exclude: undefined, decisions: [], names: { program: "", previous: "" } });
  if (!inputs.ok) throw new Error("not read");
  return { program, cohort: inputs.cohort, warnings: inputs.warnings, aside };
}

describe("the sheets of the first hour", () => {
  const { program, cohort, warnings, aside } = drafted();
  const people = [...cohort.mentors, ...cohort.mentees];
  const idsOf = (some: typeof people) => new Set(some.map(({ id }) => id as string));

  it("are what their generator writes", () => {
    const { responses, directory } = firstHourSheets();
    expect([responses === files.both.content, directory === files.directory.content]).toEqual([true, true]);
  });

  it("lose nobody: every row is a person, an earlier answer, or one of the twelve that cannot be read", () => {
    const replaced = warnings.filter(({ code }) => code === "replaced-row").map(({ place }) => place?.row);
    const rows = [...new Set(people.map(({ place }) => place?.row)), ...replaced, ...aside.map(({ row }) => row)];
    expect(aside).toHaveLength(12);
    expect(rows.toSorted((a, b) => Number(a) - Number(b))).toEqual(readTable(files.both.content, "responses.csv").table.rows.map(({ row }) => row));
  });

  it("and the directory say who reports to whom, who has left, and where people work", () => {
    const department = program.fields.findIndex(({ key }) => key === "department");
    const [stranger] = idsOf(people.filter(({ id }) => !cohort.managers.get(id)?.startsWith("head.")));
    expect(idsOf(people.filter(({ fields }) => fields[department] === null))).toEqual(new Set([stranger]));
    expect(idsOf(people.filter(({ available }) => !available)).size).toBe(1);
  });
});
