import * as z from "zod";

/** From where to where people answer. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * Answers on a scale become whole parts of it. 2520 parts hold all steps of scales with up to 10 of them exactly, and sums
 * of products fit 32 bits for up to 338 items.
 */
export const GRID = 2520;

/** A rating on its scale as 0..2520, rounded half up. */
export function gridOf(value: number, { minimum, maximum }: Scale): number {
  return Math.floor((GRID * (value - minimum)) / (maximum - minimum) + 0.5);
}

const bound = 1_000_000_000;

/** Reads one end of a scale. */
export const boundSchema = z.number().min(-bound).max(bound);

/** Reads a scale of the settings. */
export const scaleSchema = z.strictObject({ minimum: boundSchema, maximum: boundSchema }).superRefine(checkBounds);

/** Puts down that a scale is no scale. */
export function checkBounds({ minimum, maximum }: Scale, context: z.RefinementCtx): void {
  if (minimum >= maximum) context.addIssue({ code: "custom", path: ["maximum"], message: "Give a maximum above the minimum.", params: { code: "out-of-range" } });
}
