import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runAsync, openQuestions, questionSteps, solveAssignment, solveAssignmentAsync, solveSteps, type Progress } from "../../src/assignment/index.ts";
import { nested, samples } from "./problems.ts";

/** Large enough for several pauses: scores that repeat, so that ties make it hard. */
const large = {
  rows: 600,
  columns: 600,
  values: Int16Array.from({ length: 600 * 600 }, (_, k) => (Math.floor(k / 600) * ((k % 600) + 7)) % 101),
};

describe("the form that yields", () => {
  it("gives the same answer", async () => {
    await fc.assert(
      fc.asyncProperty(samples, async ({ options, ...sample }) => {
        expect(await solveAssignmentAsync(nested(sample), options)).toEqual(solveAssignment(nested(sample), options));
      }),
      { numRuns: 100 },
    );
  });

  it("lets other work run meanwhile, and reports progress that ends at done", async () => {
    const reports: Progress[] = [];
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const result = await solveAssignmentAsync(large, { onProgress: (progress) => reports.push(progress) });
    clearInterval(timer);
    expect(result).toEqual(solveAssignment(large));
    expect(turns).toBeGreaterThan(2);
    expect(reports.length).toBeGreaterThan(3);
    for (const { done, total } of reports) expect(done >= 0 && done <= total).toBe(true);
    expect(reports.at(-1)).toEqual({ phase: "done", done: 1, total: 1 });
  });

  it("stops half way with the reason of the signal", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    let reports = 0;
    const work = solveAssignmentAsync(large, {
      signal: controller.signal,
      onProgress: () => {
        if (++reports === 2) controller.abort(reason);
      },
    });
    await expect(work).rejects.toBe(reason);
    expect(reports).toBe(2);
  });

  it("does not start when the signal has spoken before", async () => {
    await expect(solveAssignmentAsync(large, { signal: AbortSignal.abort("no") })).rejects.toBe("no");
  });

  it("rejects invalid input as the other form throws it", async () => {
    await expect(solveAssignmentAsync({ rows: 1, columns: 1, values: [[Number.NaN]] })).rejects.toMatchObject({ code: "not-a-number", path: ["values", 0, 0] });
  });

  it("is made of small steps, each with the work it took", () => {
    let steps = 0;
    let most = 0;
    for (const { steps: work } of solveSteps(large)) {
      steps += work;
      most = Math.max(most, work);
    }
    expect(steps).toBeGreaterThan(360_000);
    expect(most).toBeLessThan(1_000_000);
  });
});

describe("work on all pairs", () => {
  // Listing and ranking them, and finding out why minimums clash, took half a second at 1000 x 1000 without a pause.
  it.each([
    ["lowest scores", { objective: "leximin" }, 4],
    ["ranks", { objective: "rank-maximal" }, 8],
    ["witness", { minimum: 4, capacity: 4 }, 1],
  ] as const)("is cut into small pieces for %s as well, each with what it took", (phase, options, looks) => {
    const pieces = [...solveSteps(large, options)].filter((step) => step.phase === phase).map(({ steps }) => steps);
    expect(pieces.reduce((sum, steps) => sum + steps, 0)).toBeGreaterThan(looks * large.rows * large.columns);
    expect(pieces.filter((steps) => steps > 20_000).length).toBeLessThan(0.1 * pieces.length);
  });
});

describe("questions in steps", () => {
  const result = solveAssignment(large);

  it("give the same answers as questions at once", async () => {
    const questions = await runAsync(questionSteps(large, result));
    const isTied = await runAsync(questions.tiedSteps());
    const atOnce = openQuestions(large, result);
    const isTiedAtOnce = atOnce.tiedPairs();
    for (let row = 0; row < 600; row += 7) for (let column = 0; column < 600; column++) expect(isTied(row, column)).toBe(isTiedAtOnce(row, column));
    expect(questions.regrets.ofPair([3, 5])).toEqual(atOnce.regrets.ofPair([3, 5]));
  });

  it("come in small pieces once the scores are read", () => {
    const pieces = [...questionSteps(large, result), ...openQuestions(large, result).tiedSteps()].map(({ steps }) => steps);
    expect(pieces[0]).toBe(360_000);
    expect(Math.max(...pieces.slice(1))).toBeLessThan(20_000);
    expect(pieces.reduce((sum, steps) => sum + steps, 0)).toBeGreaterThan(3 * 350_000);
  });

  it("stop at a pause with the reason of the signal, or before they begin", async () => {
    const controller = new AbortController();
    const work = runAsync(questionSteps(large, result), { signal: controller.signal, onProgress: () => controller.abort("enough") });
    await expect(work).rejects.toBe("enough");
    await expect(runAsync(questionSteps(large, result), { signal: AbortSignal.abort("no") })).rejects.toBe("no");
  });
});
