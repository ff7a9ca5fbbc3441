import { maybe, most, some, whole } from "./answer.ts";
import { goals, type Person } from "./person.ts";
import type { Random } from "./random.ts";

export interface Mentor extends Person {
  readonly capacity: number | undefined;
  readonly minimum: number | undefined;
  readonly offers: readonly { readonly skill: string; readonly level: number; readonly willing: boolean }[];
  readonly goals: readonly string[] | undefined;
}

/** A person as a mentor: knows somewhat more than the job needs, and says so of areas from "Solid" on. */
export function drawMentor(person: Person, random: Random): Mentor {
  const capacity = maybe(1 + random.weighted([4, 4, 2]), random);
  const levels = Object.entries(person.occupation.knowledge).map(([skill, level]) => ({ skill, level: whole(level + 0.5 + 0.7 * random.bell(), 0, 7) }));
  const known = levels.filter(({ level }) => level >= 4);
  const asksForSome = capacity !== undefined && person.available && random.chance(0.1);
  return {
    ...person,
    capacity,
    minimum: asksForSome ? random.whole(1, Math.min(capacity, 2)) : undefined,
    offers: most(known, random).map((one) => ({ ...one, willing: random.chance(0.85) })),
    goals: maybe(some(goals, random.whole(2, 5), random), random),
  };
}
