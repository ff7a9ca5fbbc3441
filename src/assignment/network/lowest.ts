/** The places of the lowest of some numbers, ascending; of equal ones those that were added first. */
export class Lowest {
  readonly places: Int32Array;
  readonly values: Float64Array;
  kept = 0;
  /** What the next value must be below to be kept: until there are as many as wanted, what was given. */
  limit = Infinity;

  constructor(wanted: number) {
    this.places = new Int32Array(wanted);
    this.values = new Float64Array(wanted);
  }

  clear(limit = Infinity) {
    this.kept = 0;
    this.limit = limit;
  }

  /** Keeps a value below the limit; returns the new one. */
  add(place: number, value: number): number {
    const { places, values } = this;
    const wanted = places.length;
    let at = this.kept < wanted ? this.kept++ : wanted - 1;
    for (; at > 0 && values[at - 1] > value; at--) {
      values[at] = values[at - 1];
      places[at] = places[at - 1];
    }
    values[at] = value;
    places[at] = place;
    if (this.kept === wanted) this.limit = values[wanted - 1];
    return this.limit;
  }
}
