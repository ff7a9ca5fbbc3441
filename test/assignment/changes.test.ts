import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AssignmentError, openChanges, solveAssignment, verifyAssignment, type Assignment, type AssignmentChange, type AssignmentOptions, type Cell } from "../../src/assignment/index.ts";
import { randomFrom } from "../../examples/onet/random.ts";
import { nested, samples, type Sample } from "./problems.ts";
import { patience, runs } from "./runs.ts";

/** Draws that a change is made of: what, where, and how much. */
const draws = fc.array(fc.record({ kind: fc.nat(9), at: fc.nat(99), other: fc.nat(99), count: fc.nat(3), score: fc.option(fc.integer({ min: -25, max: 25 }), { freq: 3 }) }), { minLength: 1, maxLength: 4 });
type Draw = (typeof draws extends fc.Arbitrary<infer T> ? T : never)[number];

const sequences = fc.record({ sample: samples, changes: fc.array(draws, { minLength: 1, maxLength: 5 }) });

/** A problem written down as it changes, without the engine. */
class Written {
  table: (number | null)[][];
  capacity: number[];
  minimum: number[];
  demand: number[];
  locked: Cell[];
  constructor({ table, options, rows }: Sample) {
    this.table = Array.from({ length: rows }, (_, row) => [...table[row]]);
    this.capacity = [...options.capacity];
    this.minimum = [...options.minimum];
    this.demand = [...options.demand];
    this.locked = options.locked.map(([row, column]) => [row, column]);
  }
  get columns() {
    return this.capacity.length;
  }

  /** The change that draws stand for; it is written down as it is made up. */
  make(list: readonly Draw[], { groups }: Sample["options"]): AssignmentChange {
    const change: { -readonly [K in keyof AssignmentChange]: AssignmentChange[K] } = {};
    for (const { kind, at, other, count, score } of list) {
      const row = this.table.length > 0 ? at % this.table.length : -1;
      const column = this.columns > 0 ? other % this.columns : -1;
      if (kind === 0 && this.columns < 7 && groups.length === 0 && change.joinRows === undefined) {
        const scores = this.table.map((_, k) => (k === count ? null : (score ?? 0) + k));
        change.joinColumns = [...(change.joinColumns ?? []), { scores, capacity: count }];
        this.table.forEach((line, k) => line.push(scores[k]));
        this.capacity.push(count);
        this.minimum.push(0);
      } else if (kind === 1 && this.table.length < 8 && groups.length === 0) {
        const scores = this.capacity.map((_, k) => (k === count ? null : (score ?? 0) - k));
        change.joinRows = [...(change.joinRows ?? []), { scores, demand: count }];
        this.table.push(scores);
        this.demand.push(count);
      } else if (kind === 2 && row >= 0 && change.demand === undefined) {
        if (change.lock !== undefined || change.unlock !== undefined) continue;
        change.leaveRows = [...(change.leaveRows ?? []), row];
        this.demand[row] = 0;
        this.locked = this.locked.filter(([r]) => r !== row);
      } else if (kind === 3 && column >= 0 && change.capacity === undefined && change.minimum === undefined) {
        if (change.lock !== undefined || change.unlock !== undefined) continue;
        change.leaveColumns = [...(change.leaveColumns ?? []), column];
        this.capacity[column] = this.minimum[column] = 0;
        this.locked = this.locked.filter(([, c]) => c !== column);
      } else if (kind === 4 && row >= 0) {
        change.demand = [...(change.demand ?? []), [row, count]];
        this.demand[row] = count;
      } else if (kind === 5 && column >= 0) {
        change.capacity = [...(change.capacity ?? []), [column, count]];
        this.capacity[column] = count;
      } else if (kind === 6 && column >= 0) {
        change.minimum = [...(change.minimum ?? []), [column, count % 2]];
        this.minimum[column] = count % 2;
      } else if (kind === 7 && row >= 0 && column >= 0 && change.lock === undefined && change.unlock === undefined) {
        const isLocked = this.locked.some(([r, c]) => r === row && c === column);
        if (isLocked) change.unlock = [[row, column]];
        else change.lock = [[row, column]];
        this.locked = isLocked ? this.locked.filter(([r, c]) => r !== row || c !== column) : [...this.locked, [row, column]];
      } else if (kind >= 8 && row >= 0 && column >= 0) {
        change.scores = [...(change.scores ?? []), [row, column, score]];
        this.table[row][column] = score;
      }
    }
    return change;
  }

  options(first: Assignment, before: Assignment, { options }: Sample): AssignmentOptions {
    const criteria = first.problem.criteria.filter((name) => name !== "floor" || first.criteria.floor !== null);
    return {
      objective: criteria,
      capacity: this.capacity,
      minimum: this.minimum,
      demand: this.demand,
      locked: this.locked,
      groups: options.groups,
      minimumScore: options.minimumScore,
      share: options.share,
      ...(criteria.includes("kept") ? { previous: pairsOf(before) } : {}),
      ...(first.criteria.floor === null ? {} : { floor: first.criteria.floor }),
    };
  }

  scores() {
    return { rows: this.table.length, columns: this.columns, values: this.table };
  }
}

function pairsOf({ columnsOf }: Assignment): Cell[] {
  return columnsOf.flatMap((columns, row) => columns.map((column): Cell => [row, column]));
}

/** What an answer reaches on the criteria that it was asked for. */
function counted({ criteria, problem }: Assignment) {
  return problem.criteria.map((name) => (name === "participation" || name === "total" || name === "kept" || name === "load" ? criteria[name] : criteria.floor));
}

function sparse(rows: number, columns: number, values: Int16Array) {
  const offsets = [0];
  const targets: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) if (values[row * columns + column] !== -32768) targets.push(row * columns + column);
    offsets.push(targets.length);
  }
  return { rows, columns, offsets, targets: targets.map((cell) => cell % columns), values: targets.map((cell) => values[cell]) };
}

describe("a changed assignment", patience, () => {
  it("is as good as one solved anew with the pairs of before, after every change of a sequence, and proved", () => {
    fc.assert(
      fc.property(sequences, ({ sample, changes }) => {
        const first = solveAssignment(nested(sample), sample.options);
        fc.pre(first.status === "optimal");
        const course = openChanges(nested(sample), first);
        const written = new Written(sample);
        let before = first;
        for (const list of changes) {
          const change = written.make(list, sample.options);
          const answer = course.change(change);
          const anew = solveAssignment(written.scores(), written.options(first, before, sample));
          expect(answer.status).toBe(anew.status);
          expect(counted(answer)).toEqual(counted(anew));
          if (answer.problem.criteria.includes("participation")) expect(answer.unassigned).toEqual(anew.unassigned);
          expect(verifyAssignment(course.scores(), answer)).toEqual({ valid: true, optimal: true, problems: [] });
          expect(verifyAssignment(written.scores(), answer).optimal).toBe(true);
          if (answer.status === "optimal") before = answer;
        }
      }),
      { numRuns: runs },
    );
  });

  it.each(["values", "candidates"] as const)("is so in wider problems, given as %s, in which most changes are worked out in place", (form) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(1, 2, 3), fc.constantFrom(40, 6, 1000), fc.boolean(), (seed, places, most, hasFew) => {
        const random = randomFrom(seed);
        const [rows, columns] = [60, hasFew ? 14 : 45];
        const values = new Int16Array(rows * columns).map(() => (random.chance(form === "values" ? 0.1 : 0.8) ? -32768 : random.whole(0, most)));
        const counts = { capacity: Array.from({ length: columns }, () => random.whole(1, places)), demand: Array.from({ length: rows }, () => random.whole(1, 2)) };
        const scores = form === "values" ? { rows, columns, values } : sparse(rows, columns, values);
        let before = solveAssignment(scores, { ...counts, objective: "balanced" });
        const course = openChanges(scores, before);
        const first = before;
        for (let k = 0; k < 8; k++) {
          const [row, column] = [random.whole(0, rows - 1), random.whole(0, columns - 1)];
          const changes: AssignmentChange[] = [
            { leaveRows: [row] },
            { demand: [[row, 1]] },
            { leaveColumns: [column] },
            { capacity: [[column, random.whole(0, 3)]] },
            { scores: [[row, column, random.chance(0.3) ? null : random.whole(0, most)]] },
            { scores: before.columnsOf[row].map((its) => [row, its, null] as const) },
          ];
          const answer = course.change(changes[random.whole(0, changes.length - 1)]);
          const now = course.scores();
          const { demand, capacity, criteria, floor } = answer.problem;
          const anew = solveAssignment(now, { objective: criteria, demand, capacity, previous: pairsOf(before), floor: floor ?? first.criteria.floor ?? 0 });
          expect(counted(answer)).toEqual(counted(anew));
          expect(verifyAssignment(now, answer)).toEqual({ valid: true, optimal: true, problems: [] });
          before = answer;
        }
      }),
      { numRuns: Math.ceil(runs / 40) },
    );
  });

  it("is what it was before where a change is invalid or abandoned half way", () => {
    fc.assert(
      fc.property(sequences, fc.nat(4), ({ sample, changes }, pieces) => {
        const first = solveAssignment(nested(sample), sample.options);
        fc.pre(first.status === "optimal");
        const [calm, disturbed] = [openChanges(nested(sample), first), openChanges(nested(sample), first)];
        const written = new Written(sample);
        for (const list of changes) {
          expect(() => disturbed.change({ demand: [[0, -1]] })).toThrow(AssignmentError);
          const steps = disturbed.changeSteps({ scores: sample.rows * sample.columns > 0 ? [[0, 0, 7]] : [], ...(sample.rows > 0 ? { leaveRows: [0] } : {}) });
          for (let k = 0; k < pieces; k++) if (steps.next().done) break;
          const change = written.make(list, sample.options);
          if (pieces > 0 && disturbed.assignment.columnsOf[0]?.length === 0) return;
          expect(counted(disturbed.change(change))).toEqual(counted(calm.change(change)));
          expect(disturbed.scores()).toEqual(calm.scores());
        }
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  it.each([{}, { resolution: 0.5 }])("is as good as one solved anew where scores are fractions (%j)", (options) => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 4, maxLength: 4 }), { minLength: 5, maxLength: 5 }), fc.nat(4), fc.nat(3), (table, row, column) => {
        const values = table.map((line) => line.map((score) => (score + 0.5) / 7));
        const scores = { rows: 5, columns: 4, values };
        const course = openChanges(scores, solveAssignment(scores, { ...options, objective: "total" }));
        for (const change of [{ leaveRows: [row] }, { scores: [[(row + 1) % 5, column, 1.25] as const] }, { capacity: [[column, 2] as const] }, { joinRows: [{ scores: [0.5, 1 / 3, 2, null] }] }]) {
          const answer = course.change(change);
          const now = course.scores();
          const { demand, capacity, tolerance, previous } = answer.problem;
          const anew = solveAssignment(now, { ...options, objective: "total", demand, capacity, ...(answer.problem.exact ? { previous } : {}) });
          expect(answer.criteria.participation).toEqual(anew.criteria.participation);
          expect(Math.abs(answer.total - anew.total)).toBeLessThanOrEqual(tolerance + 1e-12);
          expect(verifyAssignment(now, answer).optimal).toBe(true);
        }
      }),
      { numRuns: Math.ceil(runs / 10) },
    );
  });

  // Its counts had stayed in the echoed problem, so that a later change that is read anew counted them in.
  it("leaves nothing of a change that is abandoned at any of its pieces", () => {
    const [rows, columns] = [900, 150];
    const random = randomFrom(7);
    const scores = { rows, columns, values: new Int16Array(rows * columns).map(() => random.whole(0, 1)) };
    const first = solveAssignment(scores, { capacity: 9, objective: "total" });
    const abandoned: AssignmentChange = { leaveColumns: Array.from({ length: 40 }, (_, k) => k), capacity: [[100, 2]], scores: [[5, 5, 1]] };
    const whole = [...openChanges(scores, first).changeSteps(abandoned)].length;
    expect(whole).toBeGreaterThan(1);
    const next = { joinRows: [{ scores: Array.from({ length: columns }, () => 1) }] };
    const expected = openChanges(scores, first).change(next);
    for (const pieces of [0, 1, Math.floor(whole / 2), whole]) {
      const course = openChanges(scores, first);
      const steps = course.changeSteps(abandoned);
      for (let k = 0; k < pieces; k++) steps.next();
      const answer = course.change(next);
      expect(answer.problem).toEqual({ ...expected.problem, previous: answer.problem.previous });
      expect(counted(answer)).toEqual(counted(expected));
    }
  });

  it("goes on after a change that could not be met", () => {
    const scores = { rows: 2, columns: 2, values: [[5, 1], [4, 3]] };
    const course = openChanges(scores, solveAssignment(scores, { minimum: [1, 1], objective: "total" }));
    const short = course.change({ leaveRows: [0] });
    expect(short.status).toBe("infeasible");
    expect(short.witness).toMatchObject({ shortfall: 1, reason: "minimum" });
    const back = course.change({ demand: [[0, 1]] });
    expect([back.status, back.columnsOf, back.criteria.kept]).toEqual(["optimal", [[0], [1]], 2]);
  });

  // Locked while it could not be, it had been no pair to lock, and was none when it could be again.
  it("has a pair that is allowed only after it was locked", () => {
    const scores = { rows: 2, columns: 2, values: [[5, null], [4, 3]] };
    const course = openChanges(scores, solveAssignment(scores, { objective: "total" }));
    expect(course.change({ lock: [[0, 1]] }).witness).toMatchObject({ rows: [0], columns: [1], reason: "locked" });
    const answer = course.change({ scores: [[0, 1, 3]] });
    expect(answer.columnsOf).toEqual([[1], [0]]);
    expect(verifyAssignment(course.scores(), answer).optimal).toBe(true);
  });

  // The network of before holds other scores of a pair than the one that takes over from it.
  it("sees a new score that comes together with a new column", () => {
    const scores = { rows: 2, columns: 2, values: [[9, 0], [0, 9]] };
    const course = openChanges(scores, solveAssignment(scores, { objective: "total" }));
    expect(course.change({ scores: [[0, 0, 0]], joinColumns: [{ scores: [5, 1] }] }).columnsOf).toEqual([[2], [1]]);
  });

  it("leaves results, scores and answers of before as they were", () => {
    const values = Int16Array.of(5, 1, 4, 3);
    const scores = { rows: 2, columns: 2, values };
    const first = solveAssignment(scores, { objective: "total" });
    const copy = structuredClone(first);
    const course = openChanges(scores, first);
    const second = course.change({ scores: [[0, 0, null]] });
    const secondCopy = structuredClone(second);
    course.change({ leaveRows: [1], joinRows: [{ scores: [1, 2] }] });
    expect([...values]).toEqual([5, 1, 4, 3]);
    expect(first).toEqual(copy);
    expect(second).toEqual(secondCopy);
  });

  it.each([
    [{ demand: [[5, 1]] }, "out-of-range", ["demand", 0, 0]],
    [{ demand: [[0, 1.5]] }, "out-of-range", ["demand", 0, 1]],
    [{ scores: [[0, 0, Number.NaN]] }, "not-a-number", ["scores", 0, 2]],
    [{ scores: [[0, 0, 40_000]] }, "out-of-range", ["scores", 0, 2]],
    [{ scores: [[0, 0, 1.5]] }, "needs-integers", ["scores", 0, 2]],
    [{ scores: [[0, 0]] }, "wrong-type", ["scores", 0]],
    [{ joinRows: [{ scores: [1] }] }, "wrong-length", ["joinRows", 0, "scores"]],
    [{ joinColumns: [null] }, "wrong-type", ["joinColumns", 0]],
    [{ leaveColumns: [-1] }, "out-of-range", ["leaveColumns", 0]],
    [{ remove: [1] }, "unknown-option", ["remove"]],
    [null, "wrong-type", ["change"]],
  ])("names the place of what is wrong in %j", (change, code, path) => {
    const scores = { rows: 1, columns: 2, values: Int16Array.of(5, 1) };
    const course = openChanges(scores, solveAssignment(scores));
    const refused = () => course.change(change as AssignmentChange);
    expect(refused).toThrow(expect.objectContaining({ code, path }));
    expect(course.change({}).columnsOf).toEqual([[0]]);
  });

  it("gives up a change that another overtakes", () => {
    const scores = { rows: 2, columns: 2, values: [[5, 1], [4, 3]] };
    const course = openChanges(scores, solveAssignment(scores));
    const slow = course.changeSteps({ joinRows: [{ scores: [9, 9] }] });
    slow.next();
    expect(course.change({}).columnsOf).toEqual([[0], [1]]);
    expect(() => slow.next()).toThrow(expect.objectContaining({ code: "overtaken" }));
  });

  it("needs a result that is proved, by prices", () => {
    const scores = { rows: 2, columns: 2, values: [[5, 1], [4, 3]] };
    const result = solveAssignment(scores, { objective: "total" });
    expect(() => openChanges({ ...scores, values: [[1, 5], [4, 3]] }, result)).toThrow(expect.objectContaining({ code: "not-proved" }));
    expect(() => openChanges(scores, solveAssignment(scores, { objective: "stable" }))).toThrow(expect.objectContaining({ code: "not-defined" }));
    const scorer = { rows: 2, columns: 2, score: () => 1, range: [1, 1] as const };
    expect(() => openChanges(scorer, solveAssignment(scorer))).toThrow(expect.objectContaining({ code: "needs-matrix" }));
  });
});
