/**
 * Compares two texts by code point, which is the same on every machine and in every language. (`sort` by itself goes by
 * UTF-16 units and puts an emoji before U+FFFD.)
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    if (a.charCodeAt(index) !== b.charCodeAt(index)) return (a.codePointAt(index) ?? 0) - (b.codePointAt(index) ?? 0);
  }
  return a.length - b.length;
}
