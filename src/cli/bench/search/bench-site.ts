import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";
import type { PaperRecord } from "../../../exports/jsonl.ts";
import { readEnvironment, root } from "../../../site.ts";
import { inventPapers } from "./invented-papers.ts";
import { makeWords } from "./invented-words.ts";

const run = promisify(execFile);

/** A built site and what is in it. */
export interface BenchSite {
  folder: string;
  papers: PaperRecord[];
}

/**
 * Builds a site of the papers that the repository ships and of invented ones.
 *
 * @param folder an empty one, for inputs and output
 * @param count how many papers to invent
 */
export async function buildBenchSite(folder: string, count: number): Promise<BenchSite> {
  const [seeds, content, out] = ["seeds", "content", "site"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await cp(join(root, "seeds"), seeds, { recursive: true });
  await cp(join(root, "content"), content, { recursive: true });
  // These papers are never published.
  await rm(join(content, "permalinks.json"), { force: true });
  await writeInvented(seeds, content, count);
  await run(process.execPath, [join(root, "src/cli/build-command.ts")], {
    cwd: root,
    env: { ...process.env, SEEDS_DIR: seeds, CONTENT_DIR: content, OUT_DIR: out },
    maxBuffer: 64 * 1024 * 1024,
  });
  await rm(readEnvironment({ OUT_DIR: out }).cacheDir, { recursive: true, force: true });
  const lines = (await readFile(join(out, "papers.jsonl"), "utf8")).trim().split("\n");
  return { folder: out, papers: lines.map((line) => JSON.parse(line) as PaperRecord) };
}

async function writeInvented(seeds: string, content: string, count: number): Promise<void> {
  const words = makeWords(await shippedWords(seeds), 24_000);
  const papers = inventPapers(count, words, await topicPhrases(content));
  await mkdir(seeds, { recursive: true });
  for (let start = 0; start < papers.length; start += perDay) {
    const day = new Date(newYearsEve - (start / perDay) * 86_400_000).toISOString().slice(0, 10);
    await writeFile(join(seeds, `${day}.json`), JSON.stringify(papers.slice(start, start + perDay)));
  }
}

const perDay = 50;
const newYearsEve = Date.UTC(2025, 11, 31);

/** The words of the digests that the repository ships, the commonest first. */
async function shippedWords(seeds: string): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const name of (await readdir(seeds)).sort()) {
    const text = await readFile(join(seeds, name), "utf8");
    for (const [word] of text.matchAll(/\b[a-z]+\b/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1]).map(([word]) => word);
}

async function topicPhrases(content: string): Promise<string[][]> {
  const folder = join(content, "topics");
  const names = (await readdir(folder)).sort();
  return await Promise.all(
    names.map(async (name) => {
      const [, front = ""] = (await readFile(join(folder, name), "utf8")).split(/^---$/m);
      return (parse(front) as { phrases: string[] }).phrases;
    }),
  );
}
