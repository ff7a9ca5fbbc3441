import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Reference } from "../cohort/index.ts";
import { isRecord } from "../comparators/record.ts";
import { scoringVersion } from "../compatibility/index.ts";
import type { Program } from "../program/index.ts";
import { UsageError } from "./exit.ts";
import { readJSON } from "./files.ts";

/** What a run takes over from an earlier one. From a file: whoever reads it into a cohort checks it. */
export interface EarlierRun {
  /** What problems call its file. */
  readonly name: string;
  readonly pairs: readonly unknown[];
  /** The scale it was scored on, with what it holds for. */
  readonly scale: { readonly reference: unknown; readonly program: unknown; readonly scoringVersion: unknown };
}

/** Reads matching.json of an earlier run, or the folder that holds it. @throws UsageError where it is none */
export async function readEarlierRun(path: string): Promise<EarlierRun> {
  const isFolder = await stat(path).then((found) => found.isDirectory(), () => false);
  const file = isFolder ? join(path, "matching.json") : path;
  const matching = await readJSON(file);
  if (!isMatching(matching)) throw new UsageError(`${file} is no matching.json of an earlier run.`);
  const { pairs, reference, program, scoringVersion } = matching;
  return { name: basename(file), pairs: pairs.map(idsOf), scale: { reference, program: isRecord(program) ? program["hash"] : undefined, scoringVersion } };
}

/**
 * The scale of an earlier run of this very program and round, so that who joins late is scored as everybody was. Another
 * round asks other people, maybe other questions: it has a scale of its own.
 */
export function scaleFor({ hash }: Program, { scale }: EarlierRun): Reference | undefined {
  return scale.program === hash && scale.scoringVersion === scoringVersion ? (scale.reference as Reference) : undefined;
}

/** Whether parsed JSON is what a run writes as matching.json. */
export function isMatching(value: unknown): value is Readonly<Record<string, unknown>> & { readonly pairs: readonly unknown[] } {
  return isRecord(value) && value["format"] === "mentor-match/matching" && value["formatVersion"] === 1 && Array.isArray(value["pairs"]);
}

/** A pair with its ids alone; what is no pair as it is, to be put down as a problem. */
function idsOf(pair: unknown): unknown {
  return isRecord(pair) ? { mentee: pair["mentee"], mentor: pair["mentor"] } : pair;
}
