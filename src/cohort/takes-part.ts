import type { Program } from "../program/index.ts";
import type { Participant } from "./cohort.ts";
import type { Side } from "./draw.ts";

/**
 * Whether somebody takes part this round: available, and a mentor with a place to give or a mentee who is to get a mentor.
 * Where the program turns its rule `unavailable` off, places and wishes alone count.
 */
export function takesPart({ rules }: Pick<Program, "rules">, side: Side, { available, capacity, demand }: Participant): boolean {
  if ((side === "mentor" ? capacity : demand) === 0) return false;
  return available || !rules.some(({ kind }) => kind === "unavailable");
}
