import { readSeed } from "./seed.ts";

export default function printSeed(): void {
  console.error(`fast-check seed ${readSeed()} (set FC_SEED to change it)`);
}
