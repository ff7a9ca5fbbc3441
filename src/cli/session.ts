import { printable } from "./printable.ts";

/** What a command runs in. */
export interface Session {
  readonly stdout: NodeJS.WritableStream;
  /** `isTTY`: somebody watches. */
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /**
   * Runs work that would leave something half done where the user stops the program: then its signal is aborted, and it
   * cleans up. All other work simply ends.
   */
  readonly orderly: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
}

/** Prints text for people, a line break after it. */
export function say(stream: NodeJS.WritableStream, text: string): void {
  stream.write(`${printable(text)}\n`);
}

/** Prints data for programs, on one line. */
export function sayJSON(stream: NodeJS.WritableStream, value: object): void {
  stream.write(`${JSON.stringify(value)}\n`);
}
