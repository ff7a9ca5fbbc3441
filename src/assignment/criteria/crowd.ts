import { beyondLocks } from "../network/locks.ts";
import type { Instance } from "../read/problem.ts";

/** A port that is to take more than it can, by its own minimum or by those of ports within it. */
export interface Crowd {
  readonly port: number;
  /** The ports that ask for too much together; none of them could be left out. */
  readonly minimums: ReadonlySet<number>;
  readonly shortfall: number;
}

/** The innermost one, if there is any. */
export function findCrowd(instance: Instance): Crowd | null {
  const { ports, above, firstBelow, nextBelow } = instance;
  const { least, most } = beyondLocks(instance);
  const asked = new Float64Array(ports + 1);
  for (let port = ports - 1; port >= 0; port--) {
    const wanted = Math.max(least[port], asked[port]);
    if (wanted > most[port]) return crowdAt(port, wanted);
    asked[above[port]] += wanted;
  }
  return null;

  function crowdAt(port: number, wanted: number): Crowd {
    const minimums = new Set(askingWithin(port));
    let shortfall = wanted - most[port];
    for (const each of minimums) {
      if (least[each] >= shortfall) continue;
      minimums.delete(each);
      shortfall -= least[each];
    }
    return { port, minimums, shortfall };
  }

  /** The ports within a port, or itself, whose minimums make up what it is asked for. */
  function askingWithin(port: number): number[] {
    const asking: number[] = [];
    const open = [port];
    for (const at of open) {
      if (least[at] >= asked[at]) {
        if (least[at] > 0) asking.push(at);
      } else for (let below = firstBelow[at]; below >= 0; below = nextBelow[below]) open.push(below);
    }
    return asking;
  }
}
