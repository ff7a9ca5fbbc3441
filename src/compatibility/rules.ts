import { ONE, UNKNOWN } from "../comparators/index.ts";
import { takesPart, type Cohort, type Participant, type Side } from "../cohort/index.ts";
import { difference } from "../program/decimal.ts";
import type { Rule } from "../program/index.ts";
import { factReader, type Fact } from "./fact.ts";
import { reportingLine } from "./reporting-line.ts";
import { ABSENT, pairPoints, similarityOf, type Measure } from "./similarity.ts";
import { named, namedInLine, themselves, vetoed, type Named } from "./named.ts";
import type { Check, Verdict } from "./verdict.ts";

/**
 * What a rule is about: how well two people fit (a locked pair is to be whatever it scores); what the program wants of its
 * pairs, which it may want otherwise; or who the two are to each other, which nobody is advised to pass over.
 */
export type About = "fit" | "policy" | "people";

/** A rule of the program, ready to judge two people. */
export interface CompiledRule {
  readonly id: string;
  readonly reason: string;
  readonly about: About;
  readonly ifUnknown: "forbid" | "allow";
  readonly check: Check;
  /** All that the rule looks at in a person, where that is little. */
  readonly fact?: (person: Participant, side: Side) => unknown;
  /** The mentors it keeps each mentee from, by index, where it names them. */
  readonly named?: (cohort: Cohort) => Named;
  /** Points below which it keeps a pair apart, where it looks at nothing else. */
  readonly leastPoints?: number;
}

/** Every rule of a cohort's program as a check, in the order of the program. */
export function compileRules(cohort: Cohort, measures: readonly Measure[]): readonly CompiledRule[] {
  const { rules } = cohort.program;
  const stands = rules.some(({ kind }) => kind === "unavailable");
  return [...(stands ? [] : [placesOnly]), ...rules].map((rule) => compileRule(rule, cohort, measures));
}

/** One rule as a check, as the program states it or otherwise. */
export function compileRule(rule: Rule, cohort: Cohort, measures: readonly Measure[]): CompiledRule {
  const { id, reason, kind } = rule;
  return { id, reason, about: about[kind], ifUnknown: "ifUnknown" in rule ? rule.ifUnknown : "allow", check: checkOf(rule, cohort, measures), ...looksAt(rule, cohort) };
}

/** What a rule is known to depend on, so that it need not be put to every pair. */
function looksAt(rule: Rule, { program }: Cohort): Pick<CompiledRule, "fact" | "named" | "leastPoints"> {
  switch (rule.kind) {
    case "unavailable":
      return { fact: (person, side) => takesPart(program, side, person) };
    case "same":
    case "different":
    case "gap":
    case "shared-language":
      return { fact: factReader(rule.subject) };
    case "same-person":
      return { named: (cohort) => named(themselves(cohort)) };
    case "veto":
      return { named: (cohort) => named(vetoed(cohort)) };
    case "already-paired":
      return { named: ({ past }) => named(past) };
    case "forbidden-pair":
      return { named: ({ forbidden }) => named(forbidden) };
    case "reporting-line":
      return { named: (cohort) => namedInLine(cohort, rule.levels) };
    case "minimum-score":
      return { leastPoints: rule.points };
    default:
      return {};
  }
}

/** What is left of the rule where a program turns it off: nobody can have a place that there is not. */
const placesOnly: Rule = { kind: "unavailable", id: "unavailable", reason: "The mentor has a place to give, and the mentee is to get a mentor" };

type Kind = Rule["kind"];

const about: Readonly<Record<Kind, About>> = {
  "same-person": "people",
  unavailable: "people",
  veto: "people",
  "already-paired": "people",
  "forbidden-pair": "people",
  "reporting-line": "people",
  same: "policy",
  different: "policy",
  gap: "policy",
  "shared-language": "policy",
  "minimum-similarity": "fit",
  "minimum-score": "fit",
};

type RuleOf<K extends Kind> = Extract<Rule, { readonly kind: K | Kind }> & { readonly kind: K };
type Compile<K extends Kind> = (rule: RuleOf<K>, cohort: Cohort, measures: readonly Measure[]) => Check;

/** What each kind of rule makes of two people. */
const kinds: { readonly [K in Kind]: Compile<K> } = {
  "same-person": () => (mentee, mentor) => verdict(mentee.id === mentor.id),
  unavailable: (_, { program }) => (mentee, mentor) => verdict(!takesPart(program, "mentee", mentee) || !takesPart(program, "mentor", mentor)),
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

function listed(cohort: Cohort, pairs: Cohort["past"]): Check {
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
