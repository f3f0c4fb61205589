import { isOperatorError } from "../operator-error.ts";
import { withoutControls } from "../digest/visible.ts";
import { diskFault } from "./disk-fault.ts";
import { asksForHelp } from "./usage.ts";

/**
 * Runs a command, once what an earlier one that was stopped left half done is put right. A failure that an operator can
 * mend, also one of the disk, is told in one line, without a stack; anything else is a defect of ours and keeps its stack. Either way the
 * process ends with exit code 1. `--help` prints how the command is used, whatever the environment, and does nothing.
 *
 * @param usage whole lines: how it is called, and what its options do
 */
export async function run(usage: string, command: () => Promise<void>): Promise<void> {
  if (asksForHelp()) {
    process.stdout.write(usage);
    return;
  }
  try {
    await recover();
    await command();
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${textOf(error)}\n${isUsage(error) ? `\n${usage}` : ""}`);
  }
}

/** Loaded here and not above: importing `site.ts` is itself what may fail. */
async function recover(): Promise<void> {
  const { environment } = await import("../site.ts");
  const { lockPath } = await import("../loaders/sources.ts");
  const { tidyLock } = await import("./lock-file.ts");
  const { recoverSite } = await import("./publish.ts");
  await recoverSite(environment.outDir);
  await tidyLock(lockPath(environment.contentDir));
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (isOperatorError(error) || isUsage(error)) return withoutControls(error.message, "\n");
  const fault = diskFault(error);
  return fault === undefined ? (error.stack ?? error.message) : withoutControls(fault);
}

/** An argument that Node's own parser of arguments refuses. */
function isUsage(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
