import type { SearchField } from "../../../search-fields.ts";
import { engineFile, entryFile } from "../../../search-files.ts";
import type { EngineModule, Pagefind } from "../pagefind-api.ts";
import { platform } from "../../platform.ts";
import { isPortable, loadEngineScript, withFiles } from "./portable-files.ts";

/** Where the index of a site lies, as addresses that end in a slash: root-relative, from disk relative to the page. */
export interface IndexPlace {
  /** The site's base. */
  base: string;
  /** The folder that Pagefind wrote. */
  bundle: string;
}

/** Whether the engine can run in this browser: it is written in WebAssembly. */
export function canRun(): boolean {
  return platform.webAssembly !== undefined;
}

/**
 * Loads the engine and opens the index.
 *
 * @param attempt how often it was tried before: browsers remember a module that failed under its address
 * @throws where the engine cannot be loaded; a broken index shows with the first search or `filters()`
 */
export async function loadPagefind({ base, bundle }: IndexPlace, attempt: number): Promise<Pagefind> {
  const address = `${bundle}${engineFile}${attempt > 0 ? `?attempt=${attempt}` : ""}`;
  const settings = { basePath: bundle, excerptLength: 44, ranking };
  if (isPortable()) {
    const { createInstance } = await loadEngineScript(address);
    // A worker cannot be started there, and Pagefind takes no relative base.
    return withFiles(createInstance({ ...settings, baseUrl: "/", noWorker: true }), base);
  }
  const { createInstance } = (await import(/* @vite-ignore */ address)) as EngineModule;
  return createInstance({ ...settings, baseUrl: base });
}

/** Whether the index is there and holds no paper at all, which Pagefind reports like a broken one. */
export async function isEmptyIndex({ bundle }: IndexPlace): Promise<boolean> {
  try {
    const response = await fetch(`${bundle}${entryFile}`);
    const entry = (await response.json()) as { languages: object };
    return Object.keys(entry.languages).length === 0;
  } catch {
    return false;
  }
}

/** See https://pagefind.app/docs/ranking/ for what each number does. */
const ranking = {
  // `expert` finds `experts` before `expertise`: names in this field differ by one letter.
  termSimilarity: 1.6,
  // All abstracts are about as long as one another; a paper without one is no better for being short.
  pageLength: 0.3,
  // The fifth time that an abstract says `model` tells no more than the third.
  termSaturation: 1,
  // `tulu` finds `TÜLU` all the same; `TÜLU` as typed comes first.
  diacriticSimilarity: 0.8,
  metaWeights: {
    // A reader who types words of a title wants that paper.
    title: 8,
    plainTitle: 8,
    // And so does one who types its id.
    arxiv: 8,
    // Earlier titles.
    also: 4,
    // Names, which are in no text: of the first authors, and of those behind the fold.
    authors: 3,
    others: 3,
    venue: 2,
  } satisfies Partial<Record<SearchField, number>>,
};
