import type { BuildOptions } from "esbuild";

/** How esbuild writes what runs in a reader's browser outside of Astro's pages: one plain script, as text. */
export const browserScript = {
  bundle: true,
  format: "iife",
  minify: true,
  charset: "utf8",
  target: "es2022",
  write: false,
  logLevel: "silent",
} satisfies BuildOptions;
