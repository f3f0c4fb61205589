import { existsSync } from "node:fs";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { writeLock } from "../archive/permalinks/lock.ts";
import { confirm } from "./confirm.ts";
import { run } from "./run-command.ts";

const usage = `npm run new-archive -- [--yes]
    empties the archive that came with the repository, for somebody who starts another; topics and pages stay
    --yes  do not ask
`;

await run(usage, async () => {
  const { countOf } = await import("../data/counts.ts");
  const { lockPath } = await import("../loaders/sources.ts");
  const { environment } = await import("../site.ts");
  const { values } = parseArgs({ options: { yes: { type: "boolean", default: false } } });
  const { seedsDir, contentDir } = environment;
  const folders = [seedsDir, join(contentDir, "papers"), join(contentDir, "digests")];
  const files = await Promise.all(folders.map(filesIn));
  const shown = (path: string) => relative(process.cwd(), path);

  const lines = folders.map((folder, index) => `  ${shown(folder)}: ${countOf(files[index]?.length ?? 0, "file")}`);
  process.stdout.write(`This empties\n${lines.join("\n")}\n  ${shown(lockPath(contentDir))}: every published path\n`);
  const answer = values.yes
    ? "yes"
    : await confirm("Go on? Type yes: ", { input: process.stdin, output: process.stdout });
  if (answer !== "yes") {
    process.stdout.write("Nothing was changed.\n");
    if (answer === "interrupted") process.exitCode = 130;
    return;
  }
  for (const path of files.flat()) await rm(path);
  if (existsSync(contentDir)) await writeFile(lockPath(contentDir), writeLock(new Map()));
  process.stdout.write("The archive is empty; npm run build makes a site that says how to add the first digest.\n");
});

/** Hidden files, such as `.gitkeep`, stay. */
async function filesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(folder, entry.name));
}
