import type { Topic } from "../csv/index.ts";
import type { RuleRemark, Silence } from "../matching/index.ts";
import { counted } from "../program/counted.ts";
import { inColumns } from "./columns.ts";
import { oneLine } from "./printable.ts";

const mostTopics = 8;
const mostOpen = 5;
const mostNamed = 3;

/** Topics and places that more mentees ask for than there are places, those that lack most first. */
export function topicLines(topics: readonly Topic[]): string[] {
  const short = topics.filter(({ mentees, places }) => mentees > places);
  if (short.length === 0) return [];
  const rows = short.slice(0, mostTopics).map(({ question, answer, mentees, mentors, places }) => [`  ${oneLine(question)}: ${oneLine(answer)}`, counted(mentees, "mentee"), `${counted(mentors, "mentor")} with ${counted(places, "place")}`]);
  return ["", "Fewer places than mentees who say the same:", ...inColumns(rows, [1]), ...(short.length > mostTopics ? [`  … ${short.length - mostTopics} more`] : [])];
}

/** How many people left something open, and what most of them. */
export function silenceLines(people: readonly Silence[]): string[] {
  if (people.length === 0) return [];
  const counts = new Map<string, number>();
  for (const name of people.flatMap(({ open }) => open)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, mostOpen).map(([name, count]) => `${oneLine(name)} ${count}`);
  return ["", `${counted(people.length, "person", "people")} left something open: ${most.join(", ")}${counts.size > mostOpen ? ", …" : ""} (the list: --chase chase.csv)`];
}

/** What is odd about the rules, in words. */
export function remarkLines(remarks: readonly RuleRemark[]): string[] {
  return remarks.length === 0 ? [] : ["", "Rules to look at:", ...remarks.map((remark) => `  ${remark.reason} (${remark.rule}): ${said(remark)}`)];
}

function said({ code, other = "", pairs = 0, people = [], count = 0 }: RuleRemark): string {
  switch (code) {
    case "never-blocks":
      return "keeps nobody apart here";
    case "blocks-all":
      return "keeps everybody apart: with it nobody can be paired";
    case "same-as":
      return `keeps the same people apart as ${other}: one of the two can go`;
    case "contradicts":
      return `contradicts ${other}: the two together keep everybody apart`;
    case "empties":
      return `alone leaves ${counted(count, "person", "people")} nobody: ${people.slice(0, mostNamed).map(oneLine).join(", ")}${count > mostNamed ? ", …" : ""}`;
    case "blocks-unknown":
      return `keeps ${counted(pairs, "pair")} apart only because somebody did not say`;
  }
}
