import { counted } from "./counted.ts";
import { byCause, type Problem } from "./problem.ts";

const mostPlacesShown = 3;

/**
 * Plain text for people: a block for each cause with its count, its first places and what to do. Nothing personal. `total`
 * is how many problems there are, where the list holds only some of them.
 */
export function describeProblems(problems: readonly Problem[], total = problems.length): string {
  const rest = total > problems.length ? [`(${problems.length} of ${total} problems are listed.)`] : [];
  return [`${counted(problems.length, "problem")}.`, ...byCause(problems).map(describeCause), ...rest].join("\n");
}

function describeCause(problems: readonly Problem[]): string {
  const places = problems.slice(0, mostPlacesShown).map(describePlaces);
  const more = problems.length - places.length;
  if (more > 0) places.push(`${more} more`);
  const [{ code, remedy }] = problems;
  return `${problems.length} x ${code}: ${remedy}\n    ${places.join("; ")}`;
}

function describePlaces(problem: Problem): string {
  const other = problem.other === undefined ? "" : ` and ${describePlace(problem.other)}`;
  const hint = problem.nearest === undefined ? "" : ` (did you mean ${JSON.stringify(problem.nearest)}?)`;
  return describePlace(problem) + other + hint;
}

function describePlace({ place, path }: Pick<Problem, "path" | "place">): string {
  if (place === undefined) return describePath(path);
  const column = place.column === undefined ? "" : `, column ${JSON.stringify(place.column)}`;
  return `sheet ${JSON.stringify(place.sheet)}, row ${place.row}${column}`;
}

const longestKey = 60;

/** `mentors[3].values.care`, and `fields["home town"]` where a key is no plain word. */
function describePath(path: Problem["path"]): string {
  if (path.length === 0) return "the whole";
  const steps = path.map((step, index) => {
    if (typeof step === "number") return `[${step}]`;
    if (/^[A-Za-z_][\w-]*$/.test(step) && step.length <= longestKey) return index === 0 ? step : `.${step}`;
    return `[${JSON.stringify(step.length <= longestKey ? step : `${step.slice(0, longestKey)}…`)}]`;
  });
  return steps.join("");
}
