import { parseArgs } from "node:util";
import { interruptible } from "./interruptible.ts";
import { run } from "./run-command.ts";

const usage = `npm run mail -- <day>                      writes outbox/<day>.eml
npm run mail -- <day> --send --to <list>   sends it to each address of the list, by the server of SMTP_URL
    --from "<name> <address>"   another sender than the one in src/site.ts
    --unsubscribe <address>     another mailbox for “no more, please” than the one in src/site.ts
    --wait <seconds>            before those whom the server puts off are tried again; 300 where it is not given
`;

await run(usage, () =>
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
    process.exitCode = await mailEdition(positionals, values, usage, signal);
  }),
);
