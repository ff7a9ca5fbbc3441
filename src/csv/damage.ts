import type { Fault } from "./source.ts";

/** How a spreadsheet changed this text before it was saved: 3-5 into 5-Mar, a long number into 1.2E+15, a formula into an error. */
export function damageOf(text: string): Fault | undefined {
  if (dayAndMonth.test(text) || monthAndYear.test(text) || wholeDate.test(text)) return date;
  return exponentForm.test(text) ? exponent : errorOf(text);
}

/** The error a formula left in a cell instead of its value. */
export function errorOf(text: string): Fault | undefined {
  return errorForm.test(text) ? error : undefined;
}

/** As spreadsheets shorten them in English, German, French and Spanish. */
const month = "(?:janv?|ene|feb|févr?|m[aä]r|mrz|mars|apr|avr|abr|ma[iy]|jun[ei]?|juin|jul[iy]?|juil|aug|août|ago|sept?|o[ck]t|nov|d[eé][cz]|dic)\\.?";
const dayAndMonth = new RegExp(`^\\d{1,2}[-. /]+${month}(?:[-. /]+\\d{2,4})?$`, "iu");
const monthAndYear = new RegExp(`^${month}[-. /]+\\d{1,4}$`, "iu");
/** As dates come out of workbooks. */
const wholeDate = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}:\d{2})?$/;
const exponentForm = /^[+-]?\d(?:[.,]\d+)?E[+-]\d{2,}$/;
const errorForm = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|#+)$/;

const date: Fault = { code: "spreadsheet-date", remedy: "A spreadsheet turned this into a date: format the column as text, correct the cell and save again." };
const exponent: Fault = {
  code: "spreadsheet-exponent",
  remedy: "A spreadsheet cut this number short: format the column as text, correct the cell and save again.",
};
const error: Fault = { code: "spreadsheet-error", remedy: "A spreadsheet shows an error here instead of a value: correct the cell and save again." };
