import { describe, expect, it } from "vitest";
import { AssignmentError, forbiddenOf, solveAssignment, verifyAssignment, type AssignmentOptions, type Scores } from "../../src/assignment/index.ts";

/** The error of an input, which must be one of ours. */
function errorOf(scores: unknown, options: unknown = {}): AssignmentError {
  try {
    solveAssignment(scores as Scores, options as AssignmentOptions);
  } catch (error) {
    if (error instanceof AssignmentError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

const two = (values: unknown) => ({ rows: 2, columns: 2, values });
const good = two([
  [1, 2],
  [3, 4],
]);
const csr = { rows: 2, columns: 2, offsets: [0, 1, 2], targets: [1, 0], values: [5, 6] };

describe("an invalid input is one clear error:", () => {
  it.each<[string, unknown, unknown, string, readonly (string | number)[]]>([
    ["no scores", undefined, {}, "wrong-type", ["scores"]],
    ["no values", { rows: 1, columns: 1 }, {}, "wrong-type", ["values"]],
    ["a number of rows that is none", { ...good, rows: 1.5 }, {}, "out-of-range", ["rows"]],
    ["rows below 0", { ...good, rows: -1 }, {}, "out-of-range", ["rows"]],
    ["too few rows", { ...good, rows: 3 }, {}, "wrong-length", ["values"]],
    ["a ragged row", two([[1, 2], [3]]), {}, "ragged", ["values", 1]],
    ["a row that is none", two([[1, 2], 3]), {}, "wrong-type", ["values", 1]],
    ["NaN", two([[1, 2], [3, Number.NaN]]), {}, "not-a-number", ["values", 1, 1]],
    ["Infinity", two([[1, Infinity], [3, 4]]), {}, "not-finite", ["values", 0, 1]],
    ["text", two([[1, "2"], [3, 4]]), {}, "wrong-type", ["values", 0, 1]],
    ["a hole", two([[1, undefined], [3, 4]]), {}, "wrong-type", ["values", 0, 1]],
    ["NaN in a float array", two(new Float32Array([1, 2, Number.NaN, 4])), {}, "not-a-number", ["values", 1, 0]],
    ["Infinity in a float array", two(new Float64Array([1, 2, 3, Infinity])), {}, "not-finite", ["values", 1, 1]],
    ["a typed array of the wrong length", two(new Int8Array(3)), {}, "wrong-length", ["values"]],
    ["big integers", two(new BigInt64Array(4)), {}, "wrong-type", ["values"]],
    ["a view that is no array", two(new DataView(new ArrayBuffer(4))), {}, "wrong-type", ["values"]],
    ["offsets of the wrong length", { ...csr, offsets: [0, 2] }, {}, "wrong-length", ["offsets"]],
    ["offsets that fall", { ...csr, offsets: [0, 3, 2] }, {}, "out-of-range", ["offsets", 2]],
    ["offsets that end elsewhere", { ...csr, offsets: [0, 1, 1] }, {}, "out-of-range", ["offsets", 2]],
    ["a column that is not there", { ...csr, targets: [1, 2] }, {}, "out-of-range", ["targets", 1]],
    ["a pair given twice", { ...csr, offsets: [0, 2, 2], targets: [1, 1] }, {}, "duplicate-pair", ["targets", 1]],
    ["NaN in a graph", { ...csr, values: [5, Number.NaN] }, {}, "not-a-number", ["values", 1]],
    ["no targets", { ...csr, targets: undefined }, {}, "wrong-type", ["targets"]],
    ["options that are none", good, null, "wrong-type", ["options"]],
    ["an unknown option", good, { capacities: 2 }, "unknown-option", ["capacities"]],
    ["a capacity below 0", good, { capacity: [1, -1] }, "out-of-range", ["capacity", 1]],
    ["a capacity that is no whole number", good, { capacity: 1.5 }, "out-of-range", ["capacity"]],
    ["a capacity without end", good, { capacity: Infinity }, "out-of-range", ["capacity"]],
    ["a capacity that is text", good, { capacity: "2" }, "wrong-type", ["capacity"]],
    ["capacities for another number of columns", good, { capacity: [1] }, "wrong-length", ["capacity"]],
    ["minimums that are not numbers", good, { minimum: [1, null] }, "out-of-range", ["minimum", 1]],
    ["a demand that is not a number", good, { demand: Number.NaN }, "out-of-range", ["demand"]],
    ["a lock that is not there", good, { locked: [[0, 2]] }, "out-of-range", ["locked", 0]],
    ["a lock that is no pair", good, { locked: [[0]] }, "out-of-range", ["locked", 0]],
    ["locks that are no list", good, { locked: 7 }, "wrong-type", ["locked"]],
    ["a previous pair that is not there", good, { previous: [[0, 0], [-1, 0]] }, "out-of-range", ["previous", 1]],
    ["a share above 1", good, { share: 1.1 }, "out-of-range", ["share"]],
    ["a share that is not a number", good, { share: Number.NaN }, "out-of-range", ["share"]],
    ["a floor that is not finite", good, { floor: -Infinity }, "out-of-range", ["floor"]],
    // It came back as Infinity, which is lost in JSON.
    ["a floor without end beside fractions", two([[1.5, 2], [3, 4]]), { floor: 1e308 }, "out-of-range", ["floor"]],
    ["a resolution of 0", good, { resolution: 0 }, "out-of-range", ["resolution"]],
    ["a fraction among whole scores", good, { minimumScore: 0.5 }, "needs-integers", ["minimumScore"]],
    ["an unknown objective", good, { objective: "best" }, "unknown-objective", ["objective"]],
    ["the name of an inherited thing", good, { objective: "constructor" }, "unknown-objective", ["objective"]],
    ["no criteria", good, { objective: [] }, "unknown-objective", ["objective"]],
    ["a criterion twice", good, { objective: ["total", "total"] }, "unknown-objective", ["objective"]],
    ["a floor without participation before", good, { objective: ["floor", "total"] }, "unknown-objective", ["objective"]],
    ["load before the end", good, { objective: ["load", "total"] }, "unknown-objective", ["objective"]],
    ["leximin without participation before", good, { objective: ["leximin"] }, "unknown-objective", ["objective"]],
    ["leximin after a floor", good, { objective: ["participation", "floor", "leximin"] }, "unknown-objective", ["objective"]],
    ["ranks after the total", good, { objective: ["total", "ranks"] }, "unknown-objective", ["objective"]],
    ["ranks among fractions", two([[0.1, 1], [1, 1]]), { objective: "rank-maximal" }, "needs-integers", ["objective"]],
    ["stable beside another criterion", good, { objective: ["stable", "total"] }, "unknown-objective", ["objective"]],
    ["a stable assignment with a minimum", good, { objective: "stable", minimum: [0, 1] }, "not-defined", ["minimum", 1]],
    ["a side that is none", good, { objective: "stable", proposing: "mentees" }, "out-of-range", ["proposing"]],
    ["a proposing side where none proposes", good, { proposing: "rows" }, "not-defined", ["proposing"]],
    ["scores of columns where columns do not choose", good, { columnScores: good }, "not-defined", ["columnScores"]],
    ["scores of columns of another size", good, { objective: "stable", columnScores: { rows: 1, columns: 2, values: [[1, 2]] } }, "wrong-length", ["columnScores", "rows"]],
    ["NaN among the scores of columns", good, { objective: "stable", columnScores: two([[1, 2], [Number.NaN, 3]]) }, "not-a-number", ["columnScores", "values", 1, 0]],
    ["scores of columns that are none", good, { objective: "stable", columnScores: 7 }, "wrong-type", ["columnScores", "scores"]],
    ["kept pairs of fractions", two([[0.1, 1], [1, 1]]), { previous: [[0, 0]] }, "needs-integers", ["previous"]],
    ["even loads of fractions, by name", two([[0.1, 1], [1, 1]]), { objective: ["total", "load"] }, "needs-integers", ["objective"]],
    ["scores whose exact weights pass 2^53", two([[Number.MAX_SAFE_INTEGER, 0], [0, 1]]), {}, "too-large", ["values"]],
    ["scores of 1e308", two([[1e308, -1e308], [1e308, 1e308]]), {}, "too-large", ["values"]],
    ["a resolution far too fine", good, { resolution: 1e-300 }, "too-large", ["values"]],
  ])("%s", (_, scores, options, code, path) => {
    expect(errorOf(scores, options)).toMatchObject({ code, path });
  });

  it("its value can be read, but stands neither in the message nor in JSON; its remedy does", () => {
    const error = errorOf(two([[1, 2], [3, "secret"]]));
    expect(error.value).toBe("secret");
    expect(error.message).not.toContain("secret");
    expect(error.message).toContain(error.remedy);
    expect(JSON.parse(JSON.stringify(error))).toEqual({ name: "AssignmentError", code: "wrong-type", path: ["values", 1, 1], remedy: error.remedy });
  });

  // Candidates were checked in one reading and used in another: what had become NaN by then ended the process.
  it("and no list of candidates that says something else the next time can get past it", () => {
    for (const name of ["offsets", "targets", "values"] as const) {
      const honest = { rows: 2, columns: 3, offsets: [0, 1, 2], targets: [1, 0], values: [5, 6] };
      const read = new Set<PropertyKey>();
      const fickle = new Proxy(honest[name], {
        get(list, key) {
          if (key === "length") return list.length;
          const isFirst = !read.has(key);
          read.add(key);
          return isFirst ? list[Number(key)] : Number.NaN;
        },
      });
      expect(solveAssignment({ ...honest, [name]: fickle })).toEqual(solveAssignment(honest));
    }
  });

  it("names the bound that too large scores pass", () => {
    expect(errorOf(two([[4e15, 0], [0, 1]])).remedy).toContain("9007199254740991");
  });
});

describe("a pair that must not be", () => {
  it.each([
    [Int8Array, -128],
    [Int16Array, -32768],
    [Int32Array, -2147483648],
    [Uint8Array, 255],
    [Uint8ClampedArray, 255],
    [Uint16Array, 65535],
    [Uint32Array, 4294967295],
    [Float32Array, -Infinity],
    [Float64Array, -Infinity],
  ])("is marked in a typed array by forbiddenOf: %o, %s", (Type, mark) => {
    const values = new Type(2);
    expect(forbiddenOf(values)).toBe(mark);
    values[0] = mark;
    values[1] = 3;
    const scores = { rows: 1, columns: 2, values };
    const result = solveAssignment(scores);
    expect(result).toMatchObject({ columnsOf: [[1]], total: 3 });
    expect(verifyAssignment(scores, result).problems).toEqual([]);
  });

  it("is null or -Infinity in nested rows, and absent or -Infinity in a graph", () => {
    expect(solveAssignment({ rows: 1, columns: 3, values: [[null, -Infinity, -5]] })).toMatchObject({ columnsOf: [[2]], total: -5 });
    expect(solveAssignment({ rows: 1, columns: 3, offsets: [0, 2], targets: [0, 2], values: [-Infinity, -5] })).toMatchObject({ columnsOf: [[2]], total: -5 });
  });

  it("is never assigned, even if somebody goes without or keeps less than before", () => {
    const scores = { rows: 2, columns: 2, values: [[null, null], [null, 9]] };
    expect(solveAssignment(scores, { previous: [[0, 0]] })).toMatchObject({ status: "optimal", columnsOf: [[], [1]], unassigned: [0] });
  });
});
