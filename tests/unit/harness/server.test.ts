import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type StaticServer } from "../../harness/server.ts";
import { temporaryFolder } from "../../harness/temporary-folder.ts";

let server: StaticServer;

beforeAll(async () => {
  const folder = await temporaryFolder({
    "index.html": "<p>home</p>".repeat(500),
    "404.html": "lost",
    "papers/x/index.html": "paper",
    "pagefind/en.pf_meta": "meta",
    "pagefind/wasm.en.wasm": "wasm",
    "papers.jsonl": "{}\n",
    "a b/ü.txt": "odd",
  });
  server = await serve(folder, { base: "/site/", gzip: true });
});
afterAll(() => server.close());

test.for([
  ["", 200, "text/html; charset=utf-8"],
  ["papers/x/?q=1", 200, "text/html; charset=utf-8"],
  ["pagefind/en.pf_meta", 200, "application/octet-stream"],
  ["pagefind/wasm.en.wasm", 200, "application/wasm"],
  ["papers.jsonl", 200, "application/jsonl; charset=utf-8"],
  ["a%20b/%C3%BC.txt", 200, "text/plain; charset=utf-8"],
  ["papers/y/", 404, "text/html; charset=utf-8"],
  ["../index.html", 404, "text/html; charset=utf-8"],
  ["%2e%2e%2f%2e%2e%2fetc/passwd", 404, "text/html; charset=utf-8"],
  ["%ff", 404, "text/html; charset=utf-8"],
] as const)("answers %s with %d and %s", async ([path, status, type]) => {
  const response = await fetch(server.url + path);
  expect([response.status, response.headers.get("content-type")]).toEqual([status, type]);
  await response.arrayBuffer();
});

test("serves 404.html for what does not exist, outside the base too", async () => {
  expect(await (await fetch(`${server.url}nothing`)).text()).toBe("lost");
  expect((await fetch(new URL("/papers/x/", server.url))).status).toBe(404);
});

test("moves to a folder's final slash and keeps the query", async () => {
  const response = await fetch(`${server.url}papers/x?q=1`, { redirect: "manual" });
  expect([response.status, response.headers.get("location")]).toEqual([301, "/site/papers/x/?q=1"]);
});

test("compresses for those who accept it, and only text", async () => {
  const encodingOf = async (path: string, accepted: string): Promise<string | null> => {
    const response = await fetch(server.url + path, { headers: { "accept-encoding": accepted } });
    await response.arrayBuffer();
    return response.headers.get("content-encoding");
  };
  expect(await encodingOf("", "gzip")).toBe("gzip");
  expect(await encodingOf("", "identity")).toBeNull();
  expect(await encodingOf("pagefind/en.pf_meta", "gzip")).toBeNull();
});

test("keeps a list of its answers", async () => {
  const page = await (await fetch(`${server.url}listed?q=1`)).text();
  const answered = () => server.answers.find(({ path }) => path === "/site/listed?q=1");
  await expect.poll(answered).toMatchObject({ status: 404 });
  const bytes = answered()?.bytes ?? 0;
  expect(bytes).toBeGreaterThan(page.length);
  expect(bytes).toBeLessThan(page.length + 1000);
});
