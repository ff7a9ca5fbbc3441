/** The places of the lowest of some numbers, ascending; of equal ones those that were added first. */
export class Lowest {
  readonly places: Int32Array;
  kept = 0;
  /** What the next value must be below to be kept: Infinity until there are as many as wanted. */
  limit = Infinity;
  private readonly values: Float64Array;

  constructor(wanted: number) {
    this.places = new Int32Array(wanted);
    this.values = new Float64Array(wanted);
  }

  clear() {
    this.kept = 0;
    this.limit = Infinity;
  }

  add(values: Float64Array, from: number, end: number) {
    const wanted = this.places.length;
    let { limit } = this;
    for (let k = from; k < end; k++) {
      if (values[k] >= limit) continue;
      this.insert(k, values[k]);
      if (this.kept === wanted) limit = this.values[wanted - 1];
    }
    this.limit = limit;
  }

  private insert(place: number, value: number) {
    const { places, values } = this;
    let at = this.kept < places.length ? this.kept++ : places.length - 1;
    for (; at > 0 && values[at - 1] > value; at--) {
      values[at] = values[at - 1];
      places[at] = places[at - 1];
    }
    values[at] = value;
    places[at] = place;
  }
}
