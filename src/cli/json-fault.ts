/** What may come next. */
type Expected = "value" | "item or ]" | "name" | "name or }" | "colon" | "comma or end";

/** A text, another value that holds none, or a sign. */
const token = /("(?:[^"\\\p{Cc}]+|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null)|[[\]{},:]/uy;
const space = /[ \t\n\r]*/y;

/**
 * The index at which a text stops being JSON (RFC 8259), its length where it only ends too early; `undefined` where it is
 * JSON. Engines name the place in some of their messages only, and quote the text, which may be personal.
 */
export function jsonFault(text: string): number | undefined {
  const open: string[] = [];
  let expected: Expected = "value";
  for (let at = 0; ; at = token.lastIndex) {
    space.lastIndex = at;
    space.exec(text);
    const start = space.lastIndex;
    if (start === text.length) return expected === "comma or end" && open.length === 0 ? undefined : start;
    token.lastIndex = start;
    const [found, string, scalar] = token.exec(text) ?? [];
    if (found === undefined) return start;
    const next = after(expected, string !== undefined ? "text" : scalar !== undefined ? "scalar" : found, open);
    if (next === undefined) return start;
    expected = next;
  }
}

/** What is expected after a sign, a text or another scalar; `undefined` where it was not. Keeps track of what is open. */
function after(expected: Expected, sign: string, open: string[]): Expected | undefined {
  if (expected === "colon") return sign === ":" ? "value" : undefined;
  if (sign === "text" && (expected === "name" || expected === "name or }")) return "colon";
  if (expected === "value" || expected === "item or ]") {
    if (sign === "text" || sign === "scalar") return "comma or end";
    if (sign === "{" || sign === "[") {
      open.push(sign);
      return sign === "{" ? "name or }" : "item or ]";
    }
  }
  const closes = expected === "comma or end" || expected === "item or ]" || expected === "name or }";
  if (closes && open.at(-1) === (sign === "}" ? "{" : sign === "]" ? "[" : "")) {
    open.pop();
    return "comma or end";
  }
  if (expected !== "comma or end" || sign !== "," || open.length === 0) return undefined;
  return open.at(-1) === "{" ? "name" : "value";
}
