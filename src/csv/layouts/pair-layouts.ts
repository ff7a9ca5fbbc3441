/** How a system lays out pairs of people: those it had, or those that must not be. */
export interface PairLayout {
  /** For programs, and for whoever asks for the layout: `"chronus"`. */
  readonly key: string;
  /** For people. */
  readonly name: string;
  /** Where its columns are written down. */
  readonly source: string;
  readonly mentor: string;
  readonly mentee: string;
  /** Columns that need not be there and say nothing of who meets whom. */
  readonly beside?: readonly string[];
}

/** Layouts with a column for each side, told by both. */
export const pairLayouts: readonly PairLayout[] = [
  { key: "mentor-match", name: "pairs.csv of an earlier run", source: "README.md", mentor: "mentor_id", mentee: "mentee_id" },
  {
    key: "chronus",
    name: "Chronus (connections)",
    source: "https://chronusmentor.chronus.com/hc/en-us/articles/1500011251582",
    mentor: "Mentor Email Address",
    mentee: "Mentee Email Address",
    beside: ["Mentoring Connection Name"],
  },
  {
    key: "pushfar",
    name: "PushFar (matches)",
    source: "https://support.pushfar.com/knowledge-base/bulk-uploading-mentoring-preferences/matches",
    mentor: "Mentor Email",
    mentee: "Mentee Email",
    beside: ["Program ID"],
  },
  { key: "past-pairs", name: "past pairs", source: "the columns of an open-source matcher's README", mentor: "mentor_email", mentee: "mentee_email" },
];

/** Ten Thousand Coffees lists whom somebody must not meet, a row for each; sides play no part (support.tenthousandcoffees.com, article 13861068). */
export const exclusionLayout = {
  key: "10kc",
  name: "Ten Thousand Coffees (exclusions)",
  person: "email",
  meets: "should_match_with",
  by: "segment_name",
  other: "exclude_option",
} as const;
