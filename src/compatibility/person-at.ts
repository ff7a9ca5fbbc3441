import { nearest } from "../comparators/index.ts";
import { normalText } from "../comparators/text.ts";
import { CohortError, type Cohort, type MenteeId, type MentorId, type Participant, type Side } from "../cohort/index.ts";

/** The participant with an id, on one side. @throws CohortError where nobody there has it */
export function personAt(cohort: Cohort, side: "mentee", id: string): Participant<MenteeId>;
export function personAt(cohort: Cohort, side: "mentor", id: string): Participant<MentorId>;
export function personAt(cohort: Cohort, side: Side, id: string): Participant;
export function personAt(cohort: Cohort, side: Side, id: string): Participant {
  const [people, index] = side === "mentee" ? [cohort.mentees, cohort.menteeIndex] : [cohort.mentors, cohort.mentorIndex];
  if (typeof id !== "string") throw new CohortError([{ code: "wrong-type", path: [side], value: id, remedy: `Give the id of a ${side} as text.` }]);
  const at = index.get(normalText(id));
  if (at !== undefined) return people[at];
  const name = nearest(id, [...index.keys()]);
  throw new CohortError([
    { code: "unknown-person", path: [side], value: id, remedy: `Nobody among the ${side}s has this id.`, ...(name === undefined ? {} : { nearestId: name }) },
  ]);
}
