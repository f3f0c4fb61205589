import { createHash } from "node:crypto";

/**
 * Cuts a group of files into packs of about so many bytes. Whether a pack ends behind a file is told by the file's own
 * name and size, so that a file that comes or goes moves none but the borders of its own pack.
 *
 * @param size bytes of a pack on the average; none has more than three times as many but one of a single file
 */
export function* chunks<File extends { path: string; content: Uint8Array }>(
  files: readonly File[],
  size: number,
): Generator<File[]> {
  let part: File[] = [];
  let bytes = 0;
  for (const file of files) {
    if (part.length > 0 && bytes + file.content.length > 3 * size) {
      yield part;
      [part, bytes] = [[], 0];
    }
    part.push(file);
    bytes += file.content.length;
    if (chance(file.path) * size < file.content.length) {
      yield part;
      [part, bytes] = [[], 0];
    }
  }
  if (part.length > 0) yield part;
}

/** A number from 0 up to 1 that is always the same for a name, and as good as random for names. */
function chance(name: string): number {
  return createHash("sha256").update(name).digest().readUInt32BE() / 2 ** 32;
}
