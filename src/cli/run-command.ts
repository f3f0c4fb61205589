/**
 * Runs a command, once what an earlier one that was stopped left half done is put right. A failure that an operator can
 * mend is told in one line, without a stack; anything else is a defect of ours and keeps its stack. Either way the
 * process ends with exit code 1.
 */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await recover();
    await command();
  } catch (error) {
    process.exitCode = 1;
    const name = error instanceof Error ? error.constructor.name : "";
    const isUsage = error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
    const text =
      isUsage || expected.has(name) ? (error as Error).message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${text}\n`);
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

/** By their names, for the same reason. */
const expected = new Set([
  "EnvironmentError",
  "OutputFolderError",
  "LockEditError",
  "PortError",
  "IngestError",
  "MailError",
  "StatusError",
]);
