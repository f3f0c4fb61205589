import { readArguments } from "./arguments.ts";
import { interruptible } from "./interruptible.ts";
import { run } from "./run-command.ts";

const usage = `npm run ingest -- <file | https address | -> [--day 2026-06-17] [--suffix evening]
npm run ingest -- daily <day>
npm run ingest -- daily --since <day> [--until <day>]
    --from <origin>    another server with the interface of the Daily Papers
    --interval <ms>    between two requests, 1000 where it is not given
    --patience <time>  to wait in all for servers that are busy, 20m where it is not given
  exit code 0: all is well; 1: something failed and nothing was added; 3: something failed, something was added
`;

await run(usage, () =>
  interruptible(async (signal) => {
    const { positionals, values } = readArguments(usage, [
      "day",
      "suffix",
      "since",
      "until",
      "from",
      "interval",
      "patience",
    ]);
    const [first, ...rest] = positionals;
    if (first === "daily") {
      const { ingestDays } = await import("./ingest-days.ts");
      process.exitCode = await ingestDays(rest, values, usage, signal);
    } else {
      const { ingestCapture } = await import("./ingest-capture.ts");
      process.exitCode = await ingestCapture(positionals, values, usage, signal);
    }
  }),
);
