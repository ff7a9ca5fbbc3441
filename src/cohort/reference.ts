import { ONE, UNKNOWN } from "../comparators/index.ts";
import { priorPairs } from "../comparators/prior.ts";
import { canonicalJSON, sha256, type Factor, type Program } from "../program/index.ts";
import { deepFreeze } from "../program/freeze.ts";
import type { Participant } from "./cohort.ts";
import { lastingOrder } from "./draw.ts";
import { answerOf } from "./answer.ts";
import { comparatorOf } from "./comparator-of.ts";

/**
 * The scale on which a cohort is scored: what is usual. Plain JSON, frozen, kept with every matching, and an input of the
 * next cohort, so that a late joiner is scored as everybody was. With the same reference a pair's score depends on nobody else.
 */
export interface Reference {
  readonly format: "mentor-match/reference";
  readonly formatVersion: 1;
  /** By factor key, sha-256 of how its answers are compared: a reference holds for programs that compare the same way, whatever they weigh. */
  readonly questions: Readonly<Record<string, string>>;
  /** By factor key, what its comparator must know about people in general. */
  readonly norms: Readonly<Record<string, unknown>>;
  /** By factor key, the mean similarity of a pair, 0..16384: what an unanswered question counts as. */
  readonly means: Readonly<Record<string, number>>;
  /** Entries in the lists it was estimated from. */
  readonly people: number;
  /** Pairs the means were taken over, at most 64 x 64. */
  readonly pairs: number;
  /** sha-256 of all the rest. */
  readonly hash: string;
}

const mostSampled = 64;

/**
 * The reference out of a cohort's own answers. The order in which people came and the round play no part, so the same people
 * get the same scores every year; a sum over whole numbers is the same in every order.
 */
export function estimateReference(program: Program, mentors: readonly Participant[], mentees: readonly Participant[]): Reference {
  const questions: Record<string, string> = Object.create(null);
  const norms: Record<string, unknown> = Object.create(null);
  const means: Record<string, number> = Object.create(null);
  const [wanting, offering] = [lastingOrder(mentees), lastingOrder(mentors)];
  for (const factor of program.factors) {
    const comparator = comparatorOf(program, factor);
    const answers = [...wanting, ...offering].map((person) => answerOf(person, factor)).filter((answer) => answer !== null);
    const norm = comparator.estimate(answers);
    questions[factor.key] = questionHash(factor);
    norms[factor.key] = norm;
    means[factor.key] = meanSimilarity(factor, comparator.pair(norm), wanting, offering);
  }
  const pairs = Math.min(mentors.length, mostSampled) * Math.min(mentees.length, mostSampled);
  const content = { format: "mentor-match/reference", formatVersion: 1, questions, norms, means, people: mentors.length + mentees.length, pairs } as const;
  return deepFreeze({ ...content, hash: referenceHash(content) });
}

/** What a factor's norm and mean depend on, as a hash. */
export function questionHash({ compare, settings, swapped }: Factor): string {
  return sha256(canonicalJSON({ compare, settings, swapped }));
}

/** The hash a reference must carry. */
export function referenceHash(content: Omit<Reference, "hash">): string {
  const { format, formatVersion, questions, norms, means, people, pairs } = content;
  return sha256(canonicalJSON({ format, formatVersion, questions, norms, means, people, pairs }));
}

/** Over all pairs of at most 64 mentees and 64 mentors who answered, nobody paired with themselves; rounded half up. */
function meanSimilarity(factor: Factor, similarity: (want: unknown, offer: unknown) => number, mentees: readonly Participant[], mentors: readonly Participant[]): number {
  const asking = sample(mentees.filter((person) => answerOf(person, factor) !== null));
  const asked = sample(mentors.filter((person) => answerOf(person, factor) !== null));
  let sum = 0;
  let count = 0;
  for (const mentee of asking) {
    for (const mentor of asked) {
      if (mentee.id === mentor.id) continue;
      const [mine, theirs] = [answerOf(mentee, factor), answerOf(mentor, factor)];
      const value = factor.swapped ? similarity(theirs, mine) : similarity(mine, theirs);
      if (value === UNKNOWN) continue;
      sum += value;
      count++;
    }
  }
  return Math.floor((2 * sum + priorPairs * ONE + count + priorPairs) / (2 * (count + priorPairs)));
}

/** At most 64, evenly spaced. */
function sample<T>(people: readonly T[]): readonly T[] {
  if (people.length <= mostSampled) return people;
  return Array.from({ length: mostSampled }, (_, index) => people[Math.floor((index * people.length) / mostSampled)]);
}
