import * as z from "zod";
import { isRecord, own } from "../comparators/record.ts";
import { checkDimensions } from "./check-dimensions.ts";
import { checkFields } from "./check-fields.ts";
import { checkRules } from "./check-rules.ts";
import { checkSheets } from "./check-sheets.ts";
import { checkWeights } from "./check-weights.ts";
import { namedKeys, policyDefaults, policyShape, type ProgramDefinition } from "./definition.ts";
import { checkShape } from "./issue.ts";
import type { ProblemList } from "./problem-list.ts";

const frame = z.strictObject({ ...policyShape, ...Object.fromEntries(namedKeys.map((key) => [key, z.unknown().optional()])) });

/** Checks a plain copy of a definition as a whole; `true` where nothing is wrong with it. */
export function checkDefinition(definition: unknown, functions: ReadonlyMap<string, unknown>, problems: ProblemList): definition is ProgramDefinition {
  checkShape(frame, definition, [], problems);
  if (isRecord(definition)) {
    const dimensions = own(definition, "dimensions");
    const names = isRecord(dimensions) ? Object.keys(dimensions) : [];
    checkDimensions(dimensions, functions, problems);
    // Without dimensions every weight would be of an unknown one.
    if (isRecord(dimensions)) checkWeights(own(definition, "weights"), names, "dimension", ["weights"], problems);
    checkFields(own(definition, "fields"), names, problems);
    checkRules(definition, problems);
    checkCapacity(own(definition, "capacity"), problems);
    checkSheets(definition, problems);
  }
  return problems.total === 0;
}

function checkCapacity(capacity: unknown, problems: ProblemList): void {
  const [usual, most] = [own(capacity, "default") ?? policyDefaults.capacity, own(capacity, "maximum")];
  if (typeof usual === "number" && typeof most === "number" && usual > most)
    problems.add({ code: "out-of-range", path: ["capacity", "default"], value: usual, remedy: "Give a usual number of places that is not above the maximum." });
}
