import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { respond } from "../../../../src/browser/offline/respond.ts";
import type { SavedCopy } from "../../../../src/browser/offline/saved-copy.ts";

const files = new Map([
  ["index.html", "saved home"],
  ["topics/index.html", "saved topics"],
  ["_astro/a.css", "saved style"],
  ["pagefind/en.pf_meta", "saved meta"],
]);
const copy: SavedCopy = {
  has: (path) => files.has(path) || path.startsWith("_astro/evicted"),
  read: (path) => {
    const text = files.get(path);
    return Promise.resolve(text === undefined ? undefined : new TextEncoder().encode(text));
  },
};

/** Answers `/200/…` and the like with that status, `/late/…` after a while, and `/never/…` not at all. */
let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const [, kind = ""] = (request.url ?? "").split("/");
    if (kind === "late") setTimeout(() => response.end("network"), 200);
    else if (kind !== "never") response.writeHead(Number(kind)).end("network");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const dead = "http://127.0.0.1:1";
async function ask(from: string, path: string, options: { cache?: RequestCache; patience?: number } = {}) {
  const request = new Request(`${from}/${path}`, { cache: options.cache ?? "default" });
  const response = await respond(request, path, copy, options.patience);
  return { status: response.status, text: response.type === "error" ? "error" : await response.text(), response };
}

test.each([
  ["200", "topics/", 200, "network"],
  ["404", "topics/", 404, "network"],
  ["502", "topics/", 200, "saved topics"],
  ["502", "papers/newer/", 502, "network"],
  ["200", "_astro/a.css", 200, "saved style"],
  ["200", "pagefind/en.pf_meta", 200, "saved meta"],
  ["200", "_astro/evicted.css", 200, "network"],
  ["200", "_astro/newer.css", 200, "network"],
])("with a server that says %s, %s is answered with %d: %s", async (kind, path, status, text) => {
  expect(await ask(`${origin}/${kind}`, path)).toMatchObject({ status, text });
});

test("without a server the copy answers, and what it has not is an error", async () => {
  const { status, text, response } = await ask(dead, "");
  expect([status, text, response.headers.get("content-type")]).toEqual([200, "saved home", "text/html; charset=utf-8"]);
  expect(await ask(dead, "papers/newer/")).toMatchObject({ text: "error" });
});

test("a folder without its slash moves to the one with it, and keeps its query", async () => {
  const { response } = await ask(dead, "topics");
  expect(response.headers.get("location")).toBe(`${dead}/topics/`);
});

test("a network that does not answer is given up for a saved page, but never by a reload", async () => {
  expect(await ask(`${origin}/never`, "topics/", { patience: 20 })).toMatchObject({ text: "saved topics" });
  expect(await ask(`${origin}/late`, "papers/newer/", { patience: 20 })).toMatchObject({ text: "network" });
  for (const cache of ["reload", "no-cache"] as const) {
    expect(await ask(`${origin}/late`, "topics/", { patience: 20, cache })).toMatchObject({ text: "network" });
  }
});
