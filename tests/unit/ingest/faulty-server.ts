import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** Answers the request that is the `nth` of its path, from 1. */
type Handler = (response: ServerResponse, request: IncomingMessage & { url: string }, nth: number) => void;

export interface FaultyServer {
  /** `http://127.0.0.1:…`. */
  origin: string;
  /** Paths with queries, as they were asked for. */
  requests: string[];
}

/** A server on loopback that answers as the test says; it goes with the test. */
export async function serveFaults(handle: Handler): Promise<FaultyServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    requests.push(url);
    const nth = requests.filter((other) => other === url).length;
    handle(response, Object.assign(request, { url }), nth);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** Answers with a status and, where there is one, a text. */
export function answer(
  response: ServerResponse,
  status: number,
  body = "",
  headers: Record<string, string | number> = {},
): void {
  response.writeHead(status, headers).end(body);
}

/** Sends megabytes of blanks without saying how many, until the other side has had enough. */
export function flood(response: ServerResponse, megabytes: number): void {
  const chunk = Buffer.alloc(1024 * 1024, " ");
  let sent = 0;
  const send = () => {
    while (sent < megabytes && !response.destroyed) {
      sent++;
      if (!response.write(chunk)) {
        response.once("drain", send);
        return;
      }
    }
    response.end();
  };
  send();
}
