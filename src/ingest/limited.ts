import { IngestError } from "./ingest-error.ts";

/** Largest capture that is taken, in bytes. */
export { largestInput as maxBytes } from "../loaders/plain-file.ts";

/**
 * All bytes of a stream, whatever it claims to hold: at the limit it is let go of, so that memory stays flat.
 *
 * @throws IngestError where there are more than `limit` bytes; `source` names the stream in the message.
 */
export async function readLimited(
  source: string,
  stream: AsyncIterable<Uint8Array>,
  limit: number,
  onChunk?: () => void,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    onChunk?.();
    length += chunk.length;
    checkSize(source, length, limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws IngestError where so many bytes are too many. */
export function checkSize(source: string, bytes: number, limit: number): void {
  if (bytes <= limit) return;
  throw new IngestError(tooLarge(source, limit));
}

export function tooLarge(source: string, limit: number): string {
  return `${source} is larger than ${limit / 1024 / 1024} MiB, and was not read: no listing is`;
}
