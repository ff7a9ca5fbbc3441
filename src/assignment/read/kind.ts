import { AssignmentError } from "../error.ts";
import type { ScoreArray } from "../problem.ts";

/** A typed array whose kind of numbers the solver knows, of whatever realm. @throws AssignmentError */
export function readKind(values: ArrayBufferView): ScoreArray {
  const name = Object.prototype.toString.call(values).slice(8, -1);
  if (/^(Int|Uint|Float)(8|16|32|64)(Clamped)?Array$/.test(name)) return values as ScoreArray;
  throw new AssignmentError("wrong-type", ["values"], name, "Use a typed array from Int8Array to Float64Array, or plain arrays.");
}
