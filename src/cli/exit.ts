import { say, type Session } from "./session.ts";

/** How the command ends. The last two are what systems use for a stopped program and for a fault inside one. */
export const exitCode = { done: 0, problems: 1, usage: 2, conflict: 3, stopped: 130, fault: 70 } as const;

/** A way of using the command that cannot work: a file that is not there, a folder that is taken. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Waits for all, so that whoever named three files wrongly is told of three. @throws UsageError with what all of them say */
export async function together<T extends readonly unknown[]>(works: { readonly [Index in keyof T]: Promise<T[Index]> }): Promise<T> {
  const settled = await Promise.allSettled(works);
  const reasons = settled.flatMap((work): unknown[] => (work.status === "rejected" ? [work.reason] : []));
  const other = reasons.find((reason) => !(reason instanceof UsageError));
  if (other !== undefined) throw other;
  if (reasons.length > 0) throw new UsageError(reasons.map((reason) => (reason instanceof UsageError ? reason.message : "")).join("\n"));
  return settled.map((work) => (work.status === "fulfilled" ? work.value : undefined)) as unknown as T;
}

/** The user stopped the program. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** Says on standard error why a command did not come to its end, and how to end. */
export function report(error: unknown, { stderr }: Session): number {
  if (error instanceof Stopped) {
    say(stderr, "Stopped; no files were written.");
    return exitCode.stopped;
  }
  if (error instanceof UsageError) {
    say(stderr, error.message);
    return exitCode.usage;
  }
  say(stderr, `mentor-match failed by a fault of its own, not of your files; no files were written. Please report this:\n${stackOf(error)}`);
  return exitCode.fault;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
