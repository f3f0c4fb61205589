import type { AstroIntegration } from "astro";
import { addToEdition } from "../edition.ts";
import { afterPages } from "../after-pages.ts";
import { writePortable } from "./write-portable.ts";

/**
 * The copy of the site for a folder on disk.
 *
 * @param outDir where the site is published: beside it lies a zip that is too large to be a part of it
 */
export function portableCopy(outDir: string): AstroIntegration {
  return afterPages("portable", async (folder) => {
    const portable = await writePortable(folder, outDir);
    await addToEdition(folder, { portable: { bytes: portable.bytes } });
    return portable;
  });
}
