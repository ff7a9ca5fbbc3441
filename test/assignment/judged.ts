import type { Assignment, Criterion } from "../../src/assignment/index.ts";
import type { Best } from "./oracle.ts";
import type { Sample } from "./problems.ts";

/** What all problems but those of classes may fix. */
type Judged = Omit<Best, "scores" | "ranks">;

/** A result in the terms of the oracle. */
export function found({ status, criteria, columnsOf }: Assignment): Judged | null {
  if (status === "infeasible") return null;
  return { ...criteria, degrees: columnsOf.map((columns) => columns.length) };
}

/** What a problem fixes of its optimum: the values of its criteria, and most often how many seats each row gets. */
export function judged({ options: { objective, minimumScore } }: Sample, reached: (Judged & Partial<Best>) | null, inOrder = true) {
  if (reached === null) return null;
  const { scores: _scores, ranks: _ranks, ...best } = reached;
  const criteria = objective === "score-only" ? (["total", "kept", "load"] as const) : typeof objective === "string" ? null : objective;
  if (criteria === null) return inOrder ? best : { ...best, degrees: [] };
  const participation = criteria.indexOf("participation");
  const isCounted = participation >= 0 && participation < criteria.indexOf("total");
  const worth = { ...best, total: isCounted ? best.total : best.total - minimumScore * best.participation.seats };
  const isValue = (name: Criterion): name is Criterion & keyof Judged => name in worth;
  const named = Object.fromEntries(criteria.filter(isValue).map((name) => [name, worth[name]]));
  return inOrder && (participation >= 0 || criteria.includes("load")) ? { ...named, degrees: best.degrees } : named;
}
