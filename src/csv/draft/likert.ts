import { folded } from "../folded.ts";

/** Answer scales as forms offer them, from low to high. A text that stands in several is told by the others of its column. */
const scales: readonly (readonly string[])[] = [
  ["strongly disagree", "disagree", "neither agree nor disagree", "agree", "strongly agree"],
  ["strongly disagree", "disagree", "neutral", "agree", "strongly agree"],
  ["very dissatisfied", "dissatisfied", "neutral", "satisfied", "very satisfied"],
  ["not at all important", "slightly important", "moderately important", "very important", "extremely important"],
  ["not like me at all", "not like me", "a little like me", "somewhat like me", "like me", "very much like me"],
  ["not confident", "slightly confident", "moderately confident", "confident", "very confident"],
  ["never", "rarely", "sometimes", "often", "always"],
  ["none", "beginner", "intermediate", "advanced", "expert"],
  ["trifft gar nicht zu", "trifft eher nicht zu", "teils/teils", "trifft eher zu", "trifft voll zu"],
  ["stimme gar nicht zu", "stimme eher nicht zu", "neutral", "stimme eher zu", "stimme voll zu"],
  ["nie", "selten", "manchmal", "oft", "immer"],
  ["pas du tout d'accord", "pas d'accord", "neutre", "d'accord", "tout à fait d'accord"],
  ["jamais", "rarement", "parfois", "souvent", "toujours"],
  ["muy en desacuerdo", "en desacuerdo", "neutral", "de acuerdo", "muy de acuerdo"],
  ["nunca", "rara vez", "a veces", "a menudo", "siempre"],
];

/** A number for every step of the first scale that has all of these texts, as they are written; `undefined` where none has. */
export function likertScale(texts: readonly string[]): Readonly<Record<string, number>> | undefined {
  if (texts.length < 2) return undefined;
  const written = new Map(texts.map((text) => [folded(text), text]));
  const scale = scales.find((steps) => [...written.keys()].every((text) => steps.includes(text)));
  return scale && Object.fromEntries(scale.map((step, index) => [written.get(step) ?? step, index + 1]));
}
