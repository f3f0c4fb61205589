import { marked } from "../../../markup.ts";
import type { EngineModule, Pagefind } from "../pagefind-api.ts";

declare global {
  interface Window {
    /** Left behind by the engine's script in the portable copy. */
    pagefind?: EngineModule;
  }
}

/** Whether this page is of the copy that works from a folder on disk; see src/integrations/portable/write-portable.ts. */
export function isPortable(): boolean {
  return document.documentElement.matches(marked("data-portable"));
}

/** Loads the engine where modules cannot be loaded. */
export async function loadEngineScript(address: string): Promise<EngineModule> {
  const script = document.createElement("script");
  script.src = address;
  await new Promise((resolve, reject) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Error(`${script.src} could not be loaded`)));
    document.head.append(script);
  });
  if (!window.pagefind) throw new Error(`${script.src} holds no engine`);
  return window.pagefind;
}

/**
 * An engine whose results lead to files of the copy.
 *
 * @param base address of the copy's root, relative to the page
 * @param engine one whose results are paths from `/`
 */
export function withFiles(engine: Pagefind, base: string): Pagefind {
  const root = new URL(base, document.baseURI);
  const fileOf = (path: string) => new URL(`${path.slice(1)}index.html`, root).href;
  return {
    async search(text, options) {
      const answer = await engine.search(text, options);
      const results = answer.results.map((result) => ({
        ...result,
        data: async () => {
          const fragment = await result.data();
          return { ...fragment, url: fileOf(fragment.url) };
        },
      }));
      return { ...answer, results };
    },
    filters: () => engine.filters(),
    destroy: () => engine.destroy(),
  };
}
