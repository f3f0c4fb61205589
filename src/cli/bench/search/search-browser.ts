import { build } from "esbuild";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchChromium } from "../../../../tests/harness/chromium.ts";
import { serve } from "../../../../tests/harness/server.ts";
import type { engineAt } from "../../../browser/search/engine/engine.ts";
import type { Note } from "../../../browser/search/engine/found.ts";
import { byFacet, type Query } from "../../../browser/search/query.ts";
import { directoryPath } from "../../../paths.ts";
import { searchFolder } from "../../../search-files.ts";
import { root } from "../../../site.ts";

/** Search as a reader's browser runs it. */
export interface SearchInBrowser {
  /** Asks one query after the other, of an index of which nothing is loaded before the first. */
  ask(texts: readonly string[]): Promise<AnswerInBrowser[]>;
  /** A page of the site, in a context of its own with an empty cache. */
  open(path: string): Promise<Page>;
  /** Bytes that the server sent, headers included, when it was last asked for this address. */
  sent(address: string): number;
  close(): Promise<void>;
}

export interface AnswerInBrowser {
  total: number;
  /** What was searched for, where that is not what was asked. */
  note: Note | undefined;
  /** Of the first ten papers. */
  permalinks: string[];
  milliseconds: number;
}

/** Serves a built site and runs the search of `src/browser/search/` in Chromium. */
export async function searchInBrowser(site: string): Promise<SearchInBrowser> {
  await writeEngine(site);
  const server = await serve(site, { gzip: true });
  const browser = await launchChromium();
  const open = async (path: string) => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(server.url + path, { waitUntil: "load" });
    return page;
  };
  const page = await open(directoryPath("search"));
  // As text, since a test runner would rewrite an import.
  await page.evaluate(`import("/${engineScript}").then((module) => Object.assign(window, module))`);
  return {
    open,
    sent: (address) => {
      const { pathname, search } = new URL(address);
      return server.answers.findLast(({ path }) => path === pathname + search)?.bytes ?? 0;
    },
    ask: (texts) =>
      page.evaluate(answers, { texts: [...texts], filters: byFacet(() => []), bundle: `/${searchFolder}/` }),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Runs in the page. */
async function answers({ texts, filters, bundle }: { texts: string[]; filters: Query["filters"]; bundle: string }) {
  const loaded = window as unknown as { engineAt: typeof engineAt };
  const engine = await loaded.engineAt({ base: "/", bundle })();
  const answers: AnswerInBrowser[] = [];
  for (const text of texts) {
    const start = performance.now();
    const found = await engine.find({ text, filters, sort: "relevance" });
    const hits = await found.hits(0);
    const permalinks = hits.map(({ url }) => url.split("/").at(-2) ?? "");
    answers.push({ total: found.total, note: found.note, permalinks, milliseconds: performance.now() - start });
  }
  return answers;
}

const engineScript = "bench-engine.js";

/** The engine of the search page, with all that it imports, as one module beside the site. */
async function writeEngine(site: string): Promise<void> {
  await build({
    entryPoints: [join(root, "src/browser/search/engine/engine.ts")],
    outfile: join(site, engineScript),
    bundle: true,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
  });
}
