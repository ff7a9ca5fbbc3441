// The main job on two cohorts: from sheets to pairs, reasons and files, with the command as coordinators run it.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsx = join(dirname(createRequire(import.meta.url).resolve("tsx/package.json")), "dist/cli.mjs");

for (const name of ["civil-service", "onet"]) {
  const file = (sheet: string) => `examples/${name}/${sheet}`;
  const args = ["match", "--program", file("program.json"), "--mentors", file("mentors.csv"), "--mentees", file("mentees.csv"), "--out", `out/${name}`, "--overwrite"];
  console.log(`$ mentor-match ${args.join(" ")}\n`);
  const { status } = spawnSync(process.execPath, [tsx, "src/cli/main.ts", ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  console.log("");
}
