import { once } from "node:events";
import { createServer } from "node:net";
import { OperatorError } from "../operator-error.ts";

/** A port that cannot be served on; the message says why. */
class PortError extends OperatorError {}

/**
 * Reads a port, and makes sure that it can be had.
 *
 * @throws PortError where it is no port, or another program listens on it.
 */
export async function freePort(text: string): Promise<number> {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new PortError(`PORT is “${text}”: set it to a number from 0 to 65535`);
  }
  const probe = createServer().listen(port, "localhost");
  try {
    await once(probe, "listening");
  } catch {
    throw new PortError(`PORT is ${port}, where another program listens: stop it, or set PORT to another number`);
  }
  probe.close();
  await once(probe, "close");
  return port;
}
