import { tooLarge, type Cohort } from "../cohort/index.ts";
import type { SheetFiles, SheetsReading } from "../csv/index.ts";
import type { Problem } from "../program/index.ts";

const sides = ["mentors", "mentees"] as const;
type Side = (typeof sides)[number];

/** What is wrong with a side as a whole, or with both, which only a run with sheets takes for a mistake. `cohort` as far as it could be read. */
export function problemsOfSides(files: SheetFiles, sheets: SheetsReading, cohort: Cohort | undefined): Problem[] {
  const large = tooLarge(sheets.rows);
  return [
    ...emptySides(files, sheets),
    ...(sheets.ok && cohort !== undefined ? silentSides(files, cohort) : []),
    ...(large === undefined ? [] : [{ ...large, ...headerOf(files, "mentees") }]),
  ];
}

/** The library takes a side without people; a sheet without people is a mistake. A sheet with other problems may hold people that cannot be read. */
function emptySides(files: SheetFiles, sheets: SheetsReading): Problem[] {
  const problems = sheets.ok ? [] : sheets.problems;
  const isSound = (side: Side) => !problems.some(({ place }) => (place === undefined ? files.both !== undefined : place.sheet === sheetOf(files, side)?.name));
  return sides.filter((side) => sheets.rows[side] === 0 && isSound(side)).map((side): Problem => {
    const remedy = files.both === undefined ? `This sheet holds headers and nobody: give one with the ${side} in it.` : `No row of this sheet is one of the ${side}.`;
    return { code: "no-people", path: [side], ...headerOf(files, side), remedy };
  });
}

/** Sides with people of whom nobody answers anything: their scores would all be the same, and the draw would pair them. */
function silentSides(files: SheetFiles, cohort: Cohort): Problem[] {
  const isSilent = (side: Side) => cohort[side].length > 0 && cohort[side].every(({ answers }) => answers.every((answer) => answer === null));
  return sides.filter(isSilent).map((side): Problem => {
    const remedy = "Nobody in this sheet answers any question of the program: say under sheets in the program which column holds which answer.";
    return { code: "no-answers", path: [side], ...headerOf(files, side), remedy };
  });
}

function sheetOf(files: SheetFiles, side: Side) {
  return files[side] ?? files.both;
}

function headerOf(files: SheetFiles, side: Side): Pick<Problem, "place"> {
  const file = sheetOf(files, side);
  return file === undefined ? {} : { place: { sheet: file.name, row: 1 } };
}
