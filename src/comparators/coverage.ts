import * as z from "zod";
import { plain, type Column, type ComparatorKind, type Notes } from "./comparator.ts";
import { FINE, meanOf, meansOf, percentOf } from "./fraction.ts";
import { importance } from "./importance.ts";
import { note, type Note } from "./note.ts";
import { postingsOf, type Postings } from "./postings.ts";
import { flag, listOf, mapped, number, option, partsOf, schemaOf, text } from "./reader.ts";
import { remembered } from "./remembered.ts";
import { gridOf, scaleSchema, type Scale } from "./scale.ts";
import { optionsSchema } from "./text.ts";

/** What somebody wants to learn against what the other can teach, by level. */
export interface CoverageSettings {
  /** Of the levels. */
  readonly scale: Scale;
  /** The skills that may be named; any text unless stated. */
  readonly options?: readonly string[];
}

type Skill<S extends CoverageSettings> = S extends { readonly options: readonly (infer Option)[] } ? Option : string;

/** Skills to learn. Those whose target is not above the current level take no part. */
export type CoverageWant<S extends CoverageSettings = CoverageSettings> = readonly {
  readonly skill: Skill<S>;
  /** The scale's minimum unless stated. */
  readonly current?: number;
  /** The scale's maximum unless stated. */
  readonly target?: number;
  /** 0..100, 1 unless stated; only proportions count. */
  readonly importance?: number;
}[];

/** Skills to teach. */
export type CoverageOffer<S extends CoverageSettings = CoverageSettings> = readonly {
  readonly skill: Skill<S>;
  readonly level: number;
  /** Whether this person wants to teach it: knowing and liking to teach are two things. `true` unless stated. */
  readonly willing?: boolean;
}[];

/** Levels in parts of the scale, 0..2520; importance in thousandths. In the order of skills. */
interface Need {
  readonly skill: string;
  readonly current: number;
  readonly target: number;
  readonly importance: number;
}

interface Supply {
  readonly skill: string;
  readonly level: number;
  readonly willing: boolean;
}

/**
 * How much of the way from current to target level the other one closes, by importance:
 * sum of importance * clamp((level - current) / (target - current), 0, 1) / sum of importance. Not willing closes nothing.
 * Skills nobody asked for play no part, and a level above the target brings no more than the target.
 */
export const coverage: ComparatorKind<"coverage", CoverageSettings> = {
  name: "coverage",
  form: "levels",
  names: "options",
  settings: z.strictObject({ scale: scaleSchema, options: optionsSchema.exactOptional() }),
  bind({ scale, options }) {
    const { minimum, maximum } = scale;
    const level = mapped(number(minimum, maximum), (value) => gridOf(value, scale));
    const skill = options === undefined ? text : option(options);
    const need = partsOf<Need>({ skill, current: level, target: level, importance }, { current: gridOf(minimum, scale), target: gridOf(maximum, scale), importance: 1000 });
    const supply = partsOf<Supply>({ skill, level, willing: flag }, { willing: true });
    const bySkill = remembered((supplies: readonly Supply[]): Supplies => new Map(supplies.map((one) => [one.skill, one])));
    return plain<readonly Need[], readonly Supply[]>({
      want: schemaOf(mapped(listOf(need, ({ skill }) => skill), (needs) => needs.filter(({ current, target, importance }) => target > current && importance > 0))),
      offer: schemaOf(listOf(supply, ({ skill }) => skill)),
      blank: (answer) => answer.length === 0,
      pair: (needs, supplies) => closed(needs, bySkill(supplies)),
      column: closedColumn,
      notes: (needs, supplies) => notesOf(needs, bySkill(supplies)),
    });
  },
};

type Supplies = ReadonlyMap<string, Supply>;

function closed(needs: readonly Need[], supplies: Supplies): number {
  let sum = 0;
  let importances = 0;
  for (const need of needs) {
    sum += need.importance * closedPart(need, supplies.get(need.skill));
    importances += need.importance;
  }
  return meanOf(sum, importances);
}

/** `closed` against many: each need goes through those who teach the skill, and nobody else. */
function closedColumn(offers: readonly (readonly Supply[])[]): Column<readonly Need[]> {
  const teachers = postingsOf(offers, ({ skill }) => skill, ({ level, willing }) => (willing ? level : 0));
  const sums = new Float64Array(offers.length);
  return (needs, into) => {
    sums.fill(0);
    let importances = 0;
    for (const { skill, current, target, importance } of needs) {
      importances += importance;
      const { lists, values } = teachers.get(skill) ?? nobody;
      addParts(sums, lists, values, current, target, importance);
    }
    meansOf(sums, importances, into);
  };
}

function addParts(sums: Float64Array, lists: Int32Array, levels: Int32Array, current: number, target: number, importance: number) {
  for (let at = 0; at < lists.length; at++) if (levels[at] > current) sums[lists[at]] += importance * partOf(current, target, levels[at]);
}

const nobody: Postings = { lists: new Int32Array(0), values: new Int32Array(0) };

/** 0..FINE. */
function closedPart({ current, target }: Need, supply: Supply | undefined): number {
  if (supply === undefined || !supply.willing || supply.level <= current) return 0;
  return partOf(current, target, supply.level);
}

function partOf(current: number, target: number, level: number): number {
  return Math.floor((FINE * (Math.min(level, target) - current)) / (target - current));
}

function notesOf(needs: readonly Need[], supplies: Supplies): Notes {
  const common: Note[] = [];
  const gaps: Note[] = [];
  for (const need of [...needs].sort((a, b) => b.importance - a.importance)) {
    const { skill } = need;
    const supply = supplies.get(skill);
    const part = closedPart(need, supply);
    if (part === FINE) common.push(note("covers", { skill }));
    else if (part > 0) common.push(note("covers-partly", { skill, percent: percentOf(part) }));
    else if (supply !== undefined && supply.level > need.current) gaps.push(note("not-willing", { skill }));
    else gaps.push(note("not-covered", { skill }));
  }
  return { common, gaps };
}
