import { interruptible } from "./interruptible.ts";
import { run } from "./run-command.ts";

const usage = `npm run enrich -- [options]
    --limit <n>        ask for the newest n papers without an overlay, not for all
    --from <origin>    another server with the interface of arXiv's API
    --interval <ms>    between two requests; 3000, as arXiv asks for, where it is not given
    --patience <time>  to wait in all while arXiv is busy, 20m where it is not given
  exit code 0: all is well; 1: something failed and nothing was written; 3: something failed, something was written
`;

await run(usage, () =>
  interruptible(async (signal) => {
    const { enrichPapers } = await import("./enrich-papers.ts");
    process.exitCode = await enrichPapers(usage, signal);
  }),
);
