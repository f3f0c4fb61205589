/**
 * Runs a command that Ctrl+C ends in good order: what it is writing is finished or taken back, then the process ends
 * with the exit code that shells expect, 130. A second Ctrl+C ends it at once.
 */
export async function interruptible(command: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    await command(interrupt.signal);
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    process.stderr.write("\nstopped: what was written before is whole, run it again to go on\n");
    process.exitCode = 130;
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}
