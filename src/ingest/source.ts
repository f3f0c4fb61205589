import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { addAbortSignal } from "node:stream";
import { fetchBytes, type Fetching } from "./http.ts";
import { IngestError } from "./ingest-error.ts";
import { checkSize, readLimited } from "./limited.ts";
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

async function readWhole(path: string, { signal, maxBytes }: Fetching): Promise<Uint8Array> {
  try {
    checkSize(path, (await stat(path)).size, maxBytes);
    // What is no plain file has no size of its own.
    return await readLimited(path, createReadStream(path, { signal }), maxBytes);
  } catch (error) {
    if (error instanceof IngestError || signal.aborted) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new IngestError(`${path} cannot be read (${reason}): give a file, an https address, or - for standard input`);
  }
}
