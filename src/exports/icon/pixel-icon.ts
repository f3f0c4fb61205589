import type { Look } from "../../styles/look.ts";
import { drawing, side, type Rectangle } from "./drawing.ts";
import { png } from "./png.ts";

/** An icon as a device wants it for its home screen. */
export interface Format {
  /** Pixels of a side. */
  size: number;
  /** Units of the drawing around it; fewer than none take some away. */
  margin: number;
  /** Whether the ground is paper; if not, it is clear. */
  filled: boolean;
}

/** By the name in the file's, `icon-<name>.png`. */
export const formats = {
  // iOS shows black where an icon is clear.
  "180": { size: 180, margin: 0, filled: true },
  "192": { size: 192, margin: -2, filled: false },
  "512": { size: 512, margin: -2, filled: false },
  // Android cuts it to a shape of its own, and so needs room around the drawing.
  "maskable-512": { size: 512, margin: 6, filled: true },
} satisfies Record<string, Format>;

/** The site's mark as a PNG in the colours of the light theme. The same colours give the same bytes everywhere. */
export function icon({ size, margin, filled }: Format, { paper, ink, accent }: Look): Uint8Array<ArrayBuffer> {
  const colours = { paper: rgb(paper.light), ink: rgb(ink.light), mark: rgb(accent.light) };
  const scale = size / (side + 2 * margin);
  const pixels = new Float64Array(size * size * 4);
  if (filled) paint(pixels, size, { x: 0, y: 0, width: size, height: size }, colours.paper);
  for (const { colour, rectangles } of drawing) {
    for (const { x, y, width, height } of rectangles) {
      const place = { x: (x + margin) * scale, y: (y + margin) * scale, width: width * scale, height: height * scale };
      paint(pixels, size, place, colours[colour]);
    }
  }
  return png(size, new Uint8ClampedArray(pixels));
}

type Rgb = readonly [red: number, green: number, blue: number];

/** Lays a rectangle over an image, at its edges as thinly as it covers of a pixel. The image is RGBA, alpha of 255. */
function paint(pixels: Float64Array, size: number, { x, y, width, height }: Rectangle, colour: Rgb): void {
  for (let row = Math.floor(y); row < Math.ceil(y + height); row++) {
    for (let column = Math.floor(x); column < Math.ceil(x + width); column++) {
      const cover = overlap(row, y, height) * overlap(column, x, width);
      const at = (row * size + column) * 4;
      const below = ((pixels[at + 3] ?? 0) / 255) * (1 - cover);
      const alpha = cover + below;
      colour.forEach((value, channel) => {
        pixels[at + channel] = alpha > 0 ? (value * cover + (pixels[at + channel] ?? 0) * below) / alpha : 0;
      });
      pixels[at + 3] = alpha * 255;
    }
  }
}

/** How much of the pixel at a place a stretch covers, from 0 to 1. */
function overlap(place: number, start: number, length: number): number {
  return Math.max(0, Math.min(place + 1, start + length) - Math.max(place, start));
}

/** @param hex `#rrggbb` */
function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
