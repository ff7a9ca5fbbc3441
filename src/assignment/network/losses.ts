/** What is lost along the shortest way to each node, or from it, in the criteria that add up. */
export class Losses {
  /** In points. */
  readonly points: Float64Array;
  /** Rows that get a column no more. */
  readonly served: Int8Array;
  readonly seats: Int8Array;
  /** Pairs of before that stay no more. */
  readonly kept: Int32Array;

  constructor(nodes: number) {
    this.points = new Float64Array(nodes);
    this.served = new Int8Array(nodes);
    this.seats = new Int8Array(nodes);
    this.kept = new Int32Array(nodes);
  }

  /** A way begins here, or ends. */
  begin(node: number, seats: number, served: number) {
    this.points[node] = 0;
    this.served[node] = served;
    this.seats[node] = seats;
    this.kept[node] = 0;
  }

  /** The way of a node is that of the next one and one step more, along a pair that is left or taken if any. */
  step(node: number, next: number, points: number, kept: number) {
    this.points[node] = this.points[next] + points;
    this.kept[node] = this.kept[next] + kept;
    this.seats[node] = this.seats[next];
    this.served[node] = this.served[next];
  }

  /** The same where a row begins a seat (-1) or gives one up (1), perhaps its only one. */
  stepBySeat(node: number, next: number, seats: number, served: number) {
    this.step(node, next, 0, 0);
    this.seats[node] += seats;
    this.served[node] += served;
  }
}
