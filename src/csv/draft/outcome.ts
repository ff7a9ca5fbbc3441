import { counted } from "../../program/counted.ts";
import { isTick } from "../cell.ts";
import { answeredBy } from "./column.ts";
import { aboutOf } from "./header-words.ts";
import type { DraftItem } from "./items.ts";

/** What a question becomes in the program. */
export interface Outcome {
  /** A dimension counts in scores, a field is for rules, what is ignored is listed and not read. */
  readonly as: "dimension" | "field" | "ignored";
  /** As the program states it. */
  readonly spec?: unknown;
  readonly becomes: string;
  readonly because: string;
  /** What only a human can say. `{}` stands for the name of the question, or of all that the same is asked of. */
  readonly asks?: readonly string[];
}

/** Decides what a question becomes, by what it is about and what its answers look like. */
export function outcomeOf(item: DraftItem): Outcome {
  const { header, guess, columns } = item;
  const about = aboutOf(header);
  const ignored = (because: string): Outcome => ({ as: "ignored", becomes: "not read", because });
  if (about === "protected") return ignored("it asks for something protected; no score may use it unless the program says why");
  if (about === "confidential") return ignored("it looks like pay or judgement, which no partner should be told");
  if (about === "manager" && guess.kind !== "number" && guess.kind !== "scale") return ignored("it names managers by something else than their id or address");
  if (guess.kind === "empty") return ignored("nobody answers it");
  if (guess.kind === "constant") return ignored("everybody says the same");
  if (guess.kind === "text" || about === "remark") return ignored("it is free text");
  if (about === "language" && guess.kind === "list") return { as: "field", spec: "list", becomes: "a fact for rules: languages", because: "its cells are lists" };
  if (about === "unit" && guess.kind === "choice")
    return { as: "field", spec: "choice", becomes: "a fact for rules", because: "its header names a unit or a place", asks: ['Must mentor and mentee differ in {}, or be the same? Then add a rule of the kind "different" or "same".'] };
  if (guess.kind === "order") return ordered(guess.order);
  if (guess.kind === "number" || about === "rank") return ranked(guess);
  const [mentors, mentees] = [columns.mentor.length, columns.mentee.length];
  if (mentors === 0 || mentees === 0) return ignored(`only ${mentors === 0 ? "mentees" : "mentors"} answer it: there is nothing to compare it with`);
  if (item.matrix !== undefined) return matrix(item);
  return { as: "dimension", ...compared(item), asks: [...(item.joined === true ? [joinedQuestion(item)] : []), ...optionQuestions(guess)] };
}

function optionQuestions(guess: DraftItem["guess"]): string[] {
  const together = guess.kind === "list" ? guess.together : [];
  const slips = "slips" in guess ? guess.slips : [];
  return [
    ...together.map(([a, b]) => `Are "${a}" and "${b}" one option with a comma in it? They always come together: then write them as one.`),
    ...(slips.length === 0 ? [] : [`Are these of {} slips of the pen? They come once each and are left out of the options: ${slips.map((text) => `"${text}"`).join(", ")}.`]),
  ];
}

function compared({ guess }: DraftItem): { readonly spec: unknown; readonly becomes: string; readonly because: string } {
  if (guess.kind === "list") return { spec: { compare: "tags", options: guess.options }, becomes: `a question with several answers, ${counted(guess.options.length, "option")}`, because: `several cells hold more than one, separated by "${guess.separator}"` };
  if (guess.kind === "scale") return { spec: { compare: "number", minimum: guess.minimum, maximum: guess.maximum }, becomes: `a rating from ${guess.minimum} to ${guess.maximum}`, because: guess.labels === undefined ? "its cells are a few small numbers" : "its texts are steps of a known scale" };
  const options = guess.kind === "choice" ? guess.options : [];
  return { spec: { compare: "choice", options }, becomes: `a question with one answer, ${counted(options.length, "option")}`, because: "its cells are a few texts that come again and again" };
}

function ordered(order: readonly string[]): Outcome {
  const asks = [`Is ${order.join(", ")} the order of {} from low to high? Must the mentor stand above? Then add a rule of the kind "gap".`];
  return { as: "field", spec: { order }, becomes: `a fact for rules, in ${order.length} steps`, because: "its texts differ in a number alone", asks };
}

function ranked(guess: DraftItem["guess"]): Outcome {
  const asks = ['Must the mentor stand above in {}? Then add a rule of the kind "gap".'];
  if (guess.kind === "number" || guess.kind === "scale") return { as: "field", spec: "number", becomes: "a fact for rules", because: "its cells are numbers", asks };
  return { as: "field", spec: "choice", becomes: "a fact for rules", because: "its header names a rank", asks: ["In which order do the steps of {} stand, from low to high? Then make it { \"order\": [...] }."] };
}

function matrix({ guess, matrix: items }: DraftItem): Outcome {
  const because = "its columns differ in what stands in brackets alone";
  const names = [...(items?.keys() ?? [])];
  const ticks = [...(items ?? [])].every(([item, sides]) => [sides.mentor, sides.mentee].every((column) => column === undefined || column.all.every((text) => isTick(text, item, column.header))));
  if (ticks) return { as: "dimension", spec: { compare: "tags", options: names }, becomes: `a question with several answers, a column for each of ${counted(names.length, "option")}`, because };
  if (guess.kind !== "scale") return { as: "ignored", becomes: "not read", because: "it is part of a table of questions whose cells are neither ratings nor ticks" };
  const { minimum, maximum } = guess;
  return { as: "dimension", spec: { compare: "profile", items: names, scale: { minimum, maximum } }, becomes: `a rating of ${names.length} items from ${minimum} to ${maximum}`, because };
}

function joinedQuestion({ columns }: DraftItem): string {
  const of = (side: "mentor" | "mentee") => columns[side].filter((column) => answeredBy(column) === side).map(({ header }) => `"${header.replace(/\s+/gu, " ").trim()}"`);
  return `Do ${of("mentor").join(", ")} of mentors and ${of("mentee").join(", ")} of mentees ask for the same? Their options are much alike.`;
}
