import { gzipSync } from "fflate";

/** Files as the pack that `src/browser/offline/unpack.ts` reads. The same files give the same bytes on every machine. */
export function pack(files: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const sizes = Buffer.from(JSON.stringify(files.map(({ length }) => length)));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(sizes.length);
  return gzipSync(Buffer.concat([length, sizes, ...files]), { level: 6, mtime: 0 });
}
