import { sha256 as digest } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { byCodePoint } from "../comparators/text.ts";

/** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return bytesToHex(digest(utf8ToBytes(text)));
}

/**
 * One spelling for equal data: no spaces, keys in code point order, properties that are `undefined` left out, -0 as 0.
 * Throws a `TypeError` on what JSON cannot hold: NaN, infinities, functions, big integers, `undefined` in lists, circles.
 */
export function canonicalJSON(value: unknown): string {
  return spell(value, []);
}

function spell(value: unknown, above: readonly object[]): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== "object") throw new TypeError(`JSON cannot hold ${typeof value === "number" ? "NaN or an infinity" : `a ${typeof value}`}.`);
  if (above.includes(value)) throw new TypeError("JSON cannot hold a value that contains itself.");
  const inside = [...above, value];
  if (Array.isArray(value)) return `[${Array.from(value, (item) => spell(item, inside)).join(",")}]`;
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([key, part]) => `${JSON.stringify(key)}:${spell(part, inside)}`);
  return `{${entries.join(",")}}`;
}
