import type { CellRows, CellValue } from "../csv/index.ts";
import { UsageError } from "./exit.ts";
import { codeOf } from "./files.ts";

/**
 * The cells of one sheet of a workbook (.xlsx): the sheet of that name, or the only one; `undefined` where it
 * is no workbook, or one that nobody can read: damaged, locked with a password, of another program.
 *
 * @param load the package that reads workbooks, which need not be installed
 * @throws UsageError where there is no such sheet, where several could be meant, and where nothing here reads workbooks
 */
export async function readWorkbook(bytes: Uint8Array, path: string, sheetName: string | undefined, load: Load = () => import("read-excel-file/node")): Promise<CellRows | undefined> {
  const sheets = await sheetsOf(bytes, path, load);
  if (sheets === undefined) return undefined;
  const named = sheets.map(({ sheet }) => `${path}#${sheet}`).join(", ");
  if (sheetName === undefined && sheets.length > 1) throw new UsageError(`${path} has ${sheets.length} sheets: name one of ${named}.`);
  const found = sheetName === undefined ? sheets[0] : sheets.find(({ sheet }) => sheet === sheetName);
  if (found === undefined) throw new UsageError(`${path} has no sheet of that name: name one of ${named}.`);
  return found.data.map((row) => row.map(plainCell));
}

type Load = () => Promise<{ readonly default: (bytes: Buffer) => Promise<unknown> }>;

interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly (CellValue | Date)[])[];
}

async function sheetsOf(bytes: Uint8Array, path: string, load: Load): Promise<readonly Sheet[] | undefined> {
  const reader = await load().catch((error: unknown) => {
    if (codeOf(error) !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UsageError(`Cannot read ${path}: workbooks need the package read-excel-file, which is not installed. Add it, or save the sheet as CSV UTF-8.`);
  });
  try {
    return (await reader.default(Buffer.from(bytes))) as readonly Sheet[];
  } catch {
    return undefined;
  }
}

/** Days are stored without a time zone and come as that of UTC. */
function plainCell(cell: CellValue | Date): CellValue {
  if (!(cell instanceof Date)) return cell;
  if (Number.isNaN(cell.getTime())) return "#VALUE!";
  const [day, time] = cell.toISOString().split(/[T.]/);
  return time === "00:00:00" ? day : `${day} ${time}`;
}
