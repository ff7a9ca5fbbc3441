import { describe, expect, it } from "vitest";
import { readCohort } from "../../src/cohort/index.ts";
import { matchSteps, type MatchStep } from "../../src/matching/match-cohort.ts";
import { matchCohort, matchCohortAsync, type MatchProgress } from "../../src/matching/index.ts";
import { readProgram } from "../../src/program/index.ts";

const size = 300;
const program = readProgram({ round: "r", dimensions: { hours: { compare: "number", minimum: 0, maximum: 99 } }, weights: { hours: 1 }, aim: "balanced" });
const people = (side: string) => Array.from({ length: size }, (_, at) => ({ id: `${side}${at}`, hours: (at * 37) % 100 }));
const cohort = readCohort(program, { mentors: people("m").slice(0, size - 20), mentees: people("n") });

describe("a long matching", () => {
  it("comes in small pieces: none is more than a tenth of the work", () => {
    const steps = matchSteps(cohort);
    const pieces: MatchStep[] = [];
    for (let next = steps.next(); !next.done; next = steps.next()) pieces.push(next.value);
    const work = pieces.reduce((sum, piece) => sum + piece.work, 0);
    expect(Math.max(...pieces.map((piece) => piece.work))).toBeLessThan(work / 10);
    expect(new Set(pieces.map(({ phase }) => phase))).toEqual(new Set(["scoring", "pairing", "explaining"]));
  });

  it("looks at all pairs in one piece only to read scores while it explains: the solved ones, and once to solve with one place more", () => {
    const explaining = [...matchSteps(cohort)].filter(({ phase }) => phase === "explaining").map(({ work }) => work);
    expect(explaining.filter((work) => work > 10_000)).toEqual([size * (size - 20), size * (size - 20)]);
  });

  it("says how far scoring is, up to its end", () => {
    const scored = [...matchSteps(cohort)].filter(({ phase }) => phase === "scoring");
    const done = scored.map((piece) => piece.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect([...new Set(done)]).toEqual(Array.from({ length: size + 1 }, (_, at) => at));
    for (const { total } of scored) expect(total).toBe(size);
  });

  it("gives other work its turn, and the same answer", async () => {
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns++;
      if (!isDone) setTimeout(count, 0);
    };
    setTimeout(count, 0);
    const seen: MatchProgress[] = [];
    const matching = await matchCohortAsync(cohort, { onProgress: (progress) => seen.push(progress) });
    isDone = true;
    expect(matching).toEqual(matchCohort(cohort));
    expect(turns).toBeGreaterThan(1);
    expect(seen.length).toBeGreaterThan(1);
  });

  it("stops at the next pause when it is told to, with the reason", async () => {
    const abort = new AbortController();
    let seen = 0;
    const stopped = matchCohortAsync(cohort, {
      signal: abort.signal,
      onProgress: () => {
        seen++;
        abort.abort("enough");
      },
    });
    await expect(stopped).rejects.toBe("enough");
    expect(seen).toBe(1);
  });
});
