import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { folder, scheme, sheet, write } from "./run.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const place = folder();

/** The command as a process of its own. */
function start(...args: readonly string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let stderr = "";
  child.stderr.on("data", (chunk) => (stderr += chunk));
  const ended = new Promise<{ code: number | null; signal: string | null; stderr: string }>((resolve) => child.on("close", (code, signal) => resolve({ code, signal, stderr })));
  return { child, ended };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += String(chunk);
  return text;
}

describe.concurrent("as a process", () => {
  it("prints JSON alone, without colours or progress", async () => {
    const { child, ended } = start("match", ...scheme(), "--json");
    const stdout = await textOf(child.stdout);
    expect(await ended).toEqual({ code: 0, signal: null, stderr: "" });
    expect(JSON.parse(stdout).summary.paired).toBe(35);
  });

  it("writes its files though nobody reads what it prints", async () => {
    const out = join(place, "piped");
    const { child, ended } = start("match", ...scheme(), "--out", out);
    child.stdout.destroy();
    expect(await ended).toEqual({ code: 0, signal: null, stderr: "" });
    expect(existsSync(join(out, "matching.json"))).toBe(true);
  });

  it("leaves nothing behind when it is stopped half way", async () => {
    const people = (grade: string) => sheet(Array.from({ length: 1500 }, (_, index) => ({ id: `${grade}${index}`, grade, organisation: `${grade}${index % 7}` })));
    const files = { mentors: write(join(place, "mentors.csv"), people("SEO")), mentees: write(join(place, "mentees.csv"), people("EO")) };
    const { child, ended } = start("match", ...scheme(files), "--out", join(place, "half", "way"));
    child.stdout.once("data", () => child.kill("SIGINT"));
    expect(await ended).toEqual({ code: null, signal: "SIGINT", stderr: "" });
    expect(readdirSync(place)).not.toContain("half");
  });

  it("ends with 2 and a sentence for wrong use", async () => {
    const { child, ended } = start("check", "--round", "r", "--mentors", join(place, "missing.csv"), "--mentees", join(place, "missing too.csv"));
    expect(await textOf(child.stdout)).toBe("");
    const { code, stderr } = await ended;
    expect(code).toBe(2);
    expect(stderr.trim().split("\n")).toHaveLength(2);
  });
});
