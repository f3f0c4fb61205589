import { createInterface } from "node:readline/promises";

/**
 * Asks for a “yes”. No answer, as where there is no one to ask, is none.
 *
 * @param streams what is read and written, as `readline` takes it
 * @returns `interrupted` where the answer was Ctrl+C, which a terminal hands to whoever reads its keys
 */
export async function confirm(
  question: string,
  streams: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream; terminal?: boolean },
): Promise<"yes" | "no" | "interrupted"> {
  const terminal = createInterface(streams);
  const ended = new Promise<"no" | "interrupted">((resolve) => {
    terminal.once("SIGINT", () => resolve("interrupted")).once("close", () => resolve("no"));
  });
  const answered = terminal.question(question).then((answer) => (answer.trim() === "yes" ? "yes" : "no"));
  // A question that is closed is never answered.
  answered.catch(() => undefined);
  try {
    return await Promise.race([answered, ended]);
  } finally {
    terminal.close();
  }
}
