import type { Cohort } from "../cohort/index.ts";
import type { PairScore } from "../compatibility/index.ts";
import { sayNote } from "../matching/index.ts";

/** What two people share, in words. Nothing of a sensitive dimension, not even for coordinators: such sentences get copied into messages. */
export function commonGround({ common }: PairScore, { program }: Cohort): string {
  return common
    .filter(({ sensitive }) => !sensitive)
    .map((note) => sayNote(note, program))
    .join("; ");
}
