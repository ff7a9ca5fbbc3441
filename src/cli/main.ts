#!/usr/bin/env node
import { run } from "./command.ts";
import { Stopped } from "./exit.ts";
import { codeOf } from "./files.ts";
import type { Session } from "./session.ts";

const { stdout, stderr } = process;

// Whoever reads only the first lines closes the pipe; the run goes on and writes its files.
for (const stream of [stdout, stderr]) {
  stream.on("error", (error) => {
    if (codeOf(error) !== "EPIPE") throw error;
  });
}

const orderly: Session["orderly"] = async (work) => {
  const controller = new AbortController();
  const stop = () => controller.abort(new Stopped());
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, stop);
  }
};

process.exitCode = await run(process.argv.slice(2), { stdout, stderr, orderly });
