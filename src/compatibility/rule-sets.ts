/** Sets of rules by number: a tree in which each set grows out of one with a rule less, so that pairs under the same rules share one set. */
export class RuleSets {
  /** Rules by the number of their set, in the order in which they were added; set 0 is empty. */
  readonly lists: number[][] = [[]];
  private readonly most: number;
  private readonly grown: number[][] = [[]];

  constructor(most = Infinity) {
    this.most = most;
  }

  /** The number of a set with one rule more; -1 where that is more than the most. */
  with(set: number, rule: number): number {
    const known = this.grown[set][rule];
    if (known !== undefined) return known;
    const made = this.lists[set].length === this.most ? -1 : this.lists.push([...this.lists[set], rule]) - 1;
    this.grown[set][rule] = made;
    if (made >= 0) this.grown.push([]);
    return made;
  }
}
