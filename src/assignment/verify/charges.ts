import type { Surcharge } from "../assignment.ts";
import type { Groups } from "./groups.ts";

/** Prices of columns, and what rows of groups pay besides. */
export interface Charges {
  readonly prices: ArrayLike<number>;
  readonly surcharges: readonly Surcharge[];
}

/** What a row pays for a place of each column. A list holds until another row's is asked for. */
export function pricesFor({ groupsOf }: Groups, { prices, surcharges }: Charges): (row: number) => ArrayLike<number> {
  if (surcharges.length === 0) return () => prices;
  const ofGroup = new Map<number, Surcharge[]>();
  for (const each of surcharges) ofGroup.set(each.group, [...(ofGroup.get(each.group) ?? []), each]);
  const line = Float64Array.from(prices);
  let charged: readonly Surcharge[] = [];
  let last = -1;
  return (row) => {
    if (row === last) return line;
    for (const { column } of charged) line[column] = prices[column];
    charged = groupsOf[row].flatMap((group) => ofGroup.get(group) ?? []);
    for (const { column, price } of charged) line[column] += price;
    last = row;
    return line;
  };
}
