import type { Assignment, Certificate, FloorCertificate, FloorClaim, Proof, StageProof, Surcharge, Witness } from "../assignment.ts";
import type { NormalisedGroup, NormalisedProblem, StableProblem } from "../problem.ts";

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
  const { rows, columns, capacity, minimum, groups, demand, locked, previous, criteria, share, floor, minimumScore, changePrice, resolution, unit, tolerance, stable } = problem;
  return (
    isCount(rows) &&
    isCount(columns) &&
    isCounts(capacity, columns) &&
    isCounts(minimum, columns) &&
    isCounts(demand, rows) &&
    isGroups(groups, rows, columns) &&
    isCells(locked, rows, columns) &&
    isCells(previous, rows, columns) &&
    Array.isArray(criteria) &&
    criteria.every((name) => criteriaNames.includes(name)) &&
    new Set(criteria).size === criteria.length &&
    share >= 0 &&
    share <= 1 &&
    (floor === null || Number.isFinite(floor)) &&
    (resolution === null || Number.isFinite(resolution)) &&
    changePrice >= 0 &&
    [minimumScore, changePrice, unit, tolerance].every(Number.isFinite) &&
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

function isStage(stage: StageProof, problem: NormalisedProblem): boolean {
  if (!isRecord(stage) || !["participation", "leximin", "ranks"].includes(stage.criterion) || !Number.isFinite(stage.of)) return false;
  if (!isIndexes(stage.columns, problem.columns) || !Array.isArray(stage.prices) || !areSurcharges(stage.surcharges, problem)) return false;
  return stage.prices.length === stage.columns.length && stage.prices.every(Number.isSafeInteger);
}

function isFloorCertificate(floor: FloorCertificate, problem: NormalisedProblem): boolean {
  return isRecord(floor) && isProof(floor.bestTotal, problem) && isClaim(floor.atBestTotal, problem) && isClaim(floor.best, problem);
}

function isClaim(claim: FloorClaim, problem: NormalisedProblem): boolean {
  return isRecord(claim) && Number.isFinite(claim.score) && isColumnsOf(claim.columnsOf, problem) && isProof(claim.beyond, problem);
}

export function isProof(proof: Proof | null, problem: NormalisedProblem): proof is Proof {
  if (!isRecord(proof) || !isRecord(proof.scale)) return false;
  const { participation, total, kept } = proof.scale;
  if (![participation, total, kept].every(isCount)) return false;
  const { prices, surcharges } = proof;
  if (!Array.isArray(prices) || prices.length !== problem.columns || !prices.every(Number.isSafeInteger)) return false;
  return areSurcharges(surcharges, problem);
}

function areSurcharges(surcharges: readonly Surcharge[], problem: NormalisedProblem): boolean {
  return isAtGroups(surcharges, problem) && surcharges.every(({ price }) => Number.isSafeInteger(price));
}

export function isWitness(witness: Witness | null, problem: NormalisedProblem): boolean {
  if (!isRecord(witness)) return false;
  const { rows, columns, groups, shortfall, reason } = witness;
  if (!isIndexes(rows, problem.rows) || !isIndexes(columns, problem.columns) || !isCount(shortfall) || !["minimum", "locked"].includes(reason)) return false;
  return isAtGroups(groups, problem) && groups.every(({ bound }) => bound === "minimum" || bound === "maximum");
}

/** Whether each names another group and column. */
function isAtGroups(list: readonly AtGroup[], { groups, columns }: NormalisedProblem): boolean {
  const isThere = (each: AtGroup) => isRecord(each) && isIndex(each.group, groups.length) && isIndex(each.column, columns);
  if (!Array.isArray(list) || !list.every(isThere)) return false;
  return new Set(list.map(({ group, column }) => group * columns + column)).size === list.length;
}

type AtGroup = Pick<Surcharge, "group" | "column">;

function isGroups(groups: readonly NormalisedGroup[], rows: number, columns: number): boolean {
  const isBound = (bound: number | readonly number[] | null) => (typeof bound === "number" ? isCount(bound) : bound !== null && isCounts(bound, columns));
  const isGroup = (group: NormalisedGroup) =>
    isRecord(group) && isIndexes(group.rows, rows) && isBound(group.minimum) && (group.maximum === null || isBound(group.maximum));
  return Array.isArray(groups) && groups.every(isGroup);
}

export function isColumnsOf(lists: Assignment["columnsOf"], { rows, columns }: NormalisedProblem): boolean {
  return Array.isArray(lists) && lists.length === rows && lists.every((list) => isIndexes(list, columns));
}

/** Indexes below a size, ascending, each once. */
function isIndexes(list: readonly number[], size: number): boolean {
  return Array.isArray(list) && list.every((index, k) => isIndex(index, size) && (k === 0 || list[k - 1] < index));
}

function isCounts(list: readonly number[], size: number): boolean {
  return Array.isArray(list) && list.length === size && list.every(isCount);
}

/** Each pair once. */
function isCells(cells: readonly (readonly number[])[], rows: number, columns: number): boolean {
  return Array.isArray(cells) && cells.every((cell) => isCell(cell, rows, columns)) && new Set(cells.map(String)).size === cells.length;
}

function isCell(cell: readonly number[], rows: number, columns: number): boolean {
  return Array.isArray(cell) && cell.length === 2 && isIndex(cell[0], rows) && isIndex(cell[1], columns);
}

function isIndex(value: unknown, size: number): boolean {
  return isCount(value) && (value as number) < size;
}

export function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

export function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
