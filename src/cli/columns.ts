/** Rows of cells under each other, two spaces between columns; those named in `right` end together, the others begin together. */
export function inColumns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths: number[] = [];
  for (const cells of rows) for (const [column, cell] of cells.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
  return rows.map((cells) => {
    const padded = cells.map((cell, column) => {
      const space = " ".repeat(widths[column] - widthOf(cell));
      return right.includes(column) ? space + cell : cell + space;
    });
    return padded.join("  ").trimEnd();
  });
}

/** Blocks of East Asian writing whose characters take two cells of a terminal (Unicode Standard Annex 11), and emoji. */
const wide = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;
const none = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** The cells a terminal gives to a text, as nearly as can be told without asking it. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += none.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}
