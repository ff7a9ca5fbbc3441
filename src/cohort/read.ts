import { gather, type Gathered, type ProblemSink } from "../program/gather.ts";
import type { MenteeOf, MentorOf, Problem, Program } from "../program/index.ts";
import type { Cohort, MenteeId, MentorId, Participant } from "./cohort.ts";
import { drawOrder, type Side } from "./draw.ts";
import { CohortError } from "./error.ts";
import { cohortHash } from "./hash.ts";
import { joinManagers, readDirectory, type ManagerClaim } from "./managers.ts";
import { personReader } from "./person.ts";
import { withPlace, type Places } from "./places.ts";
import { readEntries, readList, unreadable } from "./plain.ts";
import { readReference } from "./read-reference.ts";
import { estimateReference, type Reference } from "./reference.ts";
import { readPairs, unknownKeys, type Indexes } from "./relations.ts";
import { sameIds, similarIds, type Listed } from "./same-ids.ts";

/** A pair by ids. */
export interface Pair {
  readonly mentee: string;
  readonly mentor: string;
}

/** What `readCohort` takes. Lists left out are empty; nobody may stand twice on one side, anybody may stand on both. */
export interface CohortInput<P extends Program = Program> {
  readonly mentors: readonly MentorOf<P>[];
  readonly mentees: readonly MenteeOf<P>[];
  /** Who reports to whom, also of people who do not take part. */
  readonly directory?: readonly { readonly id: string; readonly manager?: string | null }[];
  /** Pairs of earlier rounds. Those of people who left are a warning. */
  readonly past?: readonly Pair[];
  readonly forbidden?: readonly Pair[];
  /** Pairs that must be, whatever they score. */
  readonly locked?: readonly Pair[];
  /** Pairs that exist now and are kept where scores are equal. Those of people who left are a warning. */
  readonly previous?: readonly Pair[];
}

export interface CohortOptions {
  /** The scale to score on; estimated from this cohort where absent. */
  readonly reference?: Reference;
  /** Where each record came from, to be named in problems. */
  readonly places?: Places;
}

export type CohortResult<P extends Program> =
  | { readonly ok: true; readonly cohort: Cohort<P> }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly total: number };

const inputKeys = ["mentors", "mentees", "directory", "past", "forbidden", "locked", "previous"];

/**
 * Reads people, their relations and the reference into a cohort, in the order of the draw. Nothing is coerced or dropped.
 *
 * @throws CohortError with every problem at once
 */
export function readCohort<P extends Program>(program: P, input: CohortInput<P>, options: CohortOptions = {}): Cohort<P> {
  const result = safeReadCohort(program, input, options);
  if (!result.ok) throw new CohortError(result.problems, result.total);
  return result.cohort;
}

/** As `readCohort`, for data of unknown shape, and with the problems as a result. */
export function safeReadCohort<P extends Program>(program: P, input: unknown, options: CohortOptions = {}): CohortResult<P> {
  const { places = {} } = options;
  const [problems, warnings] = [gather((problem) => withPlace(problem, places)), gather((problem) => withPlace(problem, places))];
  const cohort = read(program, input, options, problems, warnings);
  if (cohort === undefined || problems.total > 0) return { ok: false, problems: problems.list(), total: problems.total };
  return { ok: true, cohort };
}

function read<P extends Program>(program: P, input: unknown, options: CohortOptions, problems: Gathered, warnings: Gathered): Cohort<P> | undefined {
  const entries = readEntries(input, [], problems);
  if (entries === undefined) return undefined;
  unknownKeys(entries, inputKeys, [], problems);

  const given = { mentor: readPeople(program, "mentor", entries, options, problems, warnings), mentee: readPeople(program, "mentee", entries, options, problems, warnings) };
  const mentors = drawOrder(program.round, "mentor", given.mentor.map(({ person }) => person as Participant<MentorId>));
  const mentees = drawOrder(program.round, "mentee", given.mentee.map(({ person }) => person as Participant<MenteeId>));
  const indexes = { mentorIndex: indexById(mentors), menteeIndex: indexById(mentees) };

  const directory = readDirectory(entries.get("directory"), problems);
  const known = { has: (id: string) => directory.ids.has(id) || isListed(id, indexes) };
  const everybody = [...given.mentor, ...given.mentee];
  const managers = joinManagers([...directory.claims, ...everybody.flatMap(claimOf)], known, problems, warnings);
  warnOfVetoes(everybody, indexes, warnings);

  const pairs = (name: string, unknown: ProblemSink) => readPairs(entries.get(name), name, indexes, problems, unknown);
  const relations = {
    past: pairs("past", warnings),
    forbidden: pairs("forbidden", problems),
    locked: pairs("locked", problems),
    previous: pairs("previous", warnings),
  };
  const reference = options.reference === undefined ? undefined : readReference(program, options.reference, problems);
  if (problems.total > 0) return undefined;
  const content = { mentors, mentees, ...indexes, managers, ...relations };
  return {
    program,
    ...content,
    reference: reference ?? estimateReference(program, mentors, mentees),
    hash: cohortHash(content),
    warnings: warnings.list(),
  };
}

/** One side's people in the order given. Each id once: more are a problem. */
function readPeople(
  program: Program, side: Side, entries: ReadonlyMap<string, unknown>, options: CohortOptions, problems: Gathered, warnings: Gathered,
): Listed[] {
  const list = side === "mentor" ? "mentors" : "mentees";
  const records = entries.get(list);
  if (records === undefined) problems.add({ code: "missing-part", path: [list], remedy: "Give a list; an empty one where there is nobody." });
  if (records === undefined || records === unreadable) return [];
  const readPerson = personReader(program, side, problems);
  const places = options.places?.[list];
  const found: Listed[] = [];
  for (const [at, record] of (readList(records, [list], problems) ?? []).entries()) {
    const path = [list, at];
    const person = readPerson(record, path, places?.[at]);
    if (person !== undefined) found.push({ person, path });
  }
  sameIds(found, problems);
  similarIds(found, warnings);
  return found;
}

function claimOf({ person: { id, manager }, path }: Listed): ManagerClaim[] {
  return manager === undefined ? [] : [{ id, manager, path: [...path, "manager"] }];
}

/** A veto of somebody who does not take part has no effect: a typing error would be found out too late. */
function warnOfVetoes(people: readonly Listed[], indexes: Indexes, warnings: ProblemSink): void {
  for (const { person, path } of people) {
    const stranger = person.veto.find((id) => !isListed(id, indexes));
    if (stranger !== undefined)
      warnings.add({
        code: "unknown-veto", path: [...path, "veto"], value: stranger,
        remedy: "This veto names somebody who does not take part: look whether the id is right.",
      });
  }
}

function indexById(people: readonly Participant[]): ReadonlyMap<string, number> {
  return new Map(people.map(({ id }, index) => [id, index]));
}

function isListed(id: string, { mentorIndex, menteeIndex }: Indexes): boolean {
  return mentorIndex.has(id) || menteeIndex.has(id);
}
