import { once } from "node:events";
import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import { MailError } from "./mail-error.ts";

/** What a server did with a message. */
export type Outcome =
  | { fate: "sent" }
  /** Not now (4xx, or a connection that broke before the message): to be tried again. */
  | { fate: "later"; reason: string }
  /** Never (5xx). */
  | { fate: "refused"; reason: string }
  /** The connection broke while the message was on its way. */
  | { fate: "doubt"; reason: string };

export interface Delivery {
  /** @throws MailError where the server would take no message at all: not reached, not logged in, sender refused */
  deliver: (from: string, to: string, message: Buffer) => Promise<Outcome>;
  close: () => void;
}

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/**
 * Delivers by SMTP over one connection, which is opened with the first message and again after it broke.
 *
 * @param address `smtps://user:password@host:465` or `smtp://host:587`, as nodemailer reads it
 * @param signal breaks off what has not ended a second later: a message on its way is in doubt then
 */
export function openSmtp(address: string, signal: AbortSignal): Delivery {
  const broken = brokenOff(signal);
  let connection: SMTPConnection | undefined;
  const drop = (): void => {
    connection?.close();
    connection = undefined;
  };
  const connectAnew = async (): Promise<SMTPConnection> => {
    const fresh = await connect(address, broken);
    // Servers end a connection that is idle for long, as it is until those whom they put off are tried again.
    fresh.once("end", () => {
      if (connection === fresh) connection = undefined;
    });
    return fresh;
  };
  return {
    async deliver(from, to, message) {
      const open = (connection ??= await connectAnew());
      let begun = false;
      const stream = new Readable({
        read() {
          // Read only once the server has asked for the message.
          begun = true;
          this.push(message);
          this.push(null);
        },
      });
      try {
        await Promise.race([send(open, from, to, stream), broken]);
        return { fate: "sent" };
      } catch (error) {
        const failure = error as SmtpError;
        const outcome = outcomeOf(failure, begun);
        if (failure.responseCode === undefined || failure.responseCode === 421) drop();
        else await reset(open).catch(drop);
        if (!outcome) throw new MailError(`the mail server takes no mail from ${from}: ${failure.message}`);
        return outcome;
      }
    },
    close() {
      connection?.quit();
      connection = undefined;
    },
  };
}

/** `undefined` where the failure is not the recipient's but everybody's. */
function outcomeOf({ responseCode, command, message }: SmtpError, begun: boolean): Outcome | undefined {
  const reason = message.replace(/\s+/g, " ");
  if (responseCode === undefined) return { fate: begun ? "doubt" : "later", reason };
  if (responseCode < 500) return { fate: "later", reason };
  return command === "MAIL FROM" ? undefined : { fate: "refused", reason };
}

/** Rejects some time after the signal: a server that is there answers within it. */
function brokenOff(signal: AbortSignal): Promise<never> {
  const broken = new Promise<never>((_, fail) => {
    const breakOff = () => setTimeout(() => fail(new Error("it was broken off")), 1000).unref();
    signal.addEventListener("abort", breakOff, { once: true });
  });
  broken.catch(() => undefined);
  return broken;
}

async function connect(address: string, broken: Promise<never>): Promise<SMTPConnection> {
  const { auth, ...options } = parseConnectionUrl(address);
  const connection = new SMTPConnection({ ...options, connectionTimeout: 30_000, socketTimeout: 120_000 });
  // A connection that breaks tells whoever waits for an answer; without anybody waiting it is opened anew.
  connection.on("error", () => undefined);
  try {
    const failed = once(connection, "error").then(([error]) => Promise.reject(error as Error));
    failed.catch(() => undefined);
    await Promise.race([
      failed,
      broken,
      new Promise<void>((done, fail) => connection.connect((error) => (error ? fail(error) : done()))),
    ]);
    if (auth) {
      const login = new Promise<void>((done, fail) =>
        connection.login(auth, (error) => (error ? fail(error) : done())),
      );
      await Promise.race([login, broken]);
    }
    return connection;
  } catch (error) {
    connection.close();
    throw new MailError(`the mail server of SMTP_URL cannot be used: ${(error as Error).message}`);
  }
}

function send(connection: SMTPConnection, from: string, to: string, message: Readable): Promise<void> {
  return new Promise((done, fail) => {
    connection.send({ from, to }, message, (error) => (error ? fail(error) : done()));
  });
}

function reset(connection: SMTPConnection): Promise<void> {
  return new Promise((done, fail) => {
    connection.once("error", fail);
    connection.reset((error) => {
      connection.off("error", fail);
      if (error) fail(error);
      else done();
    });
  });
}
