import type { DimensionNote, PairScore } from "../compatibility/index.ts";
import type { Catalogue } from "./english.ts";
import { sayNote } from "./say-note.ts";

/** Telling people a few true things they share helps (Gehlbach et al. 2016, with five); a list of twenty is no help. */
const mostSaid = 5;

/**
 * What two people share, in words, at most five things: of every dimension the first, then of every dimension the second.
 * Nothing of a sensitive dimension, not even for coordinators: such sentences get copied into messages.
 */
export function commonGround({ common }: Pick<PairScore, "common">, catalogue?: Catalogue): string[] {
  const byDimension = new Map<string, DimensionNote[]>();
  for (const note of common) {
    if (note.sensitive) continue;
    const notes = byDimension.get(note.dimension) ?? [];
    byDimension.set(note.dimension, notes);
    notes.push(note);
  }
  const turns = [...byDimension.values()].flatMap((notes) => notes.map((note, turn) => ({ note, turn })));
  return turns
    .sort((a, b) => a.turn - b.turn)
    .slice(0, mostSaid)
    .map(({ note }) => sayNote(note, catalogue));
}
