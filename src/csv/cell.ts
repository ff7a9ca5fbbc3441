import { normalText } from "../comparators/text.ts";
import type { ColumnNames, Labels } from "../program/sheets.ts";
import { damageOf } from "./damage.ts";
import { folded, lookupOf } from "./folded.ts";
import { readNumber } from "./number.ts";
import type { CellReader, Fault } from "./source.ts";

/** Reads any text; labels stand for others. */
export function textReader(labels: Labels = {}): CellReader<string | number> {
  const known = lookupOf(Object.entries(labels));
  return ({ text }) => {
    const value = known.find(text);
    return value === undefined ? text : value;
  };
}

/**
 * Reads one of the options, or a label that stands for one. What is neither is a problem with the nearest, never a guess. Any
 * text where no options are stated.
 */
export function optionReader(options: readonly string[], labels: Labels = {}): CellReader<string> {
  if (options.length === 0) return mapped(textReader(labels), String);
  const known = lookupOf([...Object.entries(labels), ...options.map((option) => [option, option] as const)]);
  return ({ text, refuse }) => {
    const value = known.find(text);
    if (value === undefined) return refuse(damageOf(text) ?? unknownText(labels), known.names);
    return value === null ? null : String(value);
  };
}

/** What a reader gives, as something else; nothing stays nothing. */
function mapped<From, To>(read: CellReader<From>, turn: (value: From) => To): CellReader<To> {
  return (cell) => {
    const value = read(cell);
    if (value === undefined) return undefined;
    return value === null ? null : turn(value);
  };
}

/** Reads a number, or a label that stands for one. */
export function numberReader(labels: Labels = {}): CellReader<number> {
  const known = lookupOf(Object.entries(labels));
  const noNumber = known.names.length === 0 ? notANumber : unknownText(labels);
  return ({ text, refuse }) => {
    const value = known.find(text);
    if (typeof value === "number" || value === null) return value;
    const number = readNumber(text);
    if (typeof number === "number") return number;
    return refuse(number === "ambiguous" ? ambiguousNumber : (damageOf(text) ?? noNumber), known.names);
  };
}

const usualYes = ["yes", "y", "true", "1"];
const usualNo = ["no", "n", "false", "0"];

/** Reads yes or no. */
export function yesReader(yes: readonly string[] = usualYes, no: readonly string[] = usualNo): CellReader<boolean> {
  const known = lookupOf([...yes.map((word) => [word, true] as const), ...no.map((word) => [word, false] as const)]);
  return ({ text, refuse }) => known.find(text) ?? refuse(neitherYesNorNo, known.names);
}

const usualTicks = [...usualYes, "x", "✓", "✔"];

/** Whether `tickReader` reads a text unless other words are stated. */
export function isTick(text: string, option: string, header: string): boolean {
  return [...usualTicks, ...usualNo, option, header].some((word) => folded(word) === folded(text));
}

/** Reads whether an option with a column of its own was chosen: the words for it, or the option's own text, as some forms write it. */
export function tickReader(option: string, headers: ColumnNames, ticked: readonly string[] = usualTicks): CellReader<boolean> {
  const no = usualNo.filter((word) => !ticked.includes(word));
  return yesReader([...ticked, option, ...(typeof headers === "string" ? [headers] : headers)], no);
}

/** Reads an id as text, letter for letter; addresses in lower case, since mail takes no notice of case. */
export function idReader(kind: "email" | "text" = "text", labels: Labels = {}): CellReader<string> {
  const known = lookupOf(Object.entries(labels));
  return ({ text, refuse }) => {
    const value = known.find(text);
    if (value === null) return null;
    const id = normalText(value === undefined ? text : String(value));
    if (kind === "email") return /^[^\s@]+@[^\s@]+$/.test(id) ? id.toLowerCase() : refuse(noAddress);
    const damage = damageOf(id);
    return damage === undefined ? id : refuse(damage);
  };
}

/** A text that is neither a label nor what the program knows. */
export function unknownText(labels: Labels): Fault {
  return Object.keys(labels).length === 0
    ? { code: "unknown-option", remedy: "Use an option of the program, or say under labels what this text stands for." }
    : { code: "unknown-label", remedy: "Use a label of the mapping, or say there what this text stands for." };
}

const notANumber: Fault = { code: "not-a-number", remedy: "Give a number, or say under labels what this text stands for." };

const ambiguousNumber: Fault = {
  code: "ambiguous-number",
  remedy: "Nobody can say whether decimals or thousands begin here: write the number without separators, or with a decimal point alone.",
};

const neitherYesNorNo: Fault = { code: "unknown-label", remedy: "Say in the mapping which texts mean yes and which mean no." };

const noAddress: Fault = { code: "bad-format", remedy: "Give an e-mail address: this column holds ids of that kind." };
