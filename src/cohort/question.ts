import type { ProblemSink } from "../program/gather.ts";
import { NOT_ASKED, type Factor, type Program } from "../program/index.ts";
import { readShape } from "../program/issue.ts";
import { saysNotAsked } from "./answer.ts";
import { comparatorOf } from "./comparator-of.ts";
import type { Side } from "./draw.ts";
import { readEntries, unreadable, type Path } from "./plain.ts";
import { unknownKeys } from "./relations.ts";

/** Puts a person's answers to one dimension where its factors look for them. */
export type QuestionReader = (value: unknown, person: Path, answers: unknown[], problems: ProblemSink) => void;

/** The reader of a dimension for one side: of one answer, or of a record with an answer per part. */
export function questionReader(program: Program, dimension: Program["dimensions"][number], side: Side): QuestionReader {
  const factors = dimension.factors.map((index) => program.factors[index]);
  const readers = factors.map((factor) => answerReader(program, factor, side));
  const parts = factors.flatMap(({ part }) => part ?? []);
  if (parts.length === 0) {
    return (value, person, answers, problems) => {
      answers[factors[0].index] = readers[0](value, [...person, dimension.key], problems);
    };
  }
  return (value, person, answers, problems) => {
    const path = [...person, dimension.key];
    if (value === undefined || value === null || value === unreadable) return;
    if (saysNotAsked(value)) {
      for (const { index } of factors) answers[index] = NOT_ASKED;
      return;
    }
    const entries = readEntries(value, path, problems);
    if (entries === undefined) return;
    unknownKeys(entries, parts, path, problems);
    for (const [at, { index }] of factors.entries()) answers[index] = readers[at](entries.get(parts[at]), [...path, parts[at]], problems);
  };
}

/** The answer as the comparator keeps it; null for none, `NOT_ASKED` where the question was never put. */
function answerReader(program: Program, factor: Factor, side: Side) {
  const comparator = comparatorOf(program, factor);
  const schema = comparator.answer((side === "mentee") === factor.swapped ? "offer" : "want");
  return (value: unknown, path: Path, problems: ProblemSink): unknown => {
    if (value === undefined || value === null || value === unreadable) return null;
    if (saysNotAsked(value)) return NOT_ASKED;
    const read = readShape<unknown>(schema, value, path, problems);
    return read === undefined || comparator.blank(read.data) ? null : read.data;
  };
}
