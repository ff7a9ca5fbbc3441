import type { Sentences } from "./english.ts";
import type { NoteFacts } from "./reason.ts";

/** What notes of comparators read like in English. */
export const englishNotes: Sentences<NoteFacts> = {
  "both-high": ({ item }) => `both put ${item} high`,
  opposite: ({ item }) => `${item} is high for one and low for the other`,
  covers: ({ skill }) => `covers ${skill}`,
  "covers-partly": ({ skill, percent }) => `covers ${percent} % of the gap in ${skill}`,
  "not-covered": ({ skill }) => `${skill} is not covered`,
  "not-willing": ({ skill }) => `knows ${skill}, but does not offer it`,
  "both-want": ({ options }) => `both: ${options.join(", ")}`,
  "not-offered": ({ options }) => `not offered: ${options.join(", ")}`,
  "lists-much": ({ unasked }) => `lists much that was not asked for (${unasked})`,
  supports: ({ goal }) => `supports ${goalText(goal)}`,
  "supports-partly": ({ goal, by }) => `supports ${goalText(by)}, which is near ${goalText(goal)}`,
  "not-supported": ({ goal }) => `${goalText(goal)} is not supported`,
  "same-step": ({ label }) => `same ${label}`,
  "steps-above": ({ steps, label }) => `${steps === 1 ? "one step" : `${spelled(steps)} steps`} up in ${label}`,
  "steps-below": ({ steps, label }) => `${steps === 1 ? "one step" : `${spelled(steps)} steps`} down in ${label}`,
  near: ({ label }) => `close in ${label}`,
  far: ({ label }) => `far apart in ${label}`,
  above: ({ by, label }) => `${by} more in ${label}`,
  below: ({ by, label }) => `${by} less in ${label}`,
  enough: ({ label }) => `enough ${label}`,
  short: ({ by, label }) => `${by} too little in ${label}`,
  both: ({ option }) => `both ${option}`,
  alike: ({ options }) => `${options.join(" and ")} are alike`,
  differ: ({ label }) => `different ${label}`,
  "both-use": ({ options }) => `both use ${options.join(", ")}`,
  "nothing-shared": ({ label }) => `nothing in common in ${label}`,
  "shared-hours": ({ minutes }) => `both free ${hours(minutes)} a week`,
  "few-shared-hours": ({ minutes }) => `both free only ${hours(minutes)} a week`,
  "no-shared-hours": () => "no free hours in common",
  "zones-near": ({ minutes }) => (minutes === 0 ? "same time zone" : `time zones ${hours(minutes)} apart`),
  "zones-far": ({ minutes }) => `time zones ${hours(minutes)} apart`,
  "both-strong": ({ label }) => `both high in ${label}`,
  "one-low": ({ label }) => `one of them low in ${label}`,
  "both-low": ({ label }) => `both low in ${label}`,
};

/** `career/change` as people say it: `change (career)`. */
function goalText(path: string): string {
  const steps = path.split("/");
  return steps.length === 1 ? path : `${steps[steps.length - 1]} (${steps.slice(0, -1).join(", ")})`;
}

function hours(minutes: number): string {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [...(whole > 0 || rest === 0 ? [`${whole} h`] : []), ...(rest > 0 ? [`${rest} min`] : [])];
  return parts.join(" ");
}

/** Small numbers as words, as people write them. */
function spelled(count: number): string {
  return ["no", "one", "two", "three", "four", "five", "six"][count] ?? String(count);
}
