import { crc32, deflateRawSync } from "node:zlib";

type Cell = string | number | boolean | null;

/** A workbook (.xlsx) of these sheets, written after ECMA-376 as far as readers need it; dates are `{ day: serial }`. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly (Cell | { readonly day: number })[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const files: Record<string, string> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${related}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${related}"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map((_, at) => `<Relationship Id="s${at + 1}" Type="${related}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join("")}<Relationship Id="st" Type="${related}/styles" Target="styles.xml"/></Relationships>`,
    // The second format shows a day.
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  for (const [at, name] of names.entries()) {
    const rows = sheets[name].map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(`${String.fromCharCode(65 + column)}${row + 1}`, cell)).join("")}</row>`);
    files[`xl/worksheets/sheet${at + 1}.xml`] = `${head}<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`;
  }
  return zip(files);
}

function cellXml(at: string, cell: Cell | { readonly day: number }): string {
  if (cell === null) return "";
  if (typeof cell === "object") return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`;
}

/** A zip archive of text files (PKWARE APPNOTE 4.3). */
function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [data, path] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(data);
    const frame = Buffer.alloc(26);
    for (const [at, value] of [20, 0, 8, 0, 0].entries()) frame.writeUInt16LE(value, at * 2);
    for (const [at, value] of [crc32(data), packed.length, data.length].entries()) frame.writeUInt32LE(value, 10 + at * 4);
    frame.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), frame, path, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), frame, tail, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  for (const at of [4, 6]) end.writeUInt16LE(entries.length, at);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06"), end]);
}
