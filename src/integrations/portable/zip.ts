import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** A zip that is written as files are added, so that it may be larger than memory. */
export interface ZipFile {
  /** @returns the file's bytes before compression */
  add: (path: string, content: Uint8Array | string) => Promise<number>;
  /** @returns the zip's bytes */
  close: () => Promise<number>;
}

/** Opens a zip to be written. The same files in the same order give the same bytes, on every machine and at any time. */
export function openZip(file: string): ZipFile {
  const stream = createWriteStream(file);
  let bytes = 0;
  let failure: Error | undefined;
  stream.on("error", (error) => (failure = error));
  const zip = new Zip((error, chunk, final) => {
    if (error) failure = error;
    bytes += chunk.length;
    stream.write(chunk);
    if (final) stream.end();
  });
  return {
    async add(path, content) {
      const data = typeof content === "string" ? strToU8(content) : content;
      const entry = compressed.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, deflate);
      entry.mtime = earliest;
      zip.add(entry);
      entry.push(data, true);
      if (stream.writableNeedDrain) await once(stream, "drain");
      if (failure) throw failure;
      return data.length;
    },
    async close() {
      zip.end();
      await finished(stream);
      if (failure) throw failure;
      return bytes;
    },
  };
}

/** A table of 16 K places a file: by itself the package clears one of a million for each page of a few KB. */
const deflate = { level: 6, mem: 2 } as const;

const compressed = /\.(?:woff2|png|jpg|webp|avif)$/;

/** The first moment that a zip can name. It is read back in local time, and so is made in it. */
const earliest = new Date(1980, 0, 1);
