import { ONE, type Column } from "./comparator.ts";

type Ratings = readonly (number | null)[];

/**
 * `likeness` of one person's ratings with those of many: what sets each apart lies item by item, and of a pair only x.y is
 * left to work out, since |x + y|^2 = |x|^2 + |y|^2 + 2 x.y. Whole numbers below 2^53 throughout. Who left items out is
 * compared pair by pair.
 */
export function profileColumn(offers: readonly Ratings[], means: readonly number[], likeness: (want: Ratings, offer: Ratings) => number): Column<Ratings> {
  const count = offers.length;
  const items = means.length;
  // In fours, so that a pass over people takes four items at once.
  const passes = Math.ceil(items / 4);
  const apartOf = new Float64Array(4 * passes * count);
  const squares = new Float64Array(count);
  const ragged: number[] = [];
  for (const [k, ratings] of offers.entries()) {
    if (ratings.includes(null)) ragged.push(k);
    for (let item = 0; item < items; item++) {
      const y = (ratings[item] ?? means[item]) - means[item];
      apartOf[item * count + k] = y;
      squares[k] += y * y;
    }
  }
  const x = new Float64Array(4 * passes);
  const dots = new Float64Array(count);
  return (want, into) => {
    if (want.includes(null)) {
      for (let k = 0; k < count; k++) into[k] = likeness(want, offers[k]);
      return;
    }
    let own = 0;
    for (let item = 0; item < items; item++) {
      x[item] = (want[item] ?? 0) - means[item];
      own += x[item] * x[item];
    }
    dots.fill(0);
    for (let item = 0; item < 4 * passes; item += 4) addDots(dots, apartOf, item * count, x, item);
    likenesses(own, squares, dots, into);
    for (const k of ragged) into[k] = likeness(want, offers[k]);
  };
}

function likenesses(own: number, squares: Float64Array, dots: Float64Array, into: Int16Array) {
  for (let k = 0; k < into.length; k++) {
    const apart = own + squares[k];
    into[k] = apart === 0 ? ONE : Math.floor((ONE * (apart + 2 * dots[k]) + apart) / (2 * apart));
  }
}

function addDots(dots: Float64Array, apartOf: Float64Array, from: number, x: Float64Array, item: number) {
  const count = dots.length;
  const [a, b, c, d] = [x[item], x[item + 1], x[item + 2], x[item + 3]];
  for (let k = 0, at = from; k < count; k++, at++) dots[k] += a * apartOf[at] + b * apartOf[at + count] + c * apartOf[at + 2 * count] + d * apartOf[at + 3 * count];
}
