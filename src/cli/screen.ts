import type { Cohort, Side } from "../cohort/index.ts";
import { personAt, scoreText } from "../compatibility/index.ts";
import { nameOf, type PairOfPeople } from "../csv/pairs-with-people.ts";
import { describeChanges, describeHelp, describeProof, describeShortage, type Changes, type Matching } from "../matching/index.ts";
import { counted } from "../program/counted.ts";
import { groupBy } from "../program/group.ts";
import { inColumns } from "./columns.ts";
import { oneLine } from "./printable.ts";
import { problemLines } from "./problem-text.ts";
import type { RowAside } from "./set-aside.ts";
import type { Alone, Supply } from "./supply.ts";
import type { Inputs } from "./understand.ts";

const mostColumns = 10;
const mostPairs = 12;
const mostAlone = 10;
const mostChanges = 20;

/** What was read, what was assumed and what looks odd. */
export function readScreen({ program, sheets, warnings, names, sameScale }: Inputs): string {
  const { rows, ignored, assumed } = sheets;
  const title = [program.name, `round ${program.round}`, `${counted(rows.mentors, "mentor")}, ${counted(rows.mentees, "mentee")}`].filter((part) => part !== "").join(" · ");
  const columns = [...new Set(ignored.map(({ column }) => column))];
  const more = columns.length > mostColumns ? ` and ${columns.length - mostColumns} more` : "";
  const unread = columns.length === 0 ? "every column used" : `not used: ${columns.slice(0, mostColumns).join(", ")}${more}`;
  return [
    title,
    `Read      all ${rows.mentors} + ${rows.mentees} rows; ${unread}`,
    ...assumed.map((text) => `Assumed   ${text}`),
    ...(sameScale ? ["Assumed   everybody is scored on the scale of the earlier run, which had the same program and round"] : []),
    ...(warnings.length === 0 ? [] : [`Check     ${problemLines(warnings, names).join("\n          ")}`]),
  ].join("\n");
}

/** How many rows were set aside, by sheet. */
export function asideScreen(aside: readonly RowAside[]): string[] {
  return groupBy(aside, ({ sheet }) => sheet).map((rows) => `Set aside ${counted(rows.length, "row")} of ${oneLine(rows[0].sheet)}, each with what to do in set-aside.csv`);
}

/** What is different from the pairs of before: who gains and who loses. */
export function changesScreen(cohort: Cohort, changes: Changes): string {
  const [first, ...lines] = describeChanges(changes, (side, id) => oneLine(nameOf(personAt(cohort, side, id))));
  const shown = lines.length > mostChanges ? [...lines.slice(0, mostChanges), `… ${lines.length - mostChanges} more`] : lines;
  return ["", `Changed   ${first}`, ...shown.map((line) => `  ${line}`), ""].join("\n");
}

/** How the pairing went: counts, scores, the first pairs, who is left and what would help. */
export function matchScreen(matching: Matching, pairs: readonly PairOfPeople[]): string {
  const { summary } = matching;
  const lines = ["", `Paired    ${summary.paired} of ${counted(summary.mentees, "mentee")}`, `Proved    ${describeProof(matching)}`];
  if (summary.lowest !== null && summary.median !== null && summary.mean !== null)
    lines.push(`Scores    lowest ${scoreText(summary.lowest)} · median ${scoreText(summary.median)} · mean ${scoreText(summary.mean)}`);
  if (summary.kept > 0) lines.push(`Kept      ${counted(summary.kept, "pair")} of the earlier run`);
  if (summary.ties > 0) lines.push(`Ties      ${counted(summary.ties, "pair")} could be swapped for others just as good: this round's draw decided`);
  lines.push("", ...pairRows(pairs));
  if (pairs.length > mostPairs) lines.push(`… ${pairs.length - mostPairs} more in pairs.csv`);
  return [...lines, ...leftLines(matching)].join("\n");
}

/** The room there is, and who can have nobody. */
export function checkScreen({ places, wanted, eligiblePairs, away, alone }: Supply): string {
  const lines = [`Room      ${counted(places, "place")} for ${wanted} wanted; rules leave ${counted(eligiblePairs, "possible pair")}`];
  if (away.mentors + away.mentees > 0) lines.push(`Away      ${counted(away.mentors, "mentor")} and ${counted(away.mentees, "mentee")} take no part this round`);
  if (alone.length === 0) return [...lines, "Everybody has at least one possible partner."].join("\n");
  lines.push("", `${counted(alone.length, "person", "people")} can have nobody under the rules:`, ...alone.slice(0, mostAlone).flatMap(aloneLines));
  if (alone.length > mostAlone) lines.push(`  … ${alone.length - mostAlone} more`);
  return lines.join("\n");
}

function aloneLines({ role: side, id, place, others, blockedBy }: Alone): string[] {
  const partners = side === "mentor" ? "mentees" : "mentors";
  const head = `  ${side} ${oneLine(id)}${place === undefined ? "" : ` (${place.sheet}, row ${place.row})`}`;
  return [`${head}: of ${others} ${partners}`, ...inColumns(blockedBy.map(({ reason, count }) => [String(count), reason]), [0]).map((line) => `    ${line}`)];
}

function pairRows(pairs: readonly PairOfPeople[]): string[] {
  const rows = pairs.slice(0, mostPairs).map(({ pair: { points, rankForMentee, eligibleForMentee }, mentee, mentor, common }) => {
    const [menteeName, mentorName] = [mentee, mentor].map((person) => oneLine(nameOf(person)));
    return [menteeName, mentorName, scoreText(points), `${ordinal(rankForMentee)} of ${eligibleForMentee}`, common.slice(0, 3).join("; ")];
  });
  return inColumns([["Mentee", "Mentor", "Score", "Rank for mentee", "Why"], ...rows], [2]);
}

function leftLines(matching: Matching): string[] {
  const idle = (side: Side) => matching.unmatched.filter((person) => person.side === side);
  const [mentees, mentors] = [idle("mentee"), idle("mentor")];
  if (mentees.length === 0) return ["", mentors.length === 0 ? "Nobody is left." : `Every mentee is paired; ${counted(mentors.length, "mentor")} left.`];
  const drawn = mentees.filter(({ reason }) => reason === "draw").length;
  const away = mentees.filter(({ reason }) => reason === "unavailable").length;
  const alone = mentees.filter(({ eligible, reason }) => eligible === 0 && reason !== "unavailable").length;
  return [
    "",
    `Not paired: ${counted(mentees.length, "mentee")}, ${counted(mentors.length, "mentor")} (each with the reason in unmatched.csv)`,
    ...matching.shortages.map((group) => `  ${describeShortage(group)}`),
    ...(drawn > 0 ? [`  ${drawn} lost an exact tie: this round's draw decided`] : []),
    ...(alone > 0 ? [`  ${alone} can have nobody under the rules`] : []),
    ...(away > 0 ? [`  ${away} ${away === 1 ? "takes" : "take"} no part this round`] : []),
    ...describeHelp(matching).map((line) => `  ${line}`),
  ];
}

function ordinal(rank: number): string {
  const [tens, ones] = [rank % 100, rank % 10];
  return `${rank}${tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][ones] ?? "th")}`;
}
