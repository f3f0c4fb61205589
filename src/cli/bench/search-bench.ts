import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildBenchSite } from "./search/bench-site.ts";
import { searchInBrowser } from "./search/search-browser.ts";
import { compare } from "./search/quality.ts";
import { typing } from "./search/typing.ts";

// How good search is, measured: builds an archive of 2,000 invented papers and those of the repository, draws questions
// of every kind from it, and asks the site's own search in Chromium as well as MiniSearch; then what search costs.
// `npm run bench -- search 10000` sets the number of papers.

const [count = 2000] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), "broadsheet-bench-"));

try {
  const { folder: site, papers } = await buildBenchSite(folder, count);
  const browser = await searchInBrowser(site);
  const row = (...cells: string[]) =>
    console.log(cells.map((cell, at) => (at ? cell.padStart(11) : cell.padEnd(24))).join(""));
  console.log(`${papers.length} papers\n`);
  row("", "", "ours", "", "MiniSearch");
  row("kind", "questions", "MRR@10", "first", "MRR@10", "first");
  const times: number[] = [];
  for (const { kind, questions, ours, miniSearch, milliseconds } of await compare(papers, browser)) {
    const figures = [ours.mrr10, ours.success1, miniSearch.mrr10, miniSearch.success1];
    const below = ours.mrr10 < miniSearch.mrr10 || ours.success1 < miniSearch.success1;
    row(kind, `${questions}`, ...figures.map((figure) => figure.toFixed(3)), below ? "below" : "");
    times.push(...milliseconds);
  }
  const part = (share: number) =>
    `${times.sort((one, other) => one - other)[Math.floor(times.length * share)]?.toFixed(0)} ms`;
  console.log(`\nan answer with its first ten papers: median ${part(0.5)}, 95 % within ${part(0.95)}`);
  for (const query of ["reinforcement learning", "reinforcment learning"]) {
    const { bytes, keys } = await typing(browser, query);
    console.log(
      `“${query}”, cold: ${(bytes / 1000).toFixed(0)} kB to the first result; typed again, loaded: ` +
        `${Math.max(...keys).toFixed(0)} ms from the last key at most, ${keys.length} keys`,
    );
  }
  await browser.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
