import type { Labels } from "../program/sheets.ts";
import { unknownText } from "./cell.ts";
import { damageOf } from "./damage.ts";
import { lookupOf } from "./folded.ts";
import type { CellReader, Fault } from "./source.ts";

const usualSeparator = ";";

/** Reads a list of any texts, each once. Empty entries are none: some forms end every list with a separator. */
export function listReader(separator = usualSeparator, labels: Labels = {}): CellReader<readonly string[]> {
  const known = lookupOf(Object.entries(labels));
  return ({ text }) => {
    const entries = text.split(separator).map((entry) => entry.trim()).filter((entry) => entry !== "");
    const values = entries.map((entry) => (known.find(entry) === undefined ? entry : known.find(entry)));
    return [...new Set(values.flatMap((value) => value ?? []).map(String))];
  };
}

/**
 * Reads a list of known options, each once. Options that hold the separator themselves are found because they are known.
 * Entries that are no option are problems, and so is a text that can be read as options in two ways. Any entries where no
 * options are stated.
 */
export function optionsReader(options: readonly string[], separator = usualSeparator, labels: Labels = {}): CellReader<readonly string[]> {
  if (options.length === 0) return listReader(separator, labels);
  const piecesOf = (text: string) => text.split(separator).map((piece) => piece.trim());
  const names = [...Object.keys(labels), ...options];
  const values = [...Object.values(labels), ...options];
  const known = lookupOf(names.map((name, index) => [piecesOf(name).join(separator), values[index]] as const));
  const find = (entry: string) => (entry === "" ? null : known.find(entry));
  const longest = names.reduce((most, name) => Math.max(most, piecesOf(name).length), 1);
  return ({ text, refuse }) => {
    const pieces = piecesOf(text);
    const readings = readingsOf(pieces, longest, (entry) => find(entry) !== undefined, separator);
    if (readings[0].ways > 1) return refuse(ambiguousList);
    const chosen = new Set<string>();
    for (let start = 0; start < pieces.length; start = readings[start].end) {
      const entry = pieces.slice(start, readings[start].end).join(separator);
      const value = find(entry);
      if (value === undefined) refuse(damageOf(entry) ?? unknownText(labels), names, entry);
      else if (value !== null) chosen.add(String(value));
    }
    return readings[0].unknown > 0 ? undefined : [...chosen];
  };
}

const ambiguousList: Fault = { code: "ambiguous-list", remedy: "This can be read as different options: take a separator that no option holds." };

/** How to read a list from one of its pieces on, with as few unknown entries as can be. */
interface Reading {
  /** Where the first entry ends. */
  readonly end: number;
  readonly unknown: number;
  /** In how many ways; 2 stands for more. */
  readonly ways: number;
}

/** The readings from each piece on, found from the end. */
function readingsOf(pieces: readonly string[], longest: number, isKnown: (entry: string) => boolean, separator: string): readonly Reading[] {
  const readings: Reading[] = [];
  readings[pieces.length] = { end: pieces.length, unknown: 0, ways: 1 };
  for (let start = pieces.length - 1; start >= 0; start--) {
    const { unknown, ways } = readings[start + 1];
    let best: Reading = { end: start + 1, unknown: unknown + (isKnown(pieces[start]) ? 0 : 1), ways };
    for (let end = start + 2; end <= Math.min(start + longest, pieces.length); end++) {
      const rest = readings[end];
      if (rest.unknown > best.unknown || !isKnown(pieces.slice(start, end).join(separator))) continue;
      best = { end, unknown: rest.unknown, ways: rest.unknown < best.unknown ? rest.ways : Math.min(2, best.ways + rest.ways) };
    }
    readings[start] = best;
  }
  return readings;
}
