import { UNKNOWN, type Column } from "../comparators/index.ts";
import type { Participant } from "../cohort/index.ts";
import { NOT_ASKED } from "../program/index.ts";
import { distinctTable } from "./distinct-table.ts";
import type { Measure } from "./similarity.ts";

/** Adds what one factor brings to the score of a mentee with each mentor. What it weighs with all of them, beyond what it adds to `asked`. */
export type Line = (mentee: Participant, sums: Int32Array, asked: Int32Array) => number;

/**
 * A measure against all mentors at once: who was not asked takes no part, who did not answer counts as the mean, and the
 * answers of the others are laid out once. The same as `similarityOf` pair by pair.
 */
export function lineOf(measure: Measure, mentors: readonly Participant[]): Line {
  const { factor, weight, mean } = measure;
  const isAsked = mentors.map(({ answers }) => answers[factor.index] !== NOT_ASKED);
  const allAsked = isAsked.every(Boolean);
  const answered = mentors.flatMap(({ answers }, k) => (answers[factor.index] === null || !isAsked[k] ? [] : [k]));
  const silent = Int32Array.from(mentors.flatMap(({ answers }, k) => (answers[factor.index] === null ? [k] : [])));
  const offers = answered.map((k) => mentors[k].answers[factor.index]);
  const column = measure.column?.(offers) ?? tableOf(measure, offers);
  const similarities = new Int16Array(offers.length);
  const places = Int32Array.from(answered);
  const isFull = places.length === mentors.length;
  const usual = weight * mean;
  return ({ answers }, sums, asked) => {
    const mine = answers[factor.index];
    if (mine === NOT_ASKED) return 0;
    if (!allAsked) for (let k = 0; k < asked.length; k++) if (isAsked[k]) asked[k] += weight;
    addSame(sums, silent, usual);
    if (mine === null) addSame(sums, places, usual);
    else if (places.length > 0) {
      column(mine, similarities);
      if (isFull) add(sums, similarities, weight, usual);
      else addAt(sums, places, similarities, weight, usual);
    }
    return allAsked ? weight : 0;
  };
}

function addSame(sums: Int32Array, places: Int32Array, amount: number) {
  for (let k = 0; k < places.length; k++) sums[places[k]] += amount;
}

function add(sums: Int32Array, similarities: Int16Array, weight: number, usual: number) {
  for (let k = 0; k < similarities.length; k++) sums[k] += similarities[k] === UNKNOWN ? usual : weight * similarities[k];
}

function addAt(sums: Int32Array, places: Int32Array, similarities: Int16Array, weight: number, usual: number) {
  for (let k = 0; k < similarities.length; k++) sums[places[k]] += similarities[k] === UNKNOWN ? usual : weight * similarities[k];
}

/** Any measure by pairs of different answers. */
function tableOf({ factor, pair }: Measure, offers: readonly unknown[]): Column<unknown> {
  const similarities = (mine: unknown, distinct: readonly unknown[]) => Int16Array.from(distinct, (theirs) => (factor.swapped ? pair(theirs, mine) : pair(mine, theirs)));
  const { codes, rowOf } = distinctTable(offers, (offer) => offer, similarities);
  return (mine, into) => lookUp(rowOf(mine, mine), codes, into);
}

function lookUp(row: Int16Array, codes: Int32Array, into: Int16Array) {
  for (let k = 0; k < into.length; k++) into[k] = row[codes[k]];
}
