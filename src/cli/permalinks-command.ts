import { parseArgs } from "node:util";
import type { Edited } from "../archive/permalinks/lock-edits.ts";
import { run } from "./run-command.ts";

const usage = `npm run permalinks -- alias <old path> <new path>
npm run permalinks -- withdraw <path> --why "…"
npm run permalinks -- remove <path> --why "…"
npm run permalinks -- restore <path>
`;

await run(usage, async () => {
  const { alias, changesOf, remove, restore, withdraw } = await import("../archive/permalinks/lock-edits.ts");
  const { readPageAddress } = await import("../archive/permalinks/page-address.ts");
  const { loadLock, lockPath } = await import("../loaders/sources.ts");
  const { formatProblems } = await import("../loaders/format-problems.ts");
  const { environment } = await import("../site.ts");
  const { saveLock } = await import("./lock-file.ts");
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { why: { type: "string" } } });
  const [command, path = "", to = ""] = positionals;
  const why = values.why?.trim();

  const { lock, problems } = await loadLock(environment.contentDir);
  if (problems.length > 0) {
    process.stderr.write(formatProblems(problems));
    process.exitCode = 1;
    return;
  }
  const edit = (): Edited | undefined => {
    const at = path === "" ? path : readPageAddress(path, lock);
    if (command === "alias" && positionals.length === 3) return alias(lock, at, readPageAddress(to, lock));
    if (command === "withdraw" && positionals.length === 2 && why) return withdraw(lock, at, why);
    if (command === "remove" && positionals.length === 2 && why) return remove(lock, at, why);
    if (command === "restore" && positionals.length === 2) return restore(lock, at);
    return undefined;
  };
  const edited = edit();
  if (!edited) {
    process.stderr.write(usage);
    process.exitCode = 1;
    return;
  }
  await saveLock(lockPath(environment.contentDir), edited);
  const changes = changesOf(lock, edited).map((change) => `${change}\n`);
  process.stdout.write(`${changes.join("")}${lock.file} says so now; the next build follows it\n`);
});
