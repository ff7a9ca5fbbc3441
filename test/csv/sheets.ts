import { NOT_ASKED, type ProgramDefinition } from "../../src/program/index.ts";
import type { Side } from "../../src/cohort/index.ts";
import { questions } from "../arbitraries.ts";

type Person = Readonly<Record<string, unknown>>;
type Cells = Readonly<Record<string, unknown>>;

/** How a test writes an answer into cells, by header, and how a mapping says to read them. Written apart from what it tests. */
interface Encoding {
  readonly spec: unknown;
  cells(answer: unknown, wants: boolean): Cells;
}

const skills = ["sql", "hiring", "constructor", "7"];
const goals = ["career/promotion", "career/change", "skills/leading", "skills", "balance"];
const byItem = (key: string, items: readonly string[]) => Object.fromEntries(items.map((item) => [item, `${key} ${item}?`]));
const entriesOf = (answer: unknown, key: string) => (answer as readonly Record<string, unknown>[]).map((entry) => [String(entry[key]), entry] as const);

/** The encoding of a question of the shared generators. */
export function encodingOf(key: string, name: string): Encoding {
  const { spec } = questions[name];
  if ("parts" in spec) throw new Error("the shared questions have no parts");
  switch (spec.compare) {
    case "profile":
    case "shares": {
      const columns = byItem(key, spec.compare === "profile" ? spec.items : spec.of);
      return { spec: { columns }, cells: (answer) => Object.fromEntries(Object.entries(answer as object).map(([item, rating]) => [columns[item], rating])) };
    }
    case "coverage": {
      const [first, current, importance, willing] = ["level", "now", "weight", "willing"].map((what) => byItem(`${key} ${what}`, skills));
      return {
        spec: { columns: first, current, importance, willing, yes: ["gladly"], no: ["never"] },
        cells: (answer, wants) =>
          Object.fromEntries(
            entriesOf(answer, "skill").flatMap(([skill, { level, target, current: now, importance: weight, willing: will }]) => [
              [first[skill], wants ? target : level],
              ...(wants ? [[current[skill], now], [importance[skill], weight]] : [[willing[skill], will === true ? "gladly" : "never"]]),
            ]),
          ),
      };
    }
    case "support": {
      const columns = byItem(key, goals);
      return { spec: { columns }, cells: (answer, wants) => Object.fromEntries(entriesOf(answer, "goal").map(([goal, { importance, strength }]) => [columns[goal], wants ? importance : strength])) };
    }
    case "tags":
      return { spec: { column: key, separator: ", " }, cells: (answer) => ({ [key]: (answer as readonly string[]).join(", ") }) };
    case "schedule":
      return { spec: { offset: `${key} zone`, hours: { column: `${key} hours` } }, cells: (answer) => timeCells(key, answer as { utcOffset: string; hours: readonly string[] }) };
    case "custom":
      return { spec: { column: key, labels: Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`No. ${at}`, at])) }, cells: (answer) => ({ [key]: `no. ${answer} ` }) };
    default:
      return { spec: key, cells: (answer) => ({ [key]: answer }) };
  }
}

function timeCells(key: string, { utcOffset, hours }: { readonly utcOffset: string; readonly hours: readonly string[] }): Cells {
  // Microsoft Forms ends every list with a separator.
  return { [`${key} zone`]: utcOffset, [`${key} hours`]: hours.map((span) => `${span};`).join("") };
}

const facts = { manager: { column: "boss", labels: { nobody: null } }, available: "here?", veto: "not with", team: "team", site: "site", languages: "tongues", level: "level" };

/** A definition with the mapping that reads what `sheetOf` writes. */
export function withSheets(definition: ProgramDefinition): ProgramDefinition {
  const answers = Object.entries(definition.dimensions).map(([key, spec]) => [
    key,
    "parts" in spec ? Object.fromEntries(Object.keys(spec.parts).map((part) => [part, encodingOf(`${key}.${part}`, part).spec])) : encodingOf(key, key).spec,
  ]);
  return { ...definition, sheets: { both: { id: "who", ...facts, answers: Object.fromEntries(answers) } } };
}

/** People as a sheet: a column for whatever the mapping names. */
export function sheetOf(definition: ProgramDefinition, side: Side, people: readonly Person[]): string {
  const rows = people.map((person) => rowOf(definition, side, person));
  const headers = [...new Set([...headersOf(definition.sheets?.both), ...rows.flatMap((row) => Object.keys(row))])];
  const lines = [headers, ...rows.map((row) => headers.map((header) => (Object.hasOwn(row, header) ? String(row[header] ?? "") : "")))];
  return lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");
}

function rowOf(definition: ProgramDefinition, side: Side, person: Person): Cells {
  const cells = Object.entries(definition.dimensions).flatMap(([key, spec]) => {
    const answer = person[key];
    if (isBlank(answer)) return [];
    const parts = "parts" in spec ? Object.keys(spec.parts).map((part) => [`${key}.${part}`, part, (answer as Person)[part]] as const) : [[key, key, answer] as const];
    return parts.filter(([, , part]) => !isBlank(part)).map(([at, name, part]) => encodingOf(at, name).cells(part, wants(name, side)));
  });
  const { id, manager, available, veto, team, site, languages, level } = person;
  const list = (value: unknown) => (Array.isArray(value) ? value.join(";") : "");
  const flag = available === undefined ? "" : available === true ? "Yes" : "NO";
  const boss = manager === null ? "Nobody" : manager;
  return Object.assign({ who: id, boss, "here?": flag, "not with": list(veto), team, site, tongues: list(languages), level }, ...cells);
}

function wants(name: string, side: Side): boolean {
  const { spec } = questions[name];
  return (side === "mentee") !== ("asks" in spec && spec.asks === "mentor");
}

function headersOf(spec: unknown): string[] {
  if (typeof spec === "string") return [spec];
  if (typeof spec !== "object" || spec === null || Array.isArray(spec)) return [];
  return Object.entries(spec).flatMap(([key, inner]) => (["labels", "separator", "yes", "no"].includes(key) ? [] : headersOf(inner)));
}

/** What a cell cannot say: that a question was never asked, and lists of nothing. */
export function isBlank(answer: unknown): boolean {
  return answer === undefined || answer === null || answer === NOT_ASKED || (Array.isArray(answer) && answer.length === 0);
}
