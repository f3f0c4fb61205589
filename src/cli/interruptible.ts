/** Longest that a command may take to end in good order, in milliseconds. */
const grace = 3000;

/**
 * Runs a command that one Ctrl+C ends in good order: what it is writing is finished or taken back, then the process ends
 * with the exit code that shells expect, 130, at the latest after three seconds. A second Ctrl+C ends it at once.
 */
export async function interruptible(command: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const interrupt = new AbortController();
  const stop = () => {
    // Whatever still waits then, for a server or for another process, is left.
    setTimeout(() => {
      tellStopped();
      process.exit(interrupted);
    }, grace).unref();
    interrupt.abort();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    await command(interrupt.signal);
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    tellStopped();
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    if (interrupt.signal.aborted) process.exitCode = interrupted;
  }
}

const interrupted = 130;

function tellStopped(): void {
  process.stderr.write("\nstopped: what was written before is whole, run it again to go on\n");
}
