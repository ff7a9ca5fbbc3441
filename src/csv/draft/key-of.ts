import { wordsOf } from "./header-words.ts";

const fillers = new Set("a an and are as at be by can could do does for from have how i i'd if in is it like me my of on or our please so that the their these this to us want we what when where which who will with would you your der die das und oder ich mein meine was welche wie in den le la les et de du des un une je mes quels quelles el los las y que mis".split(" "));
const mostWords = 3;
const reserved = new Set("id name email manager available capacity minimum demand veto takespartas ignore duplicates headerrows answers key constructor prototype".split(" "));

/** A short name for a question out of its header: its first words that say something, unlike all that are taken. */
export function keyOf(header: string, taken: ReadonlySet<string>): string {
  const words = wordsOf(header).replace(/[^\p{L}\p{N}'+#]+/gu, " ").trim().split(" ");
  const telling = words.filter((word) => word !== "" && !fillers.has(word));
  const stem = (telling.length > 0 ? telling : words).slice(0, mostWords).join("-").replaceAll("'", "").slice(0, 60);
  const name = stem === "" || reserved.has(stem) ? `question-${stem}`.replace(/-$/, "") : stem;
  let key = name;
  for (let count = 2; taken.has(key); count++) key = `${name}-${count}`;
  return key;
}
