import { smallWork, type Step } from "../progress.ts";

/** The strongly connected component of each node, as a number. After Tarjan, SIAM J. Comput. 1 (1972), without recursion. */
export function* componentsOf(arcs: readonly (readonly number[])[]): Generator<Step, Int32Array> {
  const size = arcs.length;
  const component = new Int32Array(size).fill(-1);
  const order = new Int32Array(size).fill(-1);
  const lowest = new Int32Array(size);
  const next = new Int32Array(size);
  const open: number[] = [];
  const path: number[] = [];
  let count = 0;
  let steps = 0;
  for (let root = 0; root < size; root++) {
    if (order[root] < 0) enter(root);
    while (path.length > 0) {
      const node = path[path.length - 1];
      if (next[node] < arcs[node].length) {
        const other = arcs[node][next[node]++];
        if (order[other] < 0) enter(other);
        else if (component[other] < 0) lowest[node] = Math.min(lowest[node], order[other]);
      } else leave(node);
      if (++steps <= smallWork) continue;
      yield { phase: "ties", done: count, total: size, steps };
      steps = 0;
    }
  }
  return component;

  function enter(node: number) {
    order[node] = lowest[node] = count++;
    open.push(node);
    path.push(node);
  }

  /** Once all its arcs are followed: closes a component, or passes on how far up it leads. */
  function leave(node: number) {
    path.pop();
    if (path.length > 0) lowest[path[path.length - 1]] = Math.min(lowest[path[path.length - 1]], lowest[node]);
    if (lowest[node] < order[node]) return;
    while (component[node] < 0) component[open.pop() ?? node] = node;
  }
}
