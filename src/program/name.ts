import type { ProblemList } from "./problem-list.ts";
import { isPlainName } from "./text.ts";

/** What every object has. Reading such a name from a record that lacks it finds something all the same. */
const objectKeys: ReadonlySet<string> = new Set([
  "__proto__",
  "__defineGetter__",
  "__defineSetter__",
  "__lookupGetter__",
  "__lookupSetter__",
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "prototype",
  "toLocaleString",
  "toString",
  "valueOf",
]);

/**
 * Checks the name of a dimension, a part or a field: it becomes a key of every participant's record and of result files.
 * `taken` are the names that stand for something else in the same record.
 */
export function checkName(name: string, taken: ReadonlySet<string>, path: readonly (string | number)[], problems: ProblemList): void {
  if (!isPlainName(name) || name.includes("."))
    problems.add({ code: "bad-name", path, remedy: "Give a name of 1 to 100 characters, without a dot, without spaces around it and without unseen characters." });
  else if (objectKeys.has(name) || taken.has(name))
    problems.add({ code: "reserved-name", path, remedy: "Take another name: records of people use this one for something else." });
}
