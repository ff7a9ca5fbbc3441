import * as z from "zod";
import { similarity } from "./fraction.ts";

/** Similarity by how far the one who offers is above the one who wants. */
export interface GapTable {
  /** Offer minus want -> similarity 0..1: `{ "1": 0.75, "2": 1 }`. */
  readonly mentorAboveBy?: Readonly<Record<string, number>>;
  /** The similarity of every other gap, 0..1; 0 unless stated. */
  readonly otherwise?: number;
}

const share = z.number().min(0).max(1);

export const gapTableShape = { mentorAboveBy: z.record(z.string(), share).exactOptional(), otherwise: share.exactOptional() };

/** Checks the gaps of a table: numbers that two answers can be apart, whole ones where answers are steps, each once. */
export function checkGapTable({ mentorAboveBy, otherwise }: GapTable, most: number, whole: boolean, context: z.RefinementCtx): void {
  const complain = (path: string[], code: string, message: string) => context.addIssue({ code: "custom", path, message, params: { code } });
  if (mentorAboveBy === undefined) {
    if (otherwise !== undefined) complain(["mentorAboveBy"], "missing-part", "Give the gaps too: without them there is no other gap.");
    return;
  }
  const seen = new Set<number>();
  for (const key of Object.keys(mentorAboveBy)) {
    const path = ["mentorAboveBy", key];
    const gap = gapOf(Number(key));
    if (!/^-?\d{1,12}(\.\d{1,3})?$/.test(key)) complain(path, "bad-format", 'Write the gap as a number such as "2" or "-1".');
    else if (Math.abs(gap) > gapOf(most) || (whole && gap % 1000 !== 0)) complain(path, "out-of-range", `Give ${whole ? "whole " : ""}gaps from ${-most} to ${most}.`);
    else if (seen.has(gap)) complain(path, "duplicate-entry", "Give each gap once.");
    seen.add(gap);
  }
}

/** The similarity 0..16384 of a gap; `undefined` where there is no table. */
export function gapLookup({ mentorAboveBy, otherwise = 0 }: GapTable): ((gap: number) => number) | undefined {
  if (mentorAboveBy === undefined) return undefined;
  const table = new Map(Object.entries(mentorAboveBy).map(([key, share]) => [gapOf(Number(key)), similarity(share)]));
  const rest = similarity(otherwise);
  return (gap) => table.get(gapOf(gap)) ?? rest;
}

/** In thousandths, so that 0.3 - 0.1 is the gap 0.2; never -0. */
function gapOf(gap: number): number {
  return Math.floor(1000 * gap + 0.5) + 0;
}
