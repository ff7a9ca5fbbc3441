import type { Matching, Unmatched } from "./matching.ts";
import { conflictReason } from "./overall.ts";
import { reason, type Audience, type Reason } from "./reason.ts";

/** So many partners are named one by one; more are counted by rule. */
const mostNamed = 3;

/**
 * Why somebody has nobody: for coordinators from the firmest cause to the slightest, never nothing; for the person themselves
 * one sentence that gives away nobody else, no score and no rule, so that nobody reads out of it who wished to be spared whom.
 */
export function reasonsFor(matching: Matching, person: Unmatched, audience: Audience = "coordinator"): Reason[] {
  return audience === "participant" ? [ownReason(person)] : coordinatorReasons(matching, person);
}

function coordinatorReasons(matching: Matching, person: Unmatched): Reason[] {
  const { side, eligible } = person;
  const others = side === "mentee" ? matching.cohort.mentors : matching.cohort.mentees;
  const rules = rulesAgainst(person);
  switch (person.reason) {
    case "unavailable":
      return [reason("takes-no-part", { side })];
    case "not-matched":
      return [reason("not-matched", {}), ...(matching.conflict === null ? [] : [conflictReason(matching.conflict)])];
    case "no-eligible":
      return others === 0 ? [reason("nobody-there", { side })] : [reason("no-eligible", { side, others }), ...rules];
    case "below-minimum":
      if (eligible === 0) return [reason("fits-nobody", { side, others, tooLow: person.onlyByScore }), ...rules];
      return [...rules, reason("not-worth", { eligible, minimum: matching.assignment.problem.minimumScore })];
    case "spare":
      return [reason("spare", {}), ...rules];
    case "places-taken": {
      const places = [...crowd(matching, person), ...person.taken.map((place) => reason("place-taken", place))];
      return [...rules, ...(places.length === 0 ? [reason("places-taken", {})] : places)];
    }
    case "draw":
    case "even-load":
      return [...rules, ...crowd(matching, person), ...person.taken.map((place) => reason("place-taken", place)), reason(person.reason, {})];
  }
}

function rulesAgainst({ side, blockedBy }: Unmatched): Reason[] {
  return blockedBy.map((rule) =>
    rule.count <= mostNamed
      ? reason("blocked-named", { side, reason: rule.reason, partners: rule.partners })
      : reason("blocked-count", { side, reason: rule.reason, count: rule.count }),
  );
}

/** The group somebody is one of, all of whom can only go to the same mentors. */
function crowd({ shortages }: Matching, { shortage }: Unmatched): Reason[] {
  if (shortage === null) return [];
  const { mentees, mentors, places, short } = shortages[shortage];
  return [reason("too-few-places", { mentees: mentees.length, mentors: mentors.length, places, short })];
}

function ownReason({ side, reason: cause }: Unmatched): Reason {
  switch (cause) {
    case "unavailable":
      return reason("you-take-no-part", {}, "participant");
    case "not-matched":
      return reason("you-wait", {}, "participant");
    case "spare":
      return reason("you-are-spare", {}, "participant");
    case "draw":
      return reason("you-lost-the-draw", {}, "participant");
    case "places-taken":
    case "even-load":
      return reason("you-have-no-place", {}, "participant");
    case "no-eligible":
    case "below-minimum":
      return reason("you-have-no-partner", { side }, "participant");
  }
}
