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
 * @throws MailError where it is no such address
 * @param signal breaks off what has not ended a second later: a message on its way is in doubt then
 */
export function openSmtp(address: string, signal: AbortSignal): Delivery {
  const options = readServer(address);
  const broken = brokenOff(signal);
  let connection: SMTPConnection | undefined;
  const drop = (): void => {
    connection?.close();
    connection = undefined;
  };
  const connectAnew = async (): Promise<SMTPConnection> => {
    const fresh = await connect(options, broken);
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

type Server = ReturnType<typeof parseConnectionUrl>;

/**
 * A password goes over TLS or nowhere, but on this machine: nodemailer would send it in the clear where a server, or
 * somebody on the way to it, offers no TLS.
 */
function readServer(address: string): Server {
  if (!/^smtps?:$/.test(URL.parse(address)?.protocol ?? "") || URL.parse(address)?.hostname === "") {
    // Not quoted: a password may be in it.
    throw new MailError("SMTP_URL is no address of a mail server: set it as smtps://user:password@mail.example.org");
  }
  const server = parseConnectionUrl(address);
  if (!server.auth || isLoopback(server.host ?? "")) return server;
  return { ...server, requireTLS: true, ignoreTLS: false, opportunisticTLS: false };
}

function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i.test(host);
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

async function connect({ auth, ...options }: Server, broken: Promise<never>): Promise<SMTPConnection> {
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
    const { message, command = "" } = error as SmtpError;
    const why =
      options.requireTLS && /^(?:STARTTLS|EHLO)$/.test(command) ? ", and no password is sent without TLS" : "";
    throw new MailError(`the mail server of SMTP_URL cannot be used: ${message}${why}`);
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
