import { basename, resolve } from "node:path";
import { addAbortSignal } from "node:stream";
import { readPlainFile } from "../loaders/plain-file.ts";
import { fetchBytes, type Fetching } from "./http.ts";
import { IngestError } from "./ingest-error.ts";
import { checkSize, readLimited, tooLarge } from "./limited.ts";
import type { Incoming } from "./placement.ts";

/**
 * Gets a capture from where it is: a file, an https address, or `-` for standard input.
 *
 * @throws IngestError where it cannot be had, or is too large.
 */
export async function openSource(
  from: string,
  input: NodeJS.ReadStream,
  fetching: Fetching,
): Promise<Pick<Incoming, "source" | "name" | "bytes">> {
  const { signal, maxBytes } = fetching;
  if (from === "-") {
    const source = "standard-input";
    return { source, name: "", bytes: await readLimited(source, addAbortSignal(signal, input), maxBytes) };
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(from)) {
    const { bytes } = await fetchBytes(from, fetching);
    return { source: from, name: basename(new URL(from).pathname), bytes };
  }
  return { source: from, name: basename(from), bytes: await readWhole(from, fetching) };
}

async function readWhole(path: string, { maxBytes }: Fetching): Promise<Uint8Array> {
  const read = await readPlainFile(resolve(path));
  if ("bytes" in read) {
    checkSize(path, read.bytes.length, maxBytes);
    return read.bytes;
  }
  const { rule, detail } = read.unread;
  if (rule === "file-too-large") throw new IngestError(tooLarge(path, maxBytes));
  const what = rule === "not-a-file" ? `is ${detail} and not a file` : `cannot be read (${detail})`;
  throw new IngestError(`${path} ${what}: give a file, an https address, or - for standard input`);
}
