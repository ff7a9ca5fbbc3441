// What is asked: questions, weights, rules and policy, checked and compiled into a program; plain JSON and back.
export { defineProgram } from "./define.ts";
export { readProgram, safeReadProgram, type ProgramResult } from "./read.ts";
export { programToJSON } from "./json.ts";
export { standardProgram, type StandardOptions } from "./standard.ts";
export { standardSources, type Evidence, type Source } from "./standard-sources.ts";
export { NOT_ASKED, type NotAsked } from "./not-asked.ts";
export { describeProblems, problemOf, ProgramError, type Problem } from "./problem.ts";
export { byCodePoint } from "./code-point.ts";
export { canonicalJSON, sha256 } from "./fingerprint.ts";
export type { MenteeOf, MentorOf } from "./answers.ts";
export type { Aim, ProgramDefinition } from "./definition.ts";
export type { Asks, CompoundSpec, DimensionSpec, QuestionSpec } from "./dimension.ts";
export type { FieldSpec } from "./field.ts";
export type { CustomFunction, Dimension, Factor, Program, ProgramOptions, Rule, Subject } from "./program.ts";
export type { IfUnknown, RuleSpec, StandingKind } from "./rule.ts";
export type { ColumnSpec, SheetsMapping, SheetSpec } from "./sheets.ts";
