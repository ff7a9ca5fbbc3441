import { ONE, UNKNOWN } from "../comparators/index.ts";
import type { Cohort, IndexPair } from "../cohort/index.ts";
import { difference } from "../program/decimal.ts";
import type { Rule } from "../program/index.ts";
import { factReader, type Fact } from "./fact.ts";
import { reportingLine } from "./reporting-line.ts";
import { ABSENT, pairPoints, similarityOf, type Measure } from "./similarity.ts";
import type { Check, Verdict } from "./verdict.ts";

/** A rule of the program, ready to judge two people. */
export interface CompiledRule {
  readonly id: string;
  readonly reason: string;
  readonly ifUnknown: "forbid" | "allow";
  /** Whether it needs similarities. */
  readonly measured: boolean;
  readonly check: Check;
}

/** Every rule of a cohort's program as a check, in the order of the program. */
export function compileRules(cohort: Cohort, measures: readonly Measure[]): readonly CompiledRule[] {
  return cohort.program.rules.map((rule) => ({
    id: rule.id,
    reason: rule.reason,
    ifUnknown: "ifUnknown" in rule ? rule.ifUnknown : "allow",
    measured: rule.kind === "minimum-similarity" || rule.kind === "minimum-score",
    check: checkOf(rule, cohort, measures),
  }));
}

type Kind = Rule["kind"];
type RuleOf<K extends Kind> = Extract<Rule, { readonly kind: K | Kind }> & { readonly kind: K };
type Compile<K extends Kind> = (rule: RuleOf<K>, cohort: Cohort, measures: readonly Measure[]) => Check;

/** What each kind of rule makes of two people. */
const kinds: { readonly [K in Kind]: Compile<K> } = {
  "same-person": () => (mentee, mentor) => verdict(mentee.id === mentor.id),
  unavailable: () => (mentee, mentor) => verdict(!mentee.available || !mentor.available),
  veto: () => (mentee, mentor) => verdict(mentee.veto.includes(mentor.id) || mentor.veto.includes(mentee.id)),
  "already-paired": (_, cohort) => listed(cohort, cohort.past),
  "forbidden-pair": (_, cohort) => listed(cohort, cohort.forbidden),
  "reporting-line": ({ levels }, cohort) => reportingLine(cohort, levels),
  same: ({ subject }) => compared(factReader(subject), (mine, theirs) => mine !== theirs),
  different: ({ subject }) => compared(factReader(subject), (mine, theirs) => mine === theirs),
  gap: ({ subject, minimum, maximum }) => compared(factReader(subject), (mine, theirs) => outside(difference(Number(theirs), Number(mine)), minimum, maximum)),
  "shared-language": ({ subject }) => compared(factReader(subject), (mine, theirs) => !shareOne(mine, theirs)),
  "minimum-similarity": ({ factors, minimum }, _, measures) => dimensionFloor(factors.map(({ index, weight }) => ({ measure: measures[index], weight })), minimum),
  "minimum-score": ({ points }, { program }, measures) => (mentee, mentor) => verdict(pairPoints(measures, mentee, mentor, program.resolution) < points),
};

function checkOf<K extends Kind>(rule: RuleOf<K>, cohort: Cohort, measures: readonly Measure[]): Check {
  return kinds[rule.kind](rule, cohort, measures);
}

function verdict(stopped: boolean): Verdict {
  return stopped ? "blocks" : "passes";
}

function listed(cohort: Cohort, pairs: readonly IndexPair[]): Check {
  if (pairs.length === 0) return () => "passes";
  const ids = new Map<string, Set<string>>();
  for (const { mentee, mentor } of pairs) {
    const mentors = ids.get(cohort.mentees[mentee].id) ?? new Set();
    ids.set(cohort.mentees[mentee].id, mentors.add(cohort.mentors[mentor].id));
  }
  return (mentee, mentor) => verdict(ids.get(mentee.id)?.has(mentor.id) === true);
}

/** A rule about one fact of each: unknown where one of the two is. */
function compared(fact: Fact, stops: (mine: unknown, theirs: unknown) => boolean): Check {
  return (mentee, mentor) => {
    const mine = fact(mentee);
    const theirs = fact(mentor);
    return mine === null || theirs === null ? "unknown" : verdict(stops(mine, theirs));
  };
}

function outside(gap: number, minimum: number | null, maximum: number | null): boolean {
  return (minimum !== null && gap < minimum) || (maximum !== null && gap > maximum);
}

function shareOne(mine: unknown, theirs: unknown): boolean {
  return Array.isArray(mine) && Array.isArray(theirs) && mine.some((one) => theirs.includes(one));
}

/** A dimension's least similarity. Unanswered parts may come to anything: unknown only where that decides. */
function dimensionFloor(parts: readonly { readonly measure: Measure; readonly weight: number }[], minimum: number): Check {
  return (mentee, mentor) => {
    let known = 0;
    let open = 0;
    let asked = 0;
    for (const { measure, weight } of parts) {
      const similarity = similarityOf(measure, mentee, mentor);
      if (similarity === ABSENT) continue;
      asked += weight;
      if (similarity === UNKNOWN) open += weight;
      else known += weight * similarity;
    }
    if (asked === 0) return "unknown";
    if (known >= minimum * asked) return "passes";
    return known + open * ONE < minimum * asked ? "blocks" : "unknown";
  };
}
