import { ONE } from "../comparators/index.ts";
import { byCodePoint } from "../comparators/text.ts";
import { compileRules } from "./compile-rules.ts";
import { fractionOf } from "./decimal.ts";
import { policyDefaults, type ProgramDefinition } from "./definition.ts";
import type { DimensionSpec, QuestionSpec } from "./dimension.ts";
import { canonicalJSON, sha256 } from "./fingerprint.ts";
import { deepFreeze } from "./freeze.ts";
import { withFormat } from "./json.ts";
import { kindOf } from "./kind.ts";
import { problemOf, type Problem } from "./problem.ts";
import type { CustomFunction, Dimension, Factor, Program } from "./program.ts";
import { settingsOf } from "./settings.ts";
import { apportion } from "./weights.ts";

/** A checked definition as a program: everything by index, weights as integers, defaults in place. Throws nothing. */
export function compile<D extends ProgramDefinition>(definition: D, functions: ReadonlyMap<string, CustomFunction>): Program<D> {
  const { dimensions, factors } = compileDimensions(definition);
  const fields = Object.entries(definition.fields ?? {})
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([key, spec]) => ({ key, spec }));
  const { sheets: _, $schema: __, toDecide: ___, ...hashed } = withFormat(definition);
  return deepFreeze({
    definition,
    name: definition.name ?? "",
    round: definition.round,
    dimensions,
    factors,
    fields,
    rules: compileRules(definition, factors, fields),
    capacity: { default: policyDefaults.capacity, ...definition.capacity },
    demand: { default: policyDefaults.demand, ...definition.demand },
    aim: definition.aim ?? policyDefaults.aim,
    share: definition.share ?? policyDefaults.share,
    minimumScore: fractionOf(definition.minimumScore ?? policyDefaults.minimumScore, 10),
    resolution: definition.resolution ?? policyDefaults.resolution,
    functions: Object.assign(Object.create(null), Object.fromEntries(functions)),
    warnings: warningsOf(dimensions, factors, definition, functions),
    hash: sha256(canonicalJSON(hashed)),
  });
}

/** Dimensions and their factors in program order, the weights of dimensions first and then of parts within each. */
function compileDimensions(definition: ProgramDefinition): { dimensions: Dimension[]; factors: Factor[] } {
  const factors: Factor[] = [];
  const dimensions = inProgramOrder(definition.weights, ONE).map(([key, weight]) => {
    const spec: DimensionSpec = definition.dimensions[key];
    const label = spec.label ?? key;
    const sensitive = spec.sensitive === undefined ? {} : { sensitive: spec.sensitive };
    const first = factors.length;
    const add = (question: QuestionSpec, weight: number, more: { readonly key: string; readonly label: string; readonly part?: string }) => {
      const swapped = question.asks === "mentor";
      factors.push({ index: factors.length, dimension: key, ...more, compare: question.compare, settings: settingsOf(question), weight, swapped, sensitive: spec.sensitive !== undefined });
    };
    if ("parts" in spec) {
      for (const [part, share] of inProgramOrder(spec.weights, weight)) add(spec.parts[part], share, { key: `${key}.${part}`, part, label: spec.parts[part].label ?? part });
    } else add(spec, weight, { key, label });
    return { key, label, weight, ...sensitive, factors: factors.slice(first).map(({ index }) => index) };
  });
  return { dimensions, factors };
}

/** The heaviest first; equal ones by code point. Stated weights decide, since integers may be equal where those are not. */
function inProgramOrder(weights: Readonly<Record<string, number>>, total: number): [key: string, weight: number][] {
  return [...apportion(new Map(Object.entries(weights)), total)].sort(([a], [b]) => weights[b] - weights[a] || byCodePoint(a, b));
}

/** What counts for nothing, though somebody is asked for it or wrote it. */
function warningsOf(dimensions: readonly Dimension[], factors: readonly Factor[], definition: ProgramDefinition, functions: ReadonlyMap<string, unknown>): Problem[] {
  const idle = "This counts for nothing. Give it a weight above 0, or leave it out if nobody needs to be asked.";
  const parts = factors.filter(({ part, dimension, weight }) => part !== undefined && weight === 0 && definition.weights[dimension] > 0);
  const named = new Set(factors.map(({ compare, settings }) => settings[kindOf(compare).calls ?? ""]));
  const idleNames = [...functions.keys()].filter((name) => !named.has(name));
  return [
    ...dimensions.filter(({ weight }) => weight === 0).map(({ key }) => ({ code: "weighs-nothing", path: ["weights", key], remedy: idle })),
    ...parts.map(({ dimension, part = "" }) => ({ code: "weighs-nothing", path: ["dimensions", dimension, "weights", part], remedy: idle })),
    ...(definition.toDecide ?? []).map((question, index) => ({ code: "to-decide", path: ["toDecide", index], remedy: question })),
    ...idleNames.map((name) => ({ code: "unused-function", path: ["functions", name], remedy: "No question of the program calls for this function." })),
  ].map(problemOf);
}
