import type { AssignmentOptions, NormalisedProblem } from "../problem.ts";

/** The echoed problem as the options that lead to it. */
export function optionsOf({ criteria, capacity, minimum, groups, demand, locked, previous, changePrice, share, minimumScore, resolution }: NormalisedProblem): AssignmentOptions {
  const bounds = groups.map(({ maximum, ...group }) => (maximum === null ? group : { ...group, maximum }));
  const others = resolution === null ? {} : { resolution };
  return { objective: criteria, capacity, minimum, groups: bounds, demand, locked, previous, changePrice, share, minimumScore, ...others };
}
