/** How many random problems are compared with brute force: `LAW_RUNS`, or 2,000. Every other law takes a share of it. */
export const runs = Number(process.env["LAW_RUNS"] ?? 2000);

/** Time for a law, in milliseconds, that grows with the runs. */
export const patience = { timeout: 20_000 + 20 * runs };
