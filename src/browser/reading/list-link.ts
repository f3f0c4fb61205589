import { readPapers, type Arrived } from "./list-file.ts";
import { platform } from "../platform.ts";
import type { ReadingList } from "./list.ts";

/** `#list=1.…`: the number is the version of what follows. */
const start = /^#?list=(\d+)\./;
const version = "1";

/** Bytes that a link's list may unfold to: a few letters can be made to stand for gigabytes. */
const mostBytes = 4_000_000;

/**
 * A list as the fragment of an address, which browsers send to no server: `list=1.…`, without the notes and without the
 * reader's choice of order. Deflated, since messages cut long addresses: about 60 letters a paper.
 *
 * @returns `undefined` where the browser cannot deflate
 */
export async function listFragment({ papers }: ReadingList): Promise<string | undefined> {
  const { compression } = platform;
  if (!compression) return undefined;
  const rows = papers.map(({ permalink, title, byline, day, saved }) => [permalink, title, byline, day, saved]);
  const bytes = await through(new TextEncoder().encode(JSON.stringify(rows)), new compression("deflate-raw"));
  return `list=${version}.${toBase64Url(bytes)}`;
}

/**
 * Reads the fragment of any address.
 *
 * @returns `undefined` where the fragment is not about a list
 */
export async function readListFragment(fragment: string): Promise<Arrived | undefined> {
  const [prefix, found] = start.exec(fragment) ?? [];
  if (prefix === undefined) return undefined;
  if (found !== version) return { problem: "it was made by another version of this site" };
  const { decompression } = platform;
  if (!decompression) return { problem: "this browser cannot unpack it" };
  try {
    const bytes = await through(fromBase64Url(fragment.slice(prefix.length)), new decompression("deflate-raw"));
    const rows: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (Array.isArray(rows)) return readPapers(rows.map(paperOf));
  } catch {
    // Whatever is wrong with it: to the reader it is one and the same.
  }
  return { problem: "it is damaged, or was cut on its way" };
}

function paperOf(row: unknown): unknown {
  if (!Array.isArray(row)) return undefined;
  const [permalink, title, byline, day, saved] = row as unknown[];
  return { permalink, title, byline, day, saved };
}

/** @throws where the data is broken, or unfolds to more than `mostBytes` */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of chunksOf(new Blob([bytes]).stream().pipeThrough(transform))) {
    size += part.length;
    if (size > mostBytes) throw new RangeError("the list of a link is too long");
    parts.push(part);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

/** Not every browser can loop over a stream. Stops reading where the loop stops. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @throws where the text holds other letters */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}
