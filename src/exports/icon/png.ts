import { strToU8, zlibSync } from "fflate";

/**
 * A square image as a PNG (ISO 15948). It is packed by code of our own packages: Node's gives other bytes on other
 * processors.
 *
 * @param size pixels of a side
 * @param pixels four bytes each, RGBA, row by row
 */
export function png(size: number, pixels: Uint8ClampedArray): Uint8Array<ArrayBuffer> {
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, size);
  view.setUint32(4, size);
  // Bits of a channel, and RGBA.
  header.set([8, 6], 8);
  return joined([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(filtered(size, pixels), { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** Each row as its difference from the one above, which is mostly none. */
function filtered(size: number, pixels: Uint8ClampedArray): Uint8Array {
  const width = size * 4;
  const rows = new Uint8Array((width + 1) * size);
  for (let row = 0; row < size; row++) {
    rows[row * (width + 1)] = 2;
    for (let at = 0; at < width; at++) {
      const place = row * width + at;
      rows[row * (width + 1) + 1 + at] = (pixels[place] ?? 0) - (row > 0 ? (pixels[place - width] ?? 0) : 0);
    }
  }
  return rows;
}

/** Its length, its name, its content and their checksum. */
function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = joined([strToU8(name), content]);
  return joined([bigEndian(content.length), named, bigEndian(checksum(named))]);
}

/** CRC-32 as in ISO 3309. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
