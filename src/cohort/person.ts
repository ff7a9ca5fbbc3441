import { byCodePoint } from "../comparators/text.ts";
import type { ProblemSink } from "../program/gather.ts";
import type { Program } from "../program/index.ts";
import { personKeysOf } from "../program/person-keys.ts";
import type { Participant, Place } from "./cohort.ts";
import type { Side } from "./draw.ts";
import { fieldReader } from "./field.ts";
import { readId } from "./id.ts";
import { readManager } from "./managers.ts";
import { readEntries, readList, unreadable, wholeCopy, type Path } from "./plain.ts";
import { questionReader } from "./question.ts";
import { unknownKeys } from "./relations.ts";

/** Reads one record of a list, which came from this place; `undefined` where it cannot even be named. Problems are put down, all of them. */
export type PersonReader = (record: unknown, path: Path, place?: Place) => Participant | undefined;

/** More places than any cohort has people; keeps sums of places exact. */
const mostPlaces = 1_000_000;

/** The reader of one side's records, with everything that depends on the program alone prepared once. */
export function personReader(program: Program, side: Side, problems: ProblemSink): PersonReader {
  const known = [...personKeysOf[side], ...program.dimensions.map(({ key }) => key), ...program.fields.map(({ key }) => key)];
  const questions = program.dimensions.map((dimension) => questionReader(program, dimension, side));
  const fields = program.fields.map(fieldReader);

  return (record, path, place) => {
    const entries = record === unreadable ? undefined : readEntries(record, path, problems);
    if (entries === undefined) return undefined;
    unknownKeys(entries, known, path, problems);
    const copies = new Map([...entries].map(([key, value]) => [key, value === unreadable ? value : wholeCopy(value, [...path, key], problems)]));
    const value = (key: string) => copies.get(key);

    const answers: unknown[] = program.factors.map(() => null);
    for (const [index, read] of questions.entries()) read(value(program.dimensions[index].key), path, answers, problems);
    const facts = program.fields.map(({ key }, index) => fields[index](value(key), [...path, key], problems));

    const id = readId(value("id"), [...path, "id"], problems);
    const name = readText(value("name"), [...path, "name"], problems);
    const email = readText(value("email"), [...path, "email"], problems);
    const manager = readManager(value("manager"), [...path, "manager"], problems);
    const available = readFlag(value("available"), [...path, "available"], problems);
    const veto = readVeto(value("veto"), [...path, "veto"], problems);
    const count = (key: string, usual: number, most: number) => readCount(value(key), [...path, key], usual, most, problems);
    const capacity = side === "mentor" ? count("capacity", program.capacity.default, program.capacity.maximum ?? mostPlaces) : 0;
    const minimum = side === "mentor" ? count("minimum", 0, capacity) : 0;
    const demand = side === "mentee" ? count("demand", program.demand.default, mostPlaces) : 0;
    if (id === undefined) return undefined;
    return {
      id,
      ...(name === undefined ? {} : { name }),
      ...(email === undefined ? {} : { email }),
      ...(manager === undefined ? {} : { manager }),
      available,
      capacity,
      minimum,
      demand,
      veto,
      answers,
      fields: facts,
      ...(place === undefined ? {} : { place }),
    };
  };
}

/** Names and addresses stay as they are, letter for letter: they are shown, never compared. */
function readText(value: unknown, path: Path, problems: ProblemSink): string | undefined {
  if (value === undefined || value === null || value === unreadable) return undefined;
  if (typeof value === "string") return value;
  problems.add({ code: "wrong-type", path, value, remedy: "Give text." });
  return undefined;
}

function readFlag(value: unknown, path: Path, problems: ProblemSink): boolean {
  if (value === undefined || value === null || value === unreadable) return true;
  if (typeof value === "boolean") return value;
  problems.add({ code: "wrong-type", path, value, remedy: "Give true or false." });
  return true;
}

/** A whole number from 0; numbers written as text are not taken for numbers. */
function readCount(value: unknown, path: Path, usual: number, most: number, problems: ProblemSink): number {
  if (value === undefined || value === null || value === unreadable) return usual;
  if (typeof value !== "number" || Number.isNaN(value)) problems.add({ code: "not-a-number", path, value, remedy: "Give a whole number." });
  else if (!Number.isInteger(value) || value < 0 || value > most) problems.add({ code: "out-of-range", path, value, remedy: `Give a whole number from 0 to ${most}.` });
  else return value;
  return usual;
}

function readVeto(value: unknown, path: Path, problems: ProblemSink): readonly string[] {
  if (value === undefined || value === null || value === unreadable) return [];
  const ids = (readList(value, path, problems) ?? []).map((item, index) => readId(item, [...path, index], problems));
  return [...new Set(ids.filter((id) => id !== undefined))].sort(byCodePoint);
}
