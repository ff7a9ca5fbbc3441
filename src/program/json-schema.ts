import * as z from "zod";
import { policyShape } from "./definition.ts";
import { compoundSchema, partSchema, questionSchema } from "./dimension.ts";
import { fieldSchema } from "./field.ts";
import { comparatorNames, isComparatorName, kindOf } from "./kind.ts";
import { ruleSchema } from "./rule.ts";
import { schemaWords } from "./schema-words.ts";
import { answerSchema, sheetNames } from "./sheets.ts";

/** A JSON Schema, draft 7, as editors read it. */
export type JSONSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of program.json, made of the very schemas that `readProgram` reads by, with a description of every key. It
 * accepts every program that `readProgram` accepts. What refers to other parts of a program (a weight of an unknown question, a
 * rule about an unknown field) only `readProgram` finds.
 */
export function programSchema(): JSONSchema {
  const { $schema: _, ...frame } = jsonOf(z.strictObject(policyShape));
  const root = {
    ...frame,
    properties: {
      ...propertiesOf(frame),
      sheets: { type: "object", properties: Object.fromEntries(sheetNames.map((name) => [name, { allOf: [refTo("sheet")], description: schemaWords[name] }])), additionalProperties: false },
      dimensions: { type: "object", minProperties: 1, additionalProperties: { anyOf: [...questions(questionSchema, "dimension"), compound()] } },
      weights: weights(),
      fields: { type: "object", additionalProperties: jsonOf(fieldSchema) },
      rules: { type: "array", items: described(jsonOf(ruleSchema), "rule") },
    },
    required: ["round", "dimensions", "weights"],
  };
  const part = { anyOf: questions(partSchema, "part") };
  return { $schema: "http://json-schema.org/draft-07/schema#", title: "A mentoring program", ...described(root, "program"), definitions: { part, ...sheetDefinitions(frame) } };
}

/** To a definition of this schema. */
function refTo(name: string): JSONSchema {
  return { $ref: `#/definitions/${name}` };
}

/** A question for each kind of comparison: `compare`, its settings, and what every question has. */
function questions(shape: z.ZodType, context: string): JSONSchema[] {
  const common = jsonOf(shape);
  return comparatorNames.filter(isComparatorName).map((name) => {
    const settings = jsonOf(kindOf(name).settings);
    const properties = { compare: { const: name, description: schemaWords["compare"] }, ...described(propertiesOf(settings), name, true), ...described(propertiesOf(common), context, true) };
    return { title: name, description: schemaWords[name], type: "object", properties, required: ["compare", ...requiredOf(settings)], additionalProperties: false };
  });
}

function compound(): JSONSchema {
  const frame = jsonOf(compoundSchema);
  const parts = { type: "object", minProperties: 1, additionalProperties: refTo("part") };
  const properties = described({ ...propertiesOf(frame), parts, weights: weights() }, "dimension", true);
  return { title: "several questions", type: "object", properties, required: ["parts", "weights"], additionalProperties: false };
}

function weights(): JSONSchema {
  return { type: "object", additionalProperties: { type: "number", minimum: 0 } };
}

/** A sheet, in which answers stand under names of the program's own: as one mapping, or as one for each part. */
function sheetDefinitions(frame: JSONSchema): JSONSchema {
  const { both } = propertiesOf(propertiesOf(frame)["sheets"] as JSONSchema) as { readonly both: JSONSchema };
  const isMapping = { anyOf: ["column", "columns", "offset"].map((key) => ({ required: [key] })) };
  const answer = { anyOf: [refTo("column"), { type: "object", not: isMapping, additionalProperties: refTo("column") }] };
  const properties = { ...propertiesOf(both), answers: { type: "object", additionalProperties: refTo("answer") } };
  const sheet = described({ type: "object", properties, additionalProperties: refTo("answer") }, "sheet");
  return { sheet, answer, column: described(jsonOf(answerSchema(undefined)), "sheet") };
}

function jsonOf(schema: z.ZodType): JSONSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: "draft-7", io: "input", unrepresentable: "any" });
  return json;
}

function propertiesOf(schema: JSONSchema): JSONSchema {
  return (schema["properties"] ?? {}) as JSONSchema;
}

function requiredOf(schema: JSONSchema): readonly string[] {
  return (schema["required"] ?? []) as readonly string[];
}

/** The same with a description of each property, that of its own context first. `areProperties`: the record is one of properties. */
function described<T extends JSONSchema>(schema: T, context: string, areProperties = false): T {
  const inside = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (Array.isArray(value)) return [key, value.map((item) => (isSchema(item) ? described(item, context) : item))];
    if (!isSchema(value)) return [key, value];
    const description = areProperties && !("description" in value) ? (schemaWords[`${context}.${key}`] ?? schemaWords[key]) : undefined;
    return [key, { ...described(value, context, key === "properties" && !areProperties), ...(description === undefined ? {} : { description }) }];
  });
  return Object.fromEntries(inside) as T;
}

function isSchema(value: unknown): value is JSONSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
