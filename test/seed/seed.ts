/** The seed of every random test of a run: `FC_SEED`, or one fixed number so that two runs agree. */
export function readSeed(text: string | undefined = process.env["FC_SEED"]): number {
  if (text === undefined || text === "") return 20_270_301;
  const seed = Number(text);
  if (!Number.isInteger(seed) || Math.abs(seed) > 0x7fff_ffff) throw new Error(`FC_SEED must be a 32-bit integer, got "${text}"`);
  return seed;
}
