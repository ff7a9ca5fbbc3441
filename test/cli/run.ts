import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { run } from "../../src/cli/command.ts";
import { readTable } from "../../src/csv/index.ts";

const example = (name: string) => fileURLToPath(new URL(`../../examples/civil-service/${name}`, import.meta.url));

export const schemeFiles = { program: example("program.json"), mentors: example("mentors.csv"), mentees: example("mentees.csv") };

/** The options that name the example's files; others take the place of some. */
export function scheme(files: Partial<typeof schemeFiles> = {}): string[] {
  return Object.entries({ ...schemeFiles, ...files }).flatMap(([name, path]) => [`--${name}`, path]);
}

export interface Outcome {
  readonly end: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process. */
export async function command(...args: readonly string[]): Promise<Outcome> {
  const [stdout, stderr] = [collector(), collector()];
  const end = await run(args, { stdout: stdout.stream, stderr: stderr.stream, orderly: (work) => work(new AbortController().signal) });
  return { end, stdout: stdout.text(), stderr: stderr.text() };
}

function collector() {
  let text = "";
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  return { stream, text: () => text };
}

/** A folder of this test file's own, with a space and letters beyond ASCII in its name. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "mentor match ü "));
  afterAll(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

export function write(path: string, content: string | Uint8Array): string {
  writeFileSync(path, content);
  return path;
}

const headers = "first name,last name,email address,both mentor and mentee,job title,grade,organisation,profession,biography";

interface SheetRow {
  readonly id: string;
  /** First and last name, as two cells. */
  readonly name?: string;
  readonly grade: string;
  readonly organisation?: string;
  readonly profession?: string;
}

/** A sheet of the example's form. */
export function sheet(rows: readonly SheetRow[]): string {
  const lines = rows.map(
    ({ id, name = "Some,One", grade, organisation = "Elsewhere", profession = "HR" }) => `${name},${id}@example.org,no,role,${grade},${organisation},${profession},bio`,
  );
  return `${[headers, ...lines].join("\n")}\n`;
}

/** The rows of a written file by header. */
export function records(path: string): Record<string, string>[] {
  const { table, problems } = readTable(readFileSync(path), "written");
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return table.rows.map(({ cells }) => Object.fromEntries(table.headers.map((header, column) => [header, cells[column] ?? ""])));
}
