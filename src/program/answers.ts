import type { OfferOf, WantOf } from "../comparators/index.ts";
import type { ProgramDefinition } from "./definition.ts";
import type { NotAsked } from "./not-asked.ts";
import type { Program } from "./program.ts";

/** A mentor's record for a program: facts, and the answers to its dimensions and fields under their own names. */
export type MentorOf<P extends Program> = PersonFacts & {
  /** Most mentees at once. */
  readonly capacity?: number | null | undefined;
  /** Fewest mentees. */
  readonly minimum?: number | null | undefined;
} & AnswersOf<P["definition"], "mentor">;

/** A mentee's record for a program. */
export type MenteeOf<P extends Program> = PersonFacts & {
  /** Most mentors. */
  readonly demand?: number | null | undefined;
} & AnswersOf<P["definition"], "mentee">;

interface PersonFacts {
  /** Unique on its side. */
  readonly id: string;
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  /** The id of the manager; null for nobody above. */
  readonly manager?: string | null | undefined;
  readonly available?: boolean | null | undefined;
  /** Ids of people never to be paired with. */
  readonly veto?: readonly string[] | null | undefined;
}

type Side = "mentor" | "mentee";

/** Answers by name. A program whose dimensions the compiler does not know takes records of any shape, checked when read. */
type AnswersOf<D extends ProgramDefinition, S extends Side> = string extends keyof D["dimensions"]
  ? { readonly [dimensionOrField: string]: unknown }
  : { readonly [Key in keyof D["dimensions"]]?: Open<AnswerOf<D["dimensions"][Key], S>> } & FieldsOf<D["fields"]>;

/** One answer, or one for each part. The one who asks wants, the other one offers; mentees ask unless stated. */
type AnswerOf<Spec, S extends Side> = Spec extends { readonly parts: infer Parts }
  ? { readonly [Part in keyof Parts]?: Open<AnswerOf<Parts[Part], S>> }
  : S extends (Spec extends { readonly asks: "mentor" } ? "mentor" : "mentee")
    ? WantOf<Spec>
    : OfferOf<Spec>;

type FieldsOf<Fields> = Fields extends object ? { readonly [Key in keyof Fields]?: Open<FactOf<Fields[Key]>> } : unknown;

type FactOf<Spec> = Spec extends "choice"
  ? string
  : Spec extends "list"
    ? readonly string[]
    : Spec extends "number"
      ? number
      : string;

/** Given, left open, or never asked. */
type Open<Answer> = Answer | NotAsked | null | undefined;
