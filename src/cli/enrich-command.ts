import { interruptible } from "./interruptible.ts";
import { run } from "./run-command.ts";

await run(() =>
  interruptible(async (signal) => {
    const { enrichPapers } = await import("./enrich-papers.ts");
    process.exitCode = await enrichPapers(signal);
  }),
);
