import { gather } from "../../program/gather.ts";
import { groupBy } from "../../program/group.ts";
import type { Problem, ProgramDefinition } from "../../program/index.ts";
import type { SheetFiles } from "../read-sheets.ts";
import { tableOf } from "../table.ts";
import { columnsOf, roleColumn } from "./column.ts";
import { directoryPart, type DirectoryPart } from "./directory-part.ts";
import { factsOf } from "./facts.ts";
import { itemsOf } from "./items.ts";
import { keyOf } from "./key-of.ts";
import { outcomeOf } from "./outcome.ts";
import type { Found, Sheet } from "./sheet.ts";
import { sheetsOf } from "./sheets-of.ts";
import type { Told } from "./told.ts";

/** A program guessed from sheets, to be corrected by somebody who knows. */
export interface Draft {
  /** Plain JSON that `readProgram` takes; what only a human can say stands in `toDecide`. */
  readonly definition: ProgramDefinition;
  /** What became of every column, in the order of the sheets. */
  readonly lines: readonly Told[];
}

export type DraftResult =
  | ({ readonly ok: true; readonly warnings: readonly Problem[] } & Draft)
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly total: number };

export interface DraftOptions {
  /** Names the draw among equals. */
  readonly round: string;
  /** What the program is called. */
  readonly name?: string;
}

/**
 * Drafts a program from the sheets of its people: comparisons guessed from the answers, the options found, the mapping of
 * columns, and questions for whoever knows the program. Everything guessed is said; every column has a line. Never throws.
 */
export function draftProgram(files: SheetFiles, options: DraftOptions): DraftResult {
  const problems = gather();
  const warnings = gather();
  const sheets = (["both", "mentors", "mentees"] as const).flatMap((sheet): Sheet[] => {
    const file = files[sheet];
    if (file === undefined) return [];
    const table = tableOf(file.content, file.name, {}, [sheet], problems, warnings);
    const role = sheet === "both" ? roleColumn(table) : undefined;
    const columns = columnsOf(table, sheet, role);
    return [{ sheet, table, columns, facts: factsOf(table, columns, role) }];
  });
  const found = questionsOf(sheets);
  const directory = files.directory && directoryPart(tableOf(files.directory.content, files.directory.name, {}, ["directory"], problems, warnings), new Set(found.map(({ key }) => key)));
  const place = sheets.map(({ table }) => ({ sheet: table.name, row: table.headerRow }))[0];
  if (problems.total === 0 && !found.some(({ outcome }) => outcome.as === "dimension"))
    problems.add({ code: "no-questions", path: [], ...(place === undefined ? {} : { place }), remedy: "No column looks like a question that mentors and mentees both answer: there is nothing to compare." });
  if (problems.total > 0) return { ok: false, problems: problems.list(), total: problems.total };
  return { ok: true, warnings: warnings.list(), definition: definitionOf(sheets, found, directory, options), lines: [...linesOf(sheets, found), ...(directory?.lines ?? [])] };
}

function questionsOf(sheets: readonly Sheet[]): Found[] {
  const open = sheets.flatMap(({ columns, facts }) => columns.filter(({ header }) => !facts.used.has(header)));
  const separators = new Map(sheets.flatMap(({ table, facts }) => (facts.separator === undefined ? [] : [[table.name, facts.separator] as const])));
  const taken = new Set<string>();
  return itemsOf(open, separators).map((item) => {
    const outcome = outcomeOf(item);
    const key = outcome.as === "field" && outcome.spec === "list" && !taken.has("languages") ? "languages" : keyOf(item.header, taken);
    if (outcome.as !== "ignored") taken.add(key);
    return { item, outcome, key };
  });
}

function definitionOf(sheets: readonly Sheet[], found: readonly Found[], directory: DirectoryPart | undefined, { round, name }: DraftOptions): ProgramDefinition {
  const dimensions = found.filter(({ outcome }) => outcome.as === "dimension");
  const fields = [...found.filter(({ outcome }) => outcome.as === "field"), ...(directory?.fields ?? [])];
  const saysManagers = directory?.saysManagers === true || sheets.some(({ facts }) => facts.spec["manager"] !== undefined);
  const label = ({ item }: Found) => item.header.replace(/\s+/gu, " ").trim().slice(0, 100);
  const definition = {
    format: "mentor-match/program",
    formatVersion: 1,
    ...(name === undefined ? {} : { name }),
    round,
    toDecide: questionsFor(sheets, [...found, ...(directory?.fields ?? [])], directory?.lacksId === true),
    dimensions: Object.fromEntries(dimensions.map((one) => [one.key, { label: label(one), ...(one.outcome.spec as object) }])),
    weights: Object.fromEntries(dimensions.map(({ key }) => [key, 1])),
    ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields.map(({ key, outcome }) => [key, outcome.spec])) }),
    rules: rulesFor(saysManagers, fields),
    sheets: { ...sheetsOf(sheets, found), ...(directory === undefined ? {} : { directory: directory.mapping }) },
  };
  // Made of what the checks of a program ask for; a law of the tests reads every draft back.
  return definition as unknown as ProgramDefinition;
}

/** Rules that nearly every program has, where the sheets say what they need. */
function rulesFor(saysManagers: boolean, fields: readonly Found[]): readonly object[] {
  const line = { id: "reporting-line", kind: "reporting-line", levels: 2, reason: "Neither stands above the other in the reporting line" };
  const language = { id: "shared-language", kind: "shared-language", field: "languages", ifUnknown: "allow", reason: "Mentor and mentee share a language" };
  return [...(saysManagers ? [line] : []), ...(fields.some(({ key, outcome }) => key === "languages" && outcome.spec === "list") ? [language] : [])];
}

function questionsFor(sheets: readonly Sheet[], found: readonly Found[], isDirectoryOpen: boolean): string[] {
  const noRole = sheets.some(({ sheet, facts }) => sheet === "both" && facts.spec["takesPartAs"] === undefined);
  const noId = sheets.filter(({ facts }) => facts.spec["id"] === undefined).map(({ table }) => table.name);
  return [
    ...(noRole ? ["Which column says who is a mentor and who is a mentee, and by which texts? Correct takesPartAs under sheets."] : []),
    ...noId.map((file) => `Which column of ${file} says who somebody is? Correct id under sheets.`),
    ...(isDirectoryOpen ? ["Which column of the directory says who somebody is, as the other sheets do? Correct id under sheets.directory."] : []),
    "Which questions matter most? All weigh the same: correct weights, or take questions out.",
    ...groupBy(found.flatMap(({ outcome, key }) => (outcome.asks ?? []).map((text) => ({ text, key }))), ({ text }) => text).map((same) =>
      same[0].text.replace("{}", same.map(({ key }) => key).join(", ")),
    ),
  ];
}

function linesOf(sheets: readonly Sheet[], found: readonly Found[]): Told[] {
  return sheets.flatMap(({ sheet, table, facts }) =>
    table.headers.flatMap((header): Told[] => {
      const line = facts.lines.find(({ column }) => column === header);
      if (line !== undefined) return [line];
      const one = found.find(({ item: { columns } }) => [...columns.mentor, ...columns.mentee].some((column) => column.sheet === sheet && column.header === header));
      if (one === undefined) return [];
      const named = one.outcome.as === "ignored" ? "" : ` (${one.key})`;
      return [{ sheet: table.name, column: header, becomes: `${one.outcome.becomes}${named}`, because: one.outcome.because }];
    }),
  );
}
