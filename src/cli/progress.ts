import cliProgress from "cli-progress";
import type { MatchProgress } from "../matching/index.ts";
import type { Session } from "./session.ts";

/** Runs shorter than this show nothing. Milliseconds. */
const patience = 1_000;

const words = { scoring: "Scoring", pairing: "Pairing", explaining: "Looking for what would help" } as const satisfies Record<MatchProgress["phase"], string>;

/** A line on standard error for runs that take long, where somebody watches. `stop` takes it away. */
export function progressBar({ stderr }: Session, quiet: boolean): { readonly show: (progress: MatchProgress) => void; readonly stop: () => void } {
  const started = performance.now();
  let bar: cliProgress.SingleBar | undefined;
  return {
    show(progress) {
      if (quiet || stderr.isTTY !== true || performance.now() - started < patience) return;
      if (bar === undefined) {
        // The terminal's cursor and wrapping stay as they are: a program that is stopped could not give them back.
        bar = new cliProgress.SingleBar({ format: lineOf, stream: stderr, clearOnComplete: true, hideCursor: false, linewrap: true });
        bar.start(1, 0, { progress });
      }
      bar.update(0, { progress });
    },
    stop: () => bar?.stop(),
  };
}

const length = 30;

/** `Pairing ███████░░░░░░░ 48 %`; where nobody knows how much there is, only what has been done. */
function lineOf(_options: unknown, _values: unknown, payload: { readonly progress: MatchProgress }): string {
  const { phase, done, total } = payload.progress;
  if (total === null || total === 0) return `${words[phase]} … ${done > 0 ? done : ""}`;
  const share = Math.min(done / total, 1);
  const full = Math.floor(share * length);
  return `${words[phase]} ${"█".repeat(full)}${"░".repeat(length - full)} ${Math.floor(share * 100)} %`;
}
