import type { Problem } from "./problem.ts";
import { problem } from "./rules.ts";

/**
 * A capture's text, without a byte order mark. Bytes that are no UTF-8 come out as U+FFFD and raise an error at the
 * first of them; UTF-16 is told by its mark, raises an error and is read all the same, so that the rest of the
 * capture's problems show at once.
 */
export function decode(file: string, bytes: Uint8Array): { text: string; problems: Problem[] } {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff && "utf-16be";
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), problems: [problem("utf-16", { file, line: 1 })] };

  const text = new TextDecoder("utf-8").decode(bytes);
  const bad = text.includes("\uFFFD") ? firstInvalid(bytes) : bytes.length;
  const byte = bytes[bad];
  if (byte === undefined) return { text, problems: [] };
  const before = new TextDecoder("utf-8").decode(bytes.subarray(0, bad)).split(/\r\n|\n|\r/);
  const place = { file, line: before.length, column: (before.at(-1) ?? "").length + 1 };
  return { text, problems: [problem("invalid-utf-8", place, byte)] };
}

/** Offset of the first sequence that is not well-formed UTF-8 (Unicode 16, table 3-7); the length where all are. */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequence(bytes[at] ?? 0, bytes[at + 1] ?? 0);
    for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return at;
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** How many bytes a sequence has that starts with these two; 0 where none does. */
function sequence(first: number, second: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const [low, high] = seconds.get(first) ?? [0x80, 0xbf];
  if (second < low || second > high) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** Second bytes where not every continuation byte may follow: overlong forms, surrogates, beyond U+10FFFF. */
const seconds = new Map<number, [number, number]>([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);
