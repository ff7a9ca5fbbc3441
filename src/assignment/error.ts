/** What is wrong with what the assignment engine was given. */
export type AssignmentErrorCode =
  | "wrong-type"
  | "wrong-length"
  | "ragged"
  | "not-a-number"
  | "not-finite"
  | "out-of-range"
  | "duplicate-pair"
  | "overlapping-groups"
  | "unknown-option"
  | "unknown-objective"
  | "not-defined"
  | "needs-integers"
  | "needs-matrix"
  | "too-large"
  | "not-proved"
  | "overtaken";

/**
 * Thrown for invalid input, before any work is done, save for scores that are asked for later. Recognise it by `code`; `path`
 * names the place: `["values", 3, 2]` is row 3, column 2. `value` is what was found there: it can be read, but neither
 * `message` nor JSON nor logs show it.
 */
export class AssignmentError extends Error {
  override readonly name = "AssignmentError";
  readonly code: AssignmentErrorCode;
  readonly path: readonly (string | number)[];
  declare readonly value: unknown;
  readonly remedy: string;

  constructor(code: AssignmentErrorCode, path: readonly (string | number)[], value: unknown, remedy: string) {
    super(`${path.join(".")}: ${code}. ${remedy}`);
    this.code = code;
    this.path = path;
    this.remedy = remedy;
    Object.defineProperty(this, "value", { value, enumerable: false });
  }

  /** Without the value. */
  toJSON() {
    return { name: this.name, code: this.code, path: this.path, remedy: this.remedy };
  }
}
