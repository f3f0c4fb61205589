import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchChromium } from "../../../../tests/harness/chromium.ts";
import { serve } from "../../../../tests/harness/server.ts";
import type { engineAt } from "../../../search/engine.ts";
import { root } from "../../../site.ts";

/** Search as a reader's browser runs it. */
export interface SearchInBrowser {
  /** The permalinks that each query finds, at most ten, the best first; and the milliseconds of each answer. */
  ask(texts: readonly string[]): Promise<{ permalinks: string[]; milliseconds: number }[]>;
  /** A page of the site, in a context of its own with an empty cache. */
  open(path: string): Promise<Page>;
  /** Bytes that the server sent, headers included, when it was last asked for this address. */
  sent(address: string): number;
  close(): Promise<void>;
}

/** Serves a built site and runs the very modules of `src/search/` in Chromium, stripped of their types. */
export async function searchInBrowser(site: string): Promise<SearchInBrowser> {
  await writeModules(join(site, modules));
  const server = await serve(site, { gzip: true });
  const browser = await launchChromium();
  const open = async (path: string) => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(server.url + path, { waitUntil: "load" });
    return page;
  };
  const page = await open("search/");
  return {
    open,
    sent: (address) => {
      const { pathname, search } = new URL(address);
      return server.answers.findLast(({ path }) => path === pathname + search)?.bytes ?? 0;
    },
    ask: (texts) => page.evaluate(answers, { texts: [...texts], module: `/${modules}/search/engine.js` }),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Runs in the page. */
async function answers({ texts, module }: { texts: string[]; module: string }) {
  const loaded = (await import(module)) as { engineAt: typeof engineAt };
  const engine = await loaded.engineAt({ base: "/", bundle: "/pagefind/" })();
  const filters = { topic: [], organization: [], year: [], digest: [] };
  const answers: { permalinks: string[]; milliseconds: number }[] = [];
  for (const text of texts) {
    const start = performance.now();
    const found = await engine.find({ text, filters, sort: "relevance" });
    const hits = await found.hits(0);
    const permalinks = hits.map(({ url }) => url.split("/").at(-2) ?? "");
    answers.push({ permalinks, milliseconds: performance.now() - start });
  }
  return answers;
}

const modules = "bench-modules";

async function writeModules(folder: string): Promise<void> {
  for (const room of ["search", "data", "digest"]) {
    await mkdir(join(folder, room), { recursive: true });
    for (const name of await readdir(join(root, "src", room))) {
      const source = await readFile(join(root, "src", room, name), "utf8");
      const script = stripTypeScriptTypes(source).replace(/(from "[^"]+)\.ts"/g, '$1.js"');
      await writeFile(join(folder, room, name.replace(/\.ts$/, ".js")), script);
    }
  }
}
