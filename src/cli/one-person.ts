import { nearest } from "../comparators/index.ts";
import type { Cohort, Participant, Side } from "../cohort/index.ts";
import { compileScorer, isEligible, pairPoints, scoreText, standing } from "../compatibility/index.ts";
import { nameOf } from "../csv/pairs-with-people.ts";
import { byCodePoint } from "../program/index.ts";
import { inColumns } from "./columns.ts";
import { UsageError } from "./exit.ts";
import { oneLine } from "./printable.ts";

const mostPartners = 5;

/** One person put to every rule: who is possible and fits best, and what stands between the others. @throws UsageError where nobody has the id */
export function personScreen(cohort: Cohort, id: string): string {
  const sides = (["mentee", "mentor"] as const).flatMap((side) => {
    const found = peopleOf(cohort, side).find((person) => person.id === id || person.email?.toLowerCase() === id.toLowerCase());
    return found === undefined ? [] : [sideLines(cohort, side, found)];
  });
  if (sides.length > 0) return sides.map((lines) => lines.join("\n")).join("\n\n");
  const like = nearest(id, [...cohort.mentees, ...cohort.mentors].map((person) => person.id));
  throw new UsageError(`Nobody has the id ${oneLine(id)}.${like === undefined ? "" : ` Did you mean ${oneLine(like)}?`}`);
}

function sideLines(cohort: Cohort, side: Side, person: Participant): string[] {
  const scorer = compileScorer(cohort);
  const other = side === "mentee" ? "mentor" : "mentee";
  const others = peopleOf(cohort, other);
  const two = (partner: Participant) => (side === "mentee" ? ([person, partner] as const) : ([partner, person] as const));
  const best = others
    .filter((partner) => isEligible(scorer, ...two(partner)))
    .map((partner) => ({ partner, points: pairPoints(scorer.measures, ...two(partner), cohort.program.resolution) }))
    .sort((a, b) => b.points - a.points || byCodePoint(a.partner.id, b.partner.id));
  const { byRule, without } = standing(scorer, side, person);
  const place = person.place === undefined ? "" : ` (${person.place.sheet}, row ${person.place.row})`;
  const blocked = [...byRule].sort((a, b) => b.count - a.count);
  return [
    `${oneLine(nameOf(person))}, ${side}${place}: ${best.length} of ${others.length} ${other}s are possible`,
    ...inColumns(best.slice(0, mostPartners).map(({ partner, points }) => [`  ${scoreText(points)}`, oneLine(nameOf(partner))]), [0]),
    ...(best.length > mostPartners ? [`  … ${best.length - mostPartners} more`] : []),
    ...(blocked.length === 0 ? [] : ["What stands between the others (somebody may be stopped by several):"]),
    ...inColumns(blocked.map(({ count, reason }) => [`  ${count}`, reason]), [0]),
    ...(without === null ? [] : [`Without ${without.rules.map(({ reason }) => `"${reason}"`).join(" and ")} ${without.count} would be possible`]),
  ];
}

function peopleOf(cohort: Cohort, side: Side): readonly Participant[] {
  return side === "mentee" ? cohort.mentees : cohort.mentors;
}
