declare module "munkres-js" {
  /** The cheapest pairs of a cost matrix, which must be finite and rectangular: it never returns otherwise. */
  export default function munkres(costs: number[][]): [row: number, column: number][];
}
