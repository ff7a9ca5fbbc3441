import { solveAssignment, verifyAssignment, type AssignmentOptions } from "../src/assignment/index.ts";
import type { Case } from "./case.ts";
import { timed, type Times } from "./clock.ts";
import type { Goal } from "./goals.ts";
import { askPeer, peers, type Answer } from "./peers.ts";
import { askScipy } from "./scipy.ts";

/** Medians are of so many runs. */
export const runs = 5;
/** One instance: what the engine takes, and what its peers take. */
export interface Measured {
  readonly ours: Times;
  /** The default objective, which searches for a floor besides and has no peer; `null` where it was not asked for. */
  readonly balanced: Times | null;
  readonly answers: readonly Answer[];
}

/** Solves, checks the certificate, compares with every peer and only then takes the time. @throws where they disagree */
export function measure(each: Case, goals: readonly Goal[], isBalanced: boolean): Measured {
  const total = provedTotal(each, ["participation", "total"]);
  const answers = goals.map(({ peer }) => ask(peer, each, total));
  if (isBalanced) provedTotal(each, "balanced");
  return {
    ours: timed(runs, () => solve(each, ["participation", "total"]).total),
    balanced: isBalanced ? timed(runs, () => solve(each, "balanced").total) : null,
    answers,
  };
}

function solve({ scores, capacity }: Case, objective: NonNullable<AssignmentOptions["objective"]>) {
  return solveAssignment(scores, { capacity, objective });
}

/** The total, once its certificate holds. */
export function provedTotal(each: Case, objective: NonNullable<AssignmentOptions["objective"]>): number {
  const result = solve(each, objective);
  const { problems } = verifyAssignment(each.scores, result, { capacity: each.capacity, objective });
  if (problems.length > 0) throw new Error(`The certificate does not hold: ${JSON.stringify(problems[0])}`);
  return result.total;
}

function ask(name: string, each: Case, total: number): Answer {
  const peer = peers.find((one) => one.name === name);
  const answer = peer === undefined ? askScipy(each, runs) : askPeer(peer, each, runs);
  if (typeof answer !== "string" && Math.abs(answer.total - total) > 1e-9 * Math.abs(total)) throw new Error(`${name} finds ${answer.total}, mentor-match ${total}`);
  return answer;
}
