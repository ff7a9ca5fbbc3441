import { byCodePoint } from "../comparators/text.ts";
import { sha256 } from "../program/index.ts";

/** The side a person stands on. Somebody who takes part as both stands in both lists. */
export type Side = "mentor" | "mentee";

/**
 * The draw: people in the order of sha-256 of round, side and id, so that whoever wins by order alone wins by chance, neither
 * by place in a sheet nor by the alphabet; and another round is another draw. Equal hashes fall back on the id.
 */
export function drawOrder<T extends { readonly id: string }>(round: string, side: Side, people: readonly T[]): T[] {
  return inOrderOf(people, (id) => `${round}\n${side}\n${id}`);
}

/** An order by chance that no round changes: people are sampled in it for what must stay as it is from round to round. */
export function lastingOrder<T extends { readonly id: string }>(people: readonly T[]): T[] {
  return inOrderOf(people, (id) => id);
}

function inOrderOf<T extends { readonly id: string }>(people: readonly T[], text: (id: string) => string): T[] {
  return people
    .map((person) => ({ person, hash: sha256(text(person.id)) }))
    .sort((a, b) => byCodePoint(a.hash, b.hash) || byCodePoint(a.person.id, b.person.id))
    .map(({ person }) => person);
}
