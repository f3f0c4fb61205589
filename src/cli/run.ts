/**
 * Runs a command: a failure that an operator can mend is told in one line, without a stack; anything else is a defect
 * of ours and keeps its stack. Either way the process ends with exit code 1.
 */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    const name = error instanceof Error ? error.constructor.name : "";
    const text = expected.has(name) ? (error as Error).message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${text}\n`);
  }
}

/** Named, since importing `site.ts` is itself what may fail. */
const expected = new Set([
  "EnvironmentError",
  "OutputFolderError",
  "LockEditError",
  "PortError",
  "IngestError",
  "StatusError",
]);
