import { inPieces, type Step } from "../progress.ts";

/** The numbers that occur among `count` values, ascending, each once; NaN stands for none. */
export function* distinct(count: number, valueAt: (index: number) => number, phase: string, most = mostInSet): Generator<Step, Float64Array> {
  const full: Float64Array[] = [];
  const occurring = new Set<number>();
  yield* inPieces(count, phase, (index) => {
    const value = valueAt(index);
    if (Number.isNaN(value)) return;
    occurring.add(value);
    if (occurring.size < most) return;
    full.push(Float64Array.from(occurring));
    occurring.clear();
  });
  if (full.length === 0) return Float64Array.from(occurring).sort();
  const all = new Float64Array(full.length * most + occurring.size);
  for (const [k, part] of [...full, Float64Array.from(occurring)].entries()) all.set(part, k * most);
  all.sort();
  return all.filter((value, k) => k === 0 || value !== all[k - 1]);
}

/** A set holds no more than 2^24. */
const mostInSet = 8_388_608;
