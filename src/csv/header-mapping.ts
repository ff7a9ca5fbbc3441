import type { Side } from "../cohort/index.ts";
import type { Factor, Program } from "../program/index.ts";
import { kindOf } from "../program/kind.ts";
import { personKeys, personKeysOf } from "../program/person-keys.ts";
import type { ColumnSpec } from "../program/sheets.ts";
import { folded, lookupOf } from "./folded.ts";
import { knownNames } from "./known-names.ts";
import { listOf, type Mapped, type Mapping } from "./mapping.ts";

/**
 * The mapping of a sheet whose headers are the program's own keys: `id`, `name`, `capacity`, `grade`, `communication.style`.
 * An answer of several columns has one for each item: `values.care`, `expertise.sql`, `time.offset`. Lists are separated by `;`.
 */
export function headerMapping(program: Program, side: Side, headers: readonly string[]): Mapping {
  const known = new Set(headers.map(folded));
  const has = (header: string) => known.has(folded(header));
  const answers = new Map<string, Mapped>();
  for (const factor of program.factors) {
    const spec = specOf(factor, headers, has);
    if (spec !== undefined) answers.set(factor.key, { spec, path: [listOf[side], factor.key] });
  }
  for (const { key } of program.fields) if (has(key)) answers.set(key, { spec: key, path: [listOf[side], key] });
  const found = [...personKeysOf[side], "takesPartAs"].filter(has);
  return {
    // Nobody can do without an id: a sheet that has none is told so.
    facts: { id: "id", ...Object.fromEntries(found.map((fact) => [fact, fact])) },
    answers,
    pathOf: (fact) => [listOf[side], fact],
  };
}

/** The same mapping of a sheet that has every header: a column for each named item, for those of answers without names one cell. */
export function columnsByKey(program: Program, side: Side): Mapping {
  const headers = program.factors.flatMap((factor) => {
    const { key, compare } = factor;
    const { form } = kindOf(compare);
    if (form === "time") return [`${key}.offset`, `${key}.hours`];
    const names = form === "ratings" || form === "levels" ? knownNames(factor) : [];
    const offersLevels = form === "levels" && (side === "mentor") !== factor.swapped;
    if (names.length > 0) return names.map((name) => `${key}.${name}`);
    return [offersLevels ? `${key}.(a column for each skill)` : key];
  });
  return headerMapping(program, side, [...personKeysOf[side], ...headers, ...program.fields.map(({ key }) => key)]);
}

/** Every header that would mean something on one side or the other. */
export function knownHeaders({ factors, fields }: Program): string[] {
  return [...personKeys, "takesPartAs", ...factors.map(({ key }) => key), ...fields.map(({ key }) => key)];
}

function specOf(factor: Factor, headers: readonly string[], has: (header: string) => boolean): ColumnSpec | undefined {
  const { key, compare } = factor;
  if (kindOf(compare).form === "time") {
    if (!has(`${key}.offset`)) return has(key) ? key : undefined;
    return { offset: `${key}.offset`, ...(has(`${key}.hours`) ? { hours: `${key}.hours` } : {}) };
  }
  if (has(key)) return key;
  // The key of a part has a dot itself; what follows the next one is the item.
  const dots = key.split(".").length;
  const inside = headers.filter((header) => folded(header).startsWith(folded(`${key}.`)));
  if (inside.length === 0) return undefined;
  const known = lookupOf(knownNames(factor).map((name) => [name, name]));
  const itemOf = (header: string) => header.split(".").slice(dots).join(".").trim();
  return { columns: Object.fromEntries(inside.map((header) => [known.find(itemOf(header)) ?? itemOf(header), header])) };
}
