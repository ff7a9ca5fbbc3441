import { maybe, some, whole, type Ratings } from "./answer.ts";
import type { Occupation } from "./occupation.ts";
import { goals, type Person } from "./person.ts";
import type { Random } from "./random.ts";

export interface Mentee extends Person {
  readonly needs: readonly { readonly skill: string; readonly current: number | undefined; readonly target: number }[] | undefined;
  /** Importance by goal. */
  readonly goals: Ratings | undefined;
}

/** A person as a mentee: on the way to the full level of the own job or of a related one, wants what is furthest from it. */
export function drawMentee(person: Person, occupations: readonly Occupation[], random: Random): Mentee {
  const own = person.occupation;
  const next = occupations.filter(({ title, jobZone }) => own.related.includes(title) && jobZone >= own.jobZone);
  const aim = next.length > 0 && random.chance(0.6) ? random.pick(next) : own;
  const reached = 0.4 + 0.4 * random.unit();
  const gaps = Object.keys(own.knowledge)
    .map((skill) => ({ skill, current: whole(reached * own.knowledge[skill] + 0.5 * random.bell(), 0, 7), target: whole(aim.knowledge[skill] + 0.5, 0, 7) }))
    .filter(({ current, target }) => target > current)
    .sort((a, b) => b.target - b.current - (a.target - a.current))
    .slice(0, random.whole(3, 5));
  const wanted = some(goals, random.whole(1, 3), random).map((goal) => [goal, random.whole(1, 3)]);
  return {
    ...person,
    needs: maybe(gaps.map((gap) => ({ ...gap, current: maybe(gap.current, random) })), random),
    goals: maybe(Object.fromEntries(wanted), random),
  };
}
