/** Binary heaps of edges, many side by side in one array: the first of each is the one that no other goes before. */
export class EdgeHeaps {
  readonly size: Int32Array;
  private readonly start: Float64Array;
  private readonly edges: Int32Array;
  private readonly goesBefore: (a: number, b: number) => boolean;

  /** `most[k]` is the most edges that heap k holds at a time. */
  constructor(most: Int32Array, goesBefore: (a: number, b: number) => boolean) {
    this.start = new Float64Array(most.length + 1);
    for (const [heap, count] of most.entries()) this.start[heap + 1] = this.start[heap] + count;
    this.size = new Int32Array(most.length);
    this.edges = new Int32Array(this.start[most.length]);
    this.goesBefore = goesBefore;
  }

  /** Only where not empty. */
  first(heap: number): number {
    return this.edges[this.start[heap]];
  }

  push(heap: number, edge: number) {
    const { edges, goesBefore } = this;
    const start = this.start[heap];
    let hole = this.size[heap]++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (goesBefore(edges[start + parent], edge)) break;
      edges[start + hole] = edges[start + parent];
      hole = parent;
    }
    edges[start + hole] = edge;
  }

  /** Takes the first out. Only where not empty. */
  pop(heap: number): number {
    const { edges, goesBefore } = this;
    const start = this.start[heap];
    const top = edges[start];
    const size = --this.size[heap];
    const last = edges[start + size];
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= size) break;
      if (child + 1 < size && goesBefore(edges[start + child + 1], edges[start + child])) child++;
      if (goesBefore(last, edges[start + child])) break;
      edges[start + hole] = edges[start + child];
      hole = child;
    }
    edges[start + hole] = last;
    return top;
  }

  /** What heap k holds, in no order. */
  list(heap: number): Int32Array {
    return this.edges.subarray(this.start[heap], this.start[heap] + this.size[heap]);
  }
}
