/** One fenced block of a Markdown text. */
export interface Block {
  /** The word after the fence, `""` when bare. */
  readonly language: string;
  readonly text: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
}

/** The fenced blocks of a Markdown text, in order. */
export function readBlocks(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: { language: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    const fence = /^```\s*(\S*)/.exec(line);
    if (open === undefined) {
      if (fence) open = { language: fence[1] ?? "", line: index + 1, lines: [] };
    } else if (fence) {
      blocks.push({ language: open.language, line: open.line, text: open.lines.join("\n") });
      open = undefined;
    } else {
      open.lines.push(line);
    }
  }
  if (open !== undefined) throw new Error(`The block opened on line ${open.line} is never closed`);
  return blocks;
}
