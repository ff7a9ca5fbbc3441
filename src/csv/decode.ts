/** Text of a file, and what had to be assumed or was lost on the way to it. */
export interface Decoded {
  readonly text: string;
  readonly doubt?: "windows-1252" | "damaged";
}

/**
 * The text of a file without its byte order mark: UTF-16 where a mark says so, else UTF-8 read strictly; where that fails,
 * Windows-1252, the encoding of older spreadsheets in western languages, which every file can be read as.
 */
export function decode(content: string | Uint8Array): Decoded {
  if (typeof content === "string") return { text: content.startsWith(mark) ? content.slice(1) : content };
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return decodeUtf16(content, "utf-16le");
  if (first === 0xfe && second === 0xff) return decodeUtf16(content, "utf-16be");
  const text = strictly(content, "utf-8");
  return text === undefined ? { text: decodeWindows1252(content), doubt: "windows-1252" } : { text };
}

const mark = "\uFEFF";

function decodeUtf16(bytes: Uint8Array, encoding: string): Decoded {
  const text = strictly(bytes, encoding);
  return text === undefined ? { text: new TextDecoder(encoding).decode(bytes), doubt: "damaged" } : { text };
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes 0x80 to 0x9f (encoding.spec.whatwg.org, index windows-1252); all others stand for the code point of their number. */
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By a table of its own: the decoders of Node 20 from 20.18.3 on, and of early 22 and 24, read these bytes as control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 4096) {
    const units = Array.from(bytes.subarray(start, start + 4096), (byte) => (byte >= 0x80 && byte < 0xa0 ? upper.charCodeAt(byte - 0x80) : byte));
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join("");
}
