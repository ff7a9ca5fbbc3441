import type { Assignment, Certificate, FloorCertificate, FloorClaim, Proof, StageProof, Witness } from "../assignment.ts";
import type { NormalisedProblem, StableProblem } from "../problem.ts";

/** Whether a value has the shape of a result, with every index in range, so that all other checks can read it. */
export function isWellFormed(value: unknown): value is Assignment {
  const result = value as Assignment;
  if (!isRecord(result) || result.format !== "mentor-match/assignment" || result.formatVersion !== 1 || !isProblem(result.problem)) return false;
  const { columnsOf, unassigned, total, criteria, problem, certificate, witness, status } = result;
  if (!isColumnsOf(columnsOf, problem) || !isIndexes(unassigned, problem.rows) || !Number.isFinite(total)) return false;
  if (!isRecord(criteria) || !isRecord(criteria.participation)) return false;
  if (![criteria.participation.rows, criteria.participation.seats, criteria.total, criteria.kept, criteria.load].every(Number.isFinite)) return false;
  if (!(criteria.floor === null || Number.isFinite(criteria.floor))) return false;
  if (status === "optimal") return witness === null && (problem.stable === null ? isCertificate(certificate, problem) : certificate === null);
  return status === "infeasible" && certificate === null && isWitness(witness, problem);
}

const criteriaNames = ["participation", "floor", "leximin", "ranks", "total", "kept", "load", "stable"];

export function isProblem(problem: NormalisedProblem): boolean {
  if (!isRecord(problem)) return false;
  const { rows, columns, capacity, minimum, demand, locked, previous, criteria, share, floor, minimumScore, resolution, unit, tolerance, stable } = problem;
  return (
    isCount(rows) &&
    isCount(columns) &&
    isCounts(capacity, columns) &&
    isCounts(minimum, columns) &&
    isCounts(demand, rows) &&
    isCells(locked, rows, columns) &&
    isCells(previous, rows, columns) &&
    Array.isArray(criteria) &&
    criteria.every((name) => criteriaNames.includes(name)) &&
    new Set(criteria).size === criteria.length &&
    share >= 0 &&
    share <= 1 &&
    (floor === null || Number.isFinite(floor)) &&
    (resolution === null || Number.isFinite(resolution)) &&
    [minimumScore, unit, tolerance].every(Number.isFinite) &&
    (criteria.includes("stable") ? isStable(stable) : stable === null)
  );
}

function isStable(stable: StableProblem | null): boolean {
  return isRecord(stable) && ["rows", "columns"].includes(stable.proposing) && typeof stable.columnScores === "boolean";
}

function isCertificate(certificate: Certificate | null, problem: NormalisedProblem): boolean {
  if (!isProof(certificate, problem) || !Array.isArray(certificate.stages)) return false;
  const isStaged = problem.criteria.includes("leximin") || problem.criteria.includes("ranks");
  if (isStaged ? !certificate.stages.every((stage) => isStage(stage, problem)) : certificate.stages.length > 0) return false;
  return certificate.floor === null || isFloorCertificate(certificate.floor, problem);
}

function isStage(stage: StageProof, { columns }: NormalisedProblem): boolean {
  if (!isRecord(stage) || !["participation", "leximin", "ranks"].includes(stage.criterion) || !Number.isFinite(stage.of)) return false;
  if (!isIndexes(stage.columns, columns) || !Array.isArray(stage.prices)) return false;
  return stage.prices.length === stage.columns.length && stage.prices.every(Number.isSafeInteger);
}

function isFloorCertificate(floor: FloorCertificate, problem: NormalisedProblem): boolean {
  return isRecord(floor) && isProof(floor.bestTotal, problem) && isClaim(floor.atBestTotal, problem) && isClaim(floor.best, problem);
}

function isClaim(claim: FloorClaim, problem: NormalisedProblem): boolean {
  return isRecord(claim) && Number.isFinite(claim.score) && isColumnsOf(claim.columnsOf, problem) && isProof(claim.beyond, problem);
}

export function isProof(proof: Proof | null, { columns }: NormalisedProblem): proof is Proof {
  if (!isRecord(proof) || !isRecord(proof.scale)) return false;
  const { participation, total, kept } = proof.scale;
  if (![participation, total, kept].every(isCount)) return false;
  return Array.isArray(proof.prices) && proof.prices.length === columns && proof.prices.every(Number.isSafeInteger);
}

export function isWitness(witness: Witness | null, { rows, columns }: NormalisedProblem): boolean {
  if (!isRecord(witness)) return false;
  return isIndexes(witness.rows, rows) && isIndexes(witness.columns, columns) && isCount(witness.shortfall) && ["minimum", "locked"].includes(witness.reason);
}

export function isColumnsOf(lists: Assignment["columnsOf"], { rows, columns }: NormalisedProblem): boolean {
  return Array.isArray(lists) && lists.length === rows && lists.every((list) => isIndexes(list, columns));
}

/** Indexes below a size, ascending, each once. */
function isIndexes(list: readonly number[], size: number): boolean {
  return Array.isArray(list) && list.every((index, k) => isCount(index) && index < size && (k === 0 || list[k - 1] < index));
}

function isCounts(list: readonly number[], size: number): boolean {
  return Array.isArray(list) && list.length === size && list.every(isCount);
}

/** Each pair once. */
function isCells(cells: readonly (readonly number[])[], rows: number, columns: number): boolean {
  return Array.isArray(cells) && cells.every((cell) => isCell(cell, rows, columns)) && new Set(cells.map(String)).size === cells.length;
}

function isCell(cell: readonly number[], rows: number, columns: number): boolean {
  return Array.isArray(cell) && cell.length === 2 && isCount(cell[0]) && cell[0] < rows && isCount(cell[1]) && cell[1] < columns;
}

export function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

export function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
