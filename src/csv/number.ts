/**
 * The number a cell writes: digits with a decimal point, or with a comma where that cannot be one between thousands (3,5 and
 * 0,125 but not 1,500). `"ambiguous"` where it could be; `undefined` where it is no number.
 */
export function readNumber(text: string): number | "ambiguous" | undefined {
  const match = /^([+-]?)(\d{1,15})(?:([.,])(\d{1,15}))?$/.exec(text);
  if (match === null) return /^[+-]?\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d+)?$/.test(text) ? "ambiguous" : undefined;
  const [, sign, whole, mark, decimals = ""] = match;
  if (mark === "," && decimals.length === 3 && /^[1-9]/.test(whole)) return "ambiguous";
  const value = Number(`${whole}.${decimals}0`);
  return sign === "-" && value !== 0 ? -value : value;
}
