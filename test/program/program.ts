import { safeReadProgram, type Problem, type ProgramDefinition, type ProgramOptions } from "../../src/program/index.ts";

/** A definition with every kind of key, for cases that change one thing. */
export const full = {
  format: "mentor-match/program",
  formatVersion: 1,
  name: "Spring",
  round: "spring-2027",
  dimensions: {
    topic: { compare: "tags", options: ["testing", "hiring"], label: "Topics" },
    style: { compare: "choice", options: ["direct", "gentle"], asks: "mentor" },
    origin: { compare: "choice", options: ["here", "there"], sensitive: { reason: "the program is for people who moved" } },
    terms: {
      parts: { grade: { compare: "ordinal", order: ["EO", "HEO", "SEO"] }, hours: { compare: "number", minimum: 0, maximum: 40 } },
      weights: { grade: 3, hours: 1 },
    },
  },
  weights: { topic: 4, style: 3, origin: 1, terms: 2 },
  fields: { team: "choice", languages: "list", age: "number", band: { order: ["low", "high"] } },
  rules: [
    { id: "team", kind: "different", field: "team", ifUnknown: "forbid", reason: "another team" },
    { id: "level", kind: "gap", field: "terms.grade", minimum: 1, reason: "one grade up" },
    { id: "topics", kind: "minimum-similarity", dimension: "topic", minimum: 0.2, reason: "a topic in common" },
    { kind: "already-paired", off: true },
  ],
  capacity: { default: 1, maximum: 3 },
  demand: { default: 1 },
  aim: "balanced",
  share: 0.8,
  minimumScore: 10,
  resolution: 5,
  sheets: { both: { id: "Staff number", topic: { column: "Topics", separator: "," }, team: "Team" } },
} as const satisfies ProgramDefinition;

/** The problems of a definition; empty where it is fine. */
export function problemsOf(definition: unknown, options?: ProgramOptions): readonly Problem[] {
  const result = safeReadProgram(definition, options);
  return result.ok ? [] : result.problems;
}

/** Place and code of each problem, `dimensions.topic.compare: unknown-option`. */
export function placesOf(definition: unknown, options?: ProgramOptions): string[] {
  return problemsOf(definition, options).map(({ path, code }) => `${path.join(".")}: ${code}`);
}
