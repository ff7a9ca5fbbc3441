import { takesPart, type Cohort, type CohortInput, type Side } from "../cohort/index.ts";
import { byCodePoint, type Program } from "../program/index.ts";
import { kindOf } from "../program/kind.ts";
import { isRecord } from "../comparators/record.ts";
import { listOf } from "./mapping.ts";

/** An answer that people give, a topic or a place, with those who want it and those who have it. */
export interface Topic {
  /** As people know it: the label of a question, the key of a field. */
  readonly question: string;
  readonly answer: string;
  readonly mentees: number;
  readonly mentors: number;
  /** Places with these mentors. */
  readonly places: number;
}

/**
 * Supply and demand by topic and by place: for every question whose answers are options, skills or goals, and every field of
 * texts, how many mentees and mentors who take part give each answer. Those that lack most places come first. Nothing of orders, and
 * of what mentor and mentee must differ in: there nobody needs a mentor who says the same.
 *
 * @param input what the cohort was read from
 */
export function topicsOf(cohort: Cohort, input: Pick<CohortInput, "mentors" | "mentees">): Topic[] {
  const counts = new Map<string, { question: string; answer: string; mentees: number; mentors: number; places: number }>();
  const subjects = subjectsOf(cohort.program);
  for (const side of ["mentee", "mentor"] as const) {
    for (const record of input[listOf[side]] as readonly Readonly<Record<string, unknown>>[]) {
      const person = personOf(cohort, side, record["id"]);
      if (person === undefined || !takesPart(cohort.program, side, person)) continue;
      for (const { question, answersIn } of subjects) {
        for (const answer of new Set(answersIn(record))) {
          const key = JSON.stringify([question, answer]);
          const count = counts.get(key) ?? { question, answer, mentees: 0, mentors: 0, places: 0 };
          counts.set(key, count);
          count[listOf[side]]++;
          count.places += person.capacity;
        }
      }
    }
  }
  return [...counts.values()].sort((a, b) => b.mentees - b.places - (a.mentees - a.places) || byCodePoint(a.question, b.question) || byCodePoint(a.answer, b.answer));
}

function personOf({ mentors, mentees, mentorIndex, menteeIndex }: Cohort, side: Side, id: unknown) {
  const at = (side === "mentor" ? mentorIndex : menteeIndex).get(String(id));
  return at === undefined ? undefined : (side === "mentor" ? mentors : mentees)[at];
}

interface TopicSubject {
  readonly question: string;
  answersIn(record: Readonly<Record<string, unknown>>): readonly string[];
}

/** What each form of answer names. */
const namesIn = {
  option: (answer: unknown) => (typeof answer === "string" ? [answer] : []),
  options: (answer: unknown) => (Array.isArray(answer) ? answer.map(String) : []),
  levels: (answer: unknown) => entryNames(answer, "skill"),
  goals: (answer: unknown) => entryNames(answer, "goal"),
};

function subjectsOf({ factors, fields, dimensions, rules }: Program): TopicSubject[] {
  const differ = new Set(rules.flatMap((rule) => (rule.kind === "different" ? [rule.subject.name] : [])));
  const ofFactors = factors.flatMap(({ key, dimension, part, label, compare, settings, sensitive }): TopicSubject[] => {
    const { form, subject } = kindOf(compare);
    if (sensitive || subject === "order" || settings["by"] === "different" || differ.has(key) || !Object.hasOwn(namesIn, form)) return [];
    const read = namesIn[form as keyof typeof namesIn];
    const whole = dimensions.find(({ key }) => key === dimension)?.label ?? dimension;
    return [{ question: part === undefined ? label : `${whole}: ${label}`, answersIn: ({ [dimension]: answer }) => read(part === undefined ? answer : isRecord(answer) ? answer[part] : undefined) }];
  });
  const ofFields = fields.flatMap(({ key, spec }): TopicSubject[] => (spec === "number" || typeof spec === "object" || differ.has(key) ? [] : [{ question: key, answersIn: ({ [key]: value }) => namesIn[spec === "list" ? "options" : "option"](value) }]));
  return [...ofFactors, ...ofFields];
}

function entryNames(answer: unknown, key: "skill" | "goal"): readonly string[] {
  return Array.isArray(answer) ? answer.filter(isRecord).map((entry) => String(entry[key])) : [];
}
