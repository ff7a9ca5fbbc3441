import { mapped, number } from "./reader.ts";

/** Reads how much something counts, 0..100, in thousandths, so that sums are exact in every order; what counts at all counts at least one. */
export const importance = mapped(number(0, 100), (value) => (value > 0 ? Math.max(1, Math.floor(1000 * value + 0.5)) : 0));
