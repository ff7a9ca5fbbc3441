/** What became of a column, and why: a line for people. */
export interface Told {
  readonly sheet: string;
  readonly column: string;
  readonly becomes: string;
  readonly because: string;
}
