import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOT_ASKED, readProgram, type ProgramDefinition } from "../../src/program/index.ts";
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
