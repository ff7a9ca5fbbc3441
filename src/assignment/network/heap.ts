/** A binary heap of node numbers by distance, with decrease-key. Ties leave in an order that depends on the pushes alone. */
export class Heap {
  readonly distance: Float64Array;
  private readonly nodes: Int32Array;
  private readonly position: Int32Array;
  private size = 0;

  constructor(nodes: number) {
    this.distance = new Float64Array(nodes).fill(Infinity);
    this.nodes = new Int32Array(nodes);
    this.position = new Int32Array(nodes).fill(-1);
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** The least distance; only where not empty. */
  get least(): number {
    return this.distance[this.nodes[0]];
  }

  /** Adds a node or brings it nearer. */
  push(node: number, distance: number) {
    this.distance[node] = distance;
    if (this.position[node] < 0) this.position[node] = this.size++;
    this.rise(node, this.position[node], distance);
  }

  /** Takes the nearest node out. */
  pop(): number {
    const { nodes, position, distance } = this;
    const top = nodes[0];
    position[top] = -1;
    const last = nodes[--this.size];
    if (this.size === 0) return top;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && distance[nodes[child + 1]] < distance[nodes[child]]) child++;
      if (distance[nodes[child]] >= distance[last]) break;
      position[(nodes[hole] = nodes[child])] = hole;
      hole = child;
    }
    position[(nodes[hole] = last)] = hole;
    return top;
  }

  /** Forgets what is left inside; distances stay readable. */
  clear() {
    for (let k = 0; k < this.size; k++) this.position[this.nodes[k]] = -1;
    this.size = 0;
  }

  private rise(node: number, from: number, distance: number) {
    const { nodes, position } = this;
    let hole = from;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (this.distance[nodes[parent]] <= distance) break;
      position[(nodes[hole] = nodes[parent])] = hole;
      hole = parent;
    }
    position[(nodes[hole] = node)] = hole;
  }
}
