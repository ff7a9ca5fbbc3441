/** Many lists of numbered items, none of them in two: list k is `first[k]`, then `next` until -1, the latest first. */
export class Lists {
  readonly first: Int32Array;
  readonly next: Int32Array;
  private readonly prior: Int32Array;

  constructor(lists: number, items: number) {
    this.first = new Int32Array(lists).fill(-1);
    this.next = new Int32Array(items).fill(-1);
    this.prior = new Int32Array(items).fill(-1);
  }

  add(list: number, item: number) {
    const { first, next, prior } = this;
    const head = first[list];
    next[item] = head;
    prior[item] = -1;
    if (head >= 0) prior[head] = item;
    first[list] = item;
  }

  remove(list: number, item: number) {
    const { first, next, prior } = this;
    if (prior[item] >= 0) next[prior[item]] = next[item];
    else first[list] = next[item];
    if (next[item] >= 0) prior[next[item]] = prior[item];
  }

  clear() {
    this.first.fill(-1);
  }

  copy({ first, next, prior }: Lists) {
    this.first.set(first);
    this.next.set(next);
    this.prior.set(prior);
  }
}
