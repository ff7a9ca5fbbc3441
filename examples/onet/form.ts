/** How a question stands in a sheet, as `sheets` of program.json says it. */
export interface Mapping {
  readonly column?: string;
  readonly columns?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, number | string>>;
  /** By area: the columns of a mentee's level now, and of whether a mentor would mentor in it. */
  readonly current?: Readonly<Record<string, string>>;
  readonly willing?: Readonly<Record<string, string>>;
  /** The two columns of weekly hours. */
  readonly offset?: Mapping;
  readonly hours?: Mapping;
}

/** Cells by header. */
export type Cells = readonly (readonly [header: string, text: string])[];

type Answer = number | string;

/** One answer in one column. */
export function one(mapping: Mapping | string, answer: Answer | undefined): Cells {
  return [[headerOf(mapping), answer === undefined ? "" : textOf(mapping, answer)]];
}

/** Several answers in one column, each with a semicolon after it: the last one too, as Microsoft Forms does. */
export function list(mapping: Mapping | string, answers: readonly Answer[] = []): Cells {
  return [[headerOf(mapping), answers.map((answer) => `${textOf(mapping, answer)};`).join("")]];
}

/** One answer per item, each in a column of its own. */
export function each(mapping: Mapping, answers: Readonly<Record<string, Answer | undefined>> = {}): Cells {
  const { columns = {} } = mapping;
  const stray = Object.keys(answers).find((item) => !Object.hasOwn(columns, item));
  if (stray !== undefined) throw new Error(`No column for ${stray}.`);
  return Object.entries(columns).flatMap(([item, column]) => one({ ...mapping, column }, answers[item]));
}

/** A sheet as a spreadsheet program saves it under "CSV UTF-8": byte order mark, commas, CRLF. Every row has the same headers. */
export function sheetText(rows: readonly Cells[]): string {
  const headers = rows[0].map(([header]) => header);
  const lines = [headers, ...rows.map((cells) => cells.map(([, text]) => text))];
  return `\uFEFF${lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("")}`;
}

function headerOf(mapping: Mapping | string): string {
  const header = typeof mapping === "string" ? mapping : mapping.column;
  if (header === undefined) throw new Error("This question has no column.");
  return header;
}

/** The words of the form that stand for an answer. */
function textOf(mapping: Mapping | string, answer: Answer): string {
  if (typeof mapping === "string" || mapping.labels === undefined) return String(answer);
  const found = Object.entries(mapping.labels).find(([, meaning]) => meaning === answer);
  if (found === undefined) throw new Error(`No label for ${answer}.`);
  return found[0];
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
