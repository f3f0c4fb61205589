import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";
import { createGzip } from "node:zlib";

export interface ServerOptions {
  /** Path under which the folder is served, with a slash at both ends. */
  base?: string;
  /** Compress what hosts compress, for those who accept it, so that transferred bytes are what a reader pays. */
  gzip?: boolean;
  /** Let browsers keep the files whose names are hashes of their content, as hosts do. */
  cached?: boolean;
}

/** A request as it was answered. */
export interface Answer {
  /** With query. */
  path: string;
  status: number;
  /** Sent, headers included. */
  bytes: number;
}

export interface StaticServer {
  /** Of the folder's own `index.html`: origin and base, with a final slash. */
  url: string;
  /** In the order in which they came. */
  answers: Answer[];
  close: () => Promise<void>;
}

/**
 * Serves a built folder as a plain static host does, on a free port of 127.0.0.1: a folder without its slash moves to
 * the one with it, and what does not exist gets `404.html` with status 404.
 */
export async function serve(
  folder: string,
  { base = "/", gzip = false, cached = false }: ServerOptions = {},
): Promise<StaticServer> {
  const answers: Answer[] = [];
  const server = createServer((request, response) => {
    const { url: path = "/", socket } = request;
    const before = socket.bytesWritten;
    response.on("close", () =>
      answers.push({ path, status: response.statusCode, bytes: socket.bytesWritten - before }),
    );
    if (cached && path.startsWith(`${base}_astro/`)) response.setHeader("cache-control", "max-age=31536000, immutable");
    answer(resolve(folder), base, gzip, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    answers,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  folder: string,
  base: string,
  gzip: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
  const file = pathname.startsWith(base) ? fileOf(folder, pathname.slice(base.length)) : undefined;
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file !== undefined && found?.isFile()) {
    send(file, 200, gzip, request, response);
  } else if (found?.isDirectory() && !pathname.endsWith("/")) {
    response.writeHead(301, { location: `${pathname}/${search}` }).end();
  } else {
    const page = join(folder, "404.html");
    if (await readFile(page).catch(() => undefined)) send(page, 404, gzip, request, response);
    else response.writeHead(404, { "content-type": "text/plain" }).end("not found");
  }
}

/** The file that a path below the base means; none where the path leaves the folder or is no valid path. */
function fileOf(folder: string, path: string): string | undefined {
  try {
    const file = join(folder, decodeURIComponent(path), path === "" || path.endsWith("/") ? "index.html" : "");
    return file === folder || file.startsWith(folder + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

function send(file: string, status: number, gzip: boolean, request: IncomingMessage, response: ServerResponse): void {
  const type = types[extname(file)] ?? "application/octet-stream";
  const compress = gzip && compressible.test(type) && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  response.writeHead(status, { "content-type": type, ...(compress ? { "content-encoding": "gzip" } : {}) });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  const stream = createReadStream(file);
  stream.on("error", () => response.destroy());
  (compress ? stream.pipe(createGzip()) : stream).pipe(response);
}

const compressible = /^text\/|[/+](?:json|xml|javascript|manifest|wasm|jsonl|x-ndjson)|svg/;

/** What static hosts say; anything else, such as the search index, is `application/octet-stream`. */
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonl": "application/jsonl; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};
