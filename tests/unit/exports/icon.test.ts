import { expect, test } from "vitest";
import { favicon } from "../../../src/exports/icon/vector-icon.ts";
import { formats, icon } from "../../../src/exports/icon/pixel-icon.ts";
import { pixelAt, readPng, type Image } from "../../harness/png.ts";
import { look } from "./samples.ts";

const images = Object.fromEntries(
  Object.entries(formats).map(([name, format]) => [name, readPng(Buffer.from(icon(format, look)))]),
) as Record<keyof typeof formats, Image>;

test.each([
  ["180", 180],
  ["192", 192],
  ["512", 512],
  ["maskable-512", 512],
] as const)("icon-%s.png is a square of %i pixels in the colours of the site", (name, size) => {
  const { width, height, pixels } = images[name];
  expect([width, height, pixels.length]).toEqual([size, size, size * size * 4]);
  const margin = formats[name].margin;
  // The place of a point of the drawing, which is 32 by 32.
  const place = (unit: number) => Math.floor(((unit + margin) / (32 + 2 * margin)) * size);
  expect(pixelAt(images[name], place(4), place(16))).toBe(`${look.ink.light}ff`);
  expect(pixelAt(images[name], place(6), place(16))).toBe(`${look.paper.light}ff`);
  expect(pixelAt(images[name], place(11), place(18))).toBe(`${look.accent.light}ff`);
  const ground = formats[name].filled ? `${look.paper.light}ff` : "#00000000";
  expect(pixelAt(images[name], 0, 0)).toBe(ground);
  expect(pixelAt(images[name], size - 1, size - 1)).toBe(ground);
});

test("an edge that lies within a pixel is a mixture of both its sides", () => {
  // The frame begins at 3/32 of 180 pixels, 16.875: an eighth of the pixel is its.
  const mixed = pixelAt(images["180"], 16, 90);
  for (const at of [1, 3, 5]) {
    const channel = (hex: string) => Number.parseInt(hex.slice(at, at + 2), 16);
    const exact = channel(look.paper.light) * 0.875 + channel(look.ink.light) * 0.125;
    expect(Math.abs(channel(mixed) - exact)).toBeLessThanOrEqual(0.5);
  }
});

test("the favicon has the colours of both themes", () => {
  const text = favicon(look);
  const [light = "", dark = ""] = text.split("@media (prefers-color-scheme: dark)");
  expect(light.match(/#[\da-f]{6}/g)).toEqual([look.paper.light, look.ink.light, look.accent.light]);
  expect(dark.match(/#[\da-f]{6}/g)).toEqual([look.shade.dark, look.ink.dark, look.accent.dark]);
});
