import { crc32, inflateSync } from "node:zlib";

/** An image of four bytes a pixel, RGBA, row by row. */
export interface Image {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/**
 * Reads a PNG of the one kind that the site writes: 8 bits a channel, RGBA, rows unfiltered or as differences from the
 * one above.
 *
 * @throws where it is of another kind, or a checksum is wrong
 */
export function readPng(bytes: Buffer): Image {
  if (bytes.subarray(0, 8).toString("latin1") !== "\x89PNG\r\n\x1a\n") throw new Error("this is no PNG");
  const chunks = new Map(chunksOf(bytes));
  const header = chunks.get("IHDR") ?? Buffer.alloc(0);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header.subarray(8).toString("hex") !== "0806000000") throw new Error("a kind of PNG that is not written here");
  if (!chunks.has("IEND")) throw new Error("the image has no end");
  return { width, height, pixels: unfiltered(inflateSync(chunks.get("IDAT") ?? ""), width * 4) };
}

/** The colour of a pixel as `#rrggbbaa`. */
export function pixelAt({ width, pixels }: Image, column: number, row: number): string {
  const at = (row * width + column) * 4;
  return `#${Buffer.from(pixels.subarray(at, at + 4)).toString("hex")}`;
}

function* chunksOf(bytes: Buffer): Iterable<[name: string, content: Buffer]> {
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const named = bytes.subarray(at + 4, at + 8 + length);
    if (bytes.readUInt32BE(at + 8 + length) !== crc32(named)) throw new Error("a checksum is wrong");
    yield [named.subarray(0, 4).toString("latin1"), named.subarray(4)];
    at += 12 + length;
  }
}

function unfiltered(rows: Buffer, width: number): Uint8Array {
  const pixels = new Uint8Array((rows.length / (width + 1)) * width);
  for (let row = 0; row * (width + 1) < rows.length; row++) {
    const filter = rows[row * (width + 1)];
    if (filter !== 0 && filter !== 2) throw new Error(`a row has the filter ${filter}`);
    for (let at = 0; at < width; at++) {
      const above = filter === 2 && row > 0 ? (pixels[(row - 1) * width + at] ?? 0) : 0;
      pixels[row * width + at] = (rows[row * (width + 1) + 1 + at] ?? 0) + above;
    }
  }
  return pixels;
}
