import { isRecord } from "../comparators/record.ts";
import type { CellRows, CellValue } from "./cells.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

/** Headers of the sheet, and where in a resource each value is. */
const columns: readonly (readonly [header: string, path: readonly string[]])[] = [
  ["scim id", ["id"]],
  ["userName", ["userName"]],
  ["displayName", ["displayName"]],
  ["active", ["active"]],
  ["locale", ["locale"]],
  ["timezone", ["timezone"]],
  ...["employeeNumber", "department", "division", "costCenter", "organization"].map((name) => [name, [enterprise, name]] as const),
  ["manager.value", [enterprise, "manager", "value"]],
];

/**
 * SCIM 2.0 users (RFC 7643, 4.1 and 4.3) as the rows of a sheet, headers first: a directory for `readSheets`. A pure function of
 * the resources as the service gave them; asking the service is the caller's. A row for each resource: what it lacks, or holds
 * in another shape, is an empty cell.
 */
export function rowsFromScim(resources: readonly unknown[]): CellRows {
  return [["email", ...columns.map(([header]) => header)], ...resources.map((user) => [emailOf(user), ...columns.map(([, path]) => valueAt(user, path))])];
}

/** The primary address, else the first. */
function emailOf(user: unknown): CellValue {
  const emails = isRecord(user) ? user["emails"] : undefined;
  const records = Array.isArray(emails) ? emails.filter(isRecord) : [];
  return plain((records.find(({ primary }) => primary === true) ?? records[0])?.["value"]);
}

function valueAt(value: unknown, path: readonly string[]): CellValue {
  return plain(path.reduce((inside, key) => (isRecord(inside) && Object.hasOwn(inside, key) ? inside[key] : undefined), value));
}

function plain(value: unknown): CellValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
}
