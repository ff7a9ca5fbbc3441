import { takesPart, type Cohort, type Participant } from "../cohort/index.ts";
import { blocks, compileForAll, type Scorer } from "../compatibility/index.ts";
import { standingKinds } from "../program/rule.ts";

/**
 * What is odd about a rule in this cohort:
 * - `never-blocks`: it keeps nobody apart
 * - `blocks-all`: it keeps everybody apart
 * - `same-as`: it keeps the very pairs apart that `other` does
 * - `contradicts`: with `other` it keeps everybody apart of whom both can tell, while neither does so alone
 * - `empties`: it alone leaves `people` nobody
 * - `blocks-unknown`: it keeps `pairs` apart for want of an answer, most of what it blocks
 */
export interface RuleRemark {
  readonly code: "never-blocks" | "blocks-all" | "same-as" | "contradicts" | "empties" | "blocks-unknown";
  readonly rule: string;
  readonly reason: string;
  readonly other?: string;
  readonly pairs?: number;
  /** Ids, mentees first, each side by draw order; at most ten, of `count`. */
  readonly people?: readonly string[];
  readonly count?: number;
}

/** More pairs than these are not gone through rule by rule. */
const mostPairs = 4_000_000;
const mostPeople = 10;

/** Looks at the rules that the program states by what they do to the people who take part. Nothing where one side has nobody, or in cohorts of millions of pairs. */
export function ruleRemarks(cohort: Cohort): RuleRemark[] {
  const scorer = compileForAll(cohort);
  const mentees = cohort.mentees.filter((mentee) => takesPart(cohort.program, "mentee", mentee));
  const mentors = cohort.mentors.filter((mentor) => takesPart(cohort.program, "mentor", mentor));
  const pairs = mentees.length * mentors.length;
  if (pairs === 0 || pairs > mostPairs) return [];
  const isStated = new Set(cohort.program.rules.filter(({ kind }) => !standingKinds.some((standing) => standing === kind)).map(({ id }) => id));
  const works = scorer.rules.filter(({ id }) => isStated.has(id)).map((rule) => workOf(rule, mentees, mentors));
  return works.flatMap((work, index) => [...alone(work, pairs), ...works.slice(0, index).flatMap((other) => together(work, other, pairs))]);
}

/** What a rule says of a pair, in bits. */
const BLOCKED = 1;
const UNKNOWN = 2;

/** What a rule does, pair by pair. */
interface Work {
  readonly rule: Scorer["rules"][number];
  readonly verdicts: Uint8Array;
  readonly count: number;
  /** Blocked for want of an answer. */
  readonly unknown: number;
  readonly emptied: readonly string[];
}

function workOf(rule: Work["rule"], mentees: readonly Participant[], mentors: readonly Participant[]): Work {
  const verdicts = new Uint8Array(mentees.length * mentors.length);
  const ofMentee = new Uint32Array(mentees.length);
  const ofMentor = new Uint32Array(mentors.length);
  let [cell, count, unknown] = [0, 0, 0];
  for (const [row, mentee] of mentees.entries()) {
    for (const [column, mentor] of mentors.entries()) {
      const isUnknown = rule.check(mentee, mentor) === "unknown";
      if (isUnknown) verdicts[cell] |= UNKNOWN;
      if (blocks(rule, mentee, mentor)) {
        verdicts[cell] |= BLOCKED;
        count++;
        ofMentee[row]++;
        ofMentor[column]++;
        if (isUnknown) unknown++;
      }
      cell++;
    }
  }
  const emptied = [...mentees.filter((_, row) => ofMentee[row] === mentors.length), ...mentors.filter((_, column) => ofMentor[column] === mentees.length)];
  return { rule, verdicts, count, unknown, emptied: emptied.map(({ id }) => id) };
}

function alone({ rule: { id, reason }, count, unknown, emptied }: Work, pairs: number): RuleRemark[] {
  const about = { rule: id, reason };
  if (count === 0) return [{ code: "never-blocks", ...about }];
  const want: RuleRemark[] = unknown * 2 > count ? [{ code: "blocks-unknown", ...about, pairs: unknown }] : [];
  if (count === pairs) return [{ code: "blocks-all", ...about }, ...want];
  return [...(emptied.length === 0 ? [] : [{ code: "empties", ...about, people: emptied.slice(0, mostPeople), count: emptied.length } as const]), ...want];
}

function together({ rule: { id, reason }, ...work }: Work, other: Work, pairs: number): RuleRemark[] {
  if (work.count === 0 || other.count === 0 || work.count === pairs || other.count === pairs) return [];
  let [both, either, open] = [0, 0, 0];
  for (let cell = 0; cell < pairs; cell++) {
    const [one, two] = [work.verdicts[cell], other.verdicts[cell]];
    both += one & two & BLOCKED;
    either += (one | two) & BLOCKED;
    if ((one | two) === 0) open++;
  }
  const about = { rule: id, reason, other: other.rule.id };
  if (both === work.count && both === other.count) return [{ code: "same-as", ...about }];
  return open === 0 && either * 2 > pairs ? [{ code: "contradicts", ...about }] : [];
}
