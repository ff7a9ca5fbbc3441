// How two answers meet: one kind of comparison per file, and what is common to all.
export { ONE, UNKNOWN, type AnswerForm, type Column, type Comparator, type Functions, type Notes, type SubjectKind } from "./comparator.ts";
export { FunctionError } from "./function-error.ts";
export { nearest } from "./nearest.ts";
export type { Note, NoteCode, NoteParams } from "./note.ts";
export { comparators, type ComparatorName, type SettingsOf, type Spec } from "./kinds.ts";
export type { OfferOf, WantOf } from "./answers.ts";
export type { Scale } from "./scale.ts";
