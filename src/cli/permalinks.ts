import { parseArgs } from "node:util";
import { run } from "./run.ts";

const usage = `npm run permalinks -- alias <old path> <new path>
npm run permalinks -- withdraw <path> --why "…"
npm run permalinks -- remove <path> --why "…"
npm run permalinks -- restore <path>
`;

await run(async () => {
  const { alias, remove, restore, withdraw } = await import("../archive/lock-edits.ts");
  const { toPagePath } = await import("../archive/lock.ts");
  const { loadLock, lockPath } = await import("../loaders/sources.ts");
  const { formatProblems } = await import("../loaders/report.ts");
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
  if (command === "alias" && positionals.length === 3) {
    await saveLock(lockPath(environment.contentDir), alias(lock, toPagePath(path), toPagePath(to)));
  } else if (command === "withdraw" && positionals.length === 2 && why) {
    await saveLock(lockPath(environment.contentDir), withdraw(lock, toPagePath(path), why));
  } else if (command === "remove" && positionals.length === 2 && why) {
    await saveLock(lockPath(environment.contentDir), remove(lock, toPagePath(path), why));
  } else if (command === "restore" && positionals.length === 2) {
    await saveLock(lockPath(environment.contentDir), restore(lock, toPagePath(path)));
  } else {
    process.stderr.write(usage);
    process.exitCode = 1;
    return;
  }
  process.stdout.write(`${lock.file} says so now; the next build follows it\n`);
});
