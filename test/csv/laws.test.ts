import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOT_ASKED, readProgram, safeReadProgram, type ProgramDefinition } from "../../src/program/index.ts";
import { readCohort, type CohortInput } from "../../src/cohort/index.ts";
import { readSheets } from "../../src/csv/index.ts";
import { cohortInputs, functions, programDefinitions } from "../arbitraries.ts";
import { isBlank, sheetOf, withSheets } from "./sheets.ts";

/** The people without what no sheet can say: a skill whose name a mapping may not have, questions never asked, lists of nothing. */
function sayable(value: unknown): unknown {
  if (value === NOT_ASKED) return undefined;
  if (Array.isArray(value)) return value.map(sayable).filter((item) => (item as { readonly skill?: unknown }).skill !== "__proto__");
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sayable(inner)] as const);
  return Object.fromEntries(entries.filter(([key, inner]) => key === "manager" || !isBlank(inner)));
}

const cases = programDefinitions.chain((plain) => {
  const definition: ProgramDefinition = withSheets(plain);
  const program = readProgram(definition, { functions });
  return cohortInputs(program).map(({ mentors, mentees }) => ({ definition, program, mentors: sayable(mentors), mentees: sayable(mentees) }) as never as Case);
});

interface Case {
  readonly definition: ProgramDefinition;
  readonly program: ReturnType<typeof readProgram>;
  readonly mentors: CohortInput["mentors"];
  readonly mentees: CohortInput["mentees"];
}

/** Mappings as somebody may write them: keys and columns that exist or nearly do, in forms that suit the question or do not. */
const text = fc.constantFrom("who", "topics", "a", "b", "no such column", "");
const record = (value: fc.Arbitrary<unknown>) => fc.dictionary(fc.constantFrom("column", "columns", "offset", "hours", "labels", "separator", "current", "yes", "ticked", "values", "a", "__proto__"), value, { maxKeys: 3 });
const columns = fc.oneof(
  text,
  fc.record({ column: text, labels: fc.dictionary(text, fc.oneof(text, fc.integer(), fc.constant(null))), separator: fc.constantFrom(";", ",") }, { requiredKeys: ["column"] }),
  fc.record({ columns: fc.dictionary(fc.constantFrom("care", "power", "a", "sql", "constructor", "__proto__"), text), ticked: fc.constant(["x"]) }, { requiredKeys: ["columns"] }),
  fc.record({ offset: text, hours: text }, { requiredKeys: ["offset"] }),
  record(fc.oneof(text, record(text), fc.constantFrom(null, 3, true, [], ["a"]))),
);
const mappings = fc.record({ id: fc.oneof(text, columns), sheet: fc.array(fc.tuple(fc.nat(), columns), { maxLength: 8 }), side: fc.constantFrom("both", "mentors", "mentees", "answers") });

describe("a mapping, whatever it says,", () => {
  it("is either refused with the program or reads sheets without a throw", () => {
    let accepted = 0;
    fc.assert(
      fc.property(cases, mappings, ({ definition, mentors, mentees }, { id, sheet, side }) => {
        const keys = [...Object.keys(definition.dimensions), ...Object.keys(definition.fields ?? {}), "group.values", "name", "email", "capacity", "veto", "ignore", "takesPartAs", "duplicates"];
        const entries = Object.fromEntries(sheet.map(([at, spec]) => [keys[at % keys.length], spec]));
        const sheets = side === "answers" ? { both: { id, answers: entries } } : { both: { id }, [side]: { id, ...entries } };
        const result = safeReadProgram({ ...definition, sheets }, { functions });
        if (!result.ok) return;
        accepted++;
        const content = "who,topics,a,b\n1,testing;hiring,3,x\n2,,,\n,,5-Mar,\n";
        for (const files of [{ mentors: { name: "m", content }, mentees: { name: "n", content: sheetOf(definition, "mentee", mentees) } }, { both: { name: "b", content } }, { mentors: { name: "m", content: sheetOf(definition, "mentor", mentors) } }]) {
          const reading = readSheets(result.program, files);
          expect(reading.ok || reading.total > 0).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    expect(accepted).toBeGreaterThan(10);
  });
});

describe("people written into sheets", () => {
  it("come back as the same cohort, whatever is asked and answered", () => {
    fc.assert(
      fc.property(cases, ({ definition, program, mentors, mentees }) => {
        const reading = readSheets(program, {
          mentors: { name: "mentors.csv", content: sheetOf(definition, "mentor", mentors) },
          mentees: { name: "mentees.csv", content: new TextEncoder().encode(sheetOf(definition, "mentee", mentees)) },
        });
        expect(reading).toMatchObject({ ok: true, rows: { mentors: mentors.length, mentees: mentees.length } });
        if (!reading.ok) return;
        // Columns that only the other side answers.
        expect(reading.ignored.filter(({ column }) => !/ (?:now|weight|willing) /.test(column))).toEqual([]);
        expect(readCohort(program, reading.input, { places: reading.places }).hash).toBe(readCohort(program, { mentors, mentees }).hash);
        expect(reading.places.mentors.map(({ row }) => row)).toEqual(mentors.map((_, index) => index + 2));
      }),
      { numRuns: 40 },
    );
  });

  it("are either read or a problem, whatever happens to their cells", () => {
    const scramble = fc.array(fc.record({ at: fc.nat(5000), text: fc.constantFrom('"', ",", "\n", "5-Mar", "1.2E+03", "#N/A", "x", ";", "\0", "") }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(cases, scramble, ({ definition, program, mentors, mentees }, edits) => {
        const whole = sheetOf(definition, "mentor", mentors);
        const content = edits.reduce((text, { at, text: inserted }) => text.slice(0, at % text.length) + inserted + text.slice((at % text.length) + 1), whole);
        const reading = readSheets(program, { mentors: { name: "a", content }, mentees: { name: "b", content: sheetOf(definition, "mentee", mentees) } });
        if (reading.ok) expect(reading.input.mentors).toHaveLength(reading.rows.mentors);
        else expect(reading.problems.every(({ code, remedy, place, path }) => code !== "" && remedy !== "" && (place !== undefined || path.length > 0))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
