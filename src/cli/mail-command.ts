import { parseArgs } from "node:util";
import { interruptible } from "./interruptible.ts";
import { run } from "./run-command.ts";

// `npm run mail -- <day>` writes outbox/<day>.eml; with --send it goes to a list, as SMTP_URL says.

await run(() =>
  interruptible(async (signal) => {
    const { mailEdition } = await import("./mail-edition.ts");
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        send: { type: "boolean" },
        to: { type: "string" },
        from: { type: "string" },
        unsubscribe: { type: "string" },
        wait: { type: "string" },
      },
    });
    process.exitCode = await mailEdition(positionals, values, signal);
  }),
);
