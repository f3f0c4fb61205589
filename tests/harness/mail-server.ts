import { randomUUID } from "node:crypto";
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";

/**
 * What the server does with a recipient, the first time and the next: the last of several stays. After `refuse and shut`
 * nobody answers at its address any more.
 */
export type Manner =
  | "take"
  | "greylist"
  | "greylist and leave"
  | "refuse"
  | "refuse the message"
  | "drop before"
  | "drop after"
  | "hang"
  | "refuse and shut";

export interface MailServer {
  /** As `SMTP_URL`. */
  url: string;
  /** The recipients whose messages were taken, in the order in which they came; twice who got two. */
  taken: { to: string; message: string }[];
  /** Resolves once a message for this recipient has arrived and waits for its answer, in the manner `hang`. */
  hanging: (to: string) => Promise<void>;
  connections: () => number;
  /** Of each attempt to log in: whether it came over TLS. */
  logins: boolean[];
  close: () => Promise<void>;
}

/**
 * A real SMTP server on loopback; with `tls` it offers STARTTLS, with a certificate that nobody has signed. It treats each recipient as it is told, and takes all others.
 */
export async function serveMail(
  manners: Record<string, Manner[]> = {},
  senders: RegExp = /./,
  offers: { tls?: boolean } = {},
): Promise<MailServer> {
  const taken: MailServer["taken"] = [];
  const logins: boolean[] = [];
  const waiting = new Map<string, () => void>();
  const arrived = new Map<string, Promise<void>>();
  const arrival = (to: string): Promise<void> => {
    const known = arrived.get(to);
    if (known) return known;
    const promise = new Promise<void>((done) => waiting.set(to, done));
    arrived.set(to, promise);
    return promise;
  };
  const password = randomUUID();
  let connections = 0;
  const sockets = new Set<Socket>();
  /** A session's own recipient at `DATA`, and how it is treated there. */
  const manner = (to: string): Manner => {
    const list = manners[to] ?? ["take"];
    return (list.length > 1 ? list.shift() : list[0]) ?? "take";
  };
  const current = new Map<string, Manner>();

  const server = new SMTPServer({
    disabledCommands: offers.tls ? [] : ["STARTTLS"],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onConnect(_session, done) {
      connections++;
      done();
    },
    onAuth({ username, password: given }, session, done) {
      logins.push(session.secure);
      if (username === "lab" && given === password) done(null, { user: username });
      else done(failure(535, "wrong password"));
    },
    onMailFrom({ address }, _session, done) {
      done(senders.test(address) ? null : failure(550, "sender not known here"));
    },
    onRcptTo({ address }, session, done) {
      const how = manner(address);
      current.set(session.id, how);
      if (how === "greylist") done(failure(451, "greylisted, try again later"));
      else if (how === "greylist and leave") {
        done(failure(451, "greylisted, try again later"));
        // Once the answer has been sent, as a server ends a connection that is idle.
        setTimeout(() => {
          for (const socket of sockets) socket.end();
        }, 20);
      } else if (how === "refuse") done(failure(550, "no such user"));
      else if (how === "refuse and shut") {
        // The listening socket is gone before the answer, so whoever comes next finds nobody.
        server.server.close();
        done(failure(421, "shutting down"));
      } else if (how === "drop before") dropAll(sockets);
      else done();
    },
    onData(stream, session, done) {
      let message = "";
      stream.setEncoding("utf8").on("data", (text: string) => (message += text));
      stream.on("end", () => {
        const to = session.envelope.rcptTo[0]?.address ?? "";
        const how = current.get(session.id);
        if (how === "refuse the message") {
          done(failure(554, "looks like spam"));
          return;
        }
        taken.push({ to, message });
        if (how === "drop after") dropAll(sockets);
        else if (how === "hang") {
          void arrival(to);
          waiting.get(to)?.();
        } else done();
      });
    },
  });
  server.on("error", () => undefined);
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://lab:${password}@127.0.0.1:${port}`,
    taken,
    logins,
    hanging: arrival,
    connections: () => connections,
    close: () =>
      new Promise((done) => {
        dropAll(sockets);
        server.close(done);
      }),
  };
}

function dropAll(sockets: ReadonlySet<Socket>): void {
  for (const socket of sockets) socket.destroy();
}

function failure(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
