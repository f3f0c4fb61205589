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
  // Not that of a folder around the script, which is another one wherever a site is built. A module is strict by itself.
  tsconfigRaw: { compilerOptions: { strict: true } },
} satisfies BuildOptions;
