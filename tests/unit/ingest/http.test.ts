import { describe, expect, test } from "vitest";
import { fetchBytes, openFetching, type Fetching } from "../../../src/ingest/http.ts";
import { openPatience, PatienceError, readPatience } from "../../../src/ingest/patience.ts";
import { answer, flood, serveFaults } from "./faulty-server.ts";
import { manualClock } from "./manual-clock.ts";

const start = "2026-06-18T12:00:00Z";

function open(more: Partial<Fetching> = {}) {
  const clock = manualClock(start);
  const fetching = { ...openFetching(0, clock, new AbortController().signal), ...more };
  const get = async (url: string) => new TextDecoder().decode((await fetchBytes(url, fetching)).bytes);
  return { clock, get };
}

describe("asks again", () => {
  test.each([
    ["seconds", "7", 7000],
    ["a date", "Thu, 18 Jun 2026 12:00:09 GMT", 9000],
    ["a date that is past", "Thu, 18 Jun 2026 11:00:00 GMT", 0],
    ["more patience than anybody has", "86400", 300_000],
    ["nothing that can be read", "soon", 30_000],
  ])("after 429 with Retry-After as %s", async (_case, retryAfter, waited) => {
    const { clock, get } = open();
    const server = await serveFaults((response, _request, nth) =>
      nth === 1 ? answer(response, 429, "", { "retry-after": retryAfter }) : answer(response, 200, "there"),
    );
    expect(await get(server.origin)).toBe("there");
    expect(clock.slept).toEqual([waited]);
  });

  test("in minutes where a server says that it is asked too often, 406 as arXiv answers among it", async () => {
    const { clock, get } = open();
    const server = await serveFaults((response, _request, nth) =>
      nth < 4 ? answer(response, nth === 2 ? 406 : 429) : answer(response, 200, "there"),
    );
    expect(await get(server.origin)).toBe("there");
    expect(clock.slept).toEqual([30_000, 60_000, 120_000]);
  });

  test("as long as the patience of the whole run lasts", async () => {
    const { clock, get } = open({ patience: openPatience(100_000, manualClock(start)) });
    const server = await serveFaults((response, { url }, nth) =>
      url === "/once" && nth > 1 ? answer(response, 200, "there") : answer(response, 429),
    );
    expect(await get(`${server.origin}/once`)).toBe("there");
    await expect(get(`${server.origin}/busy`)).rejects.toThrow("of the 100 s that this run may wait 40 s are left");
    await expect(get(`${server.origin}/busy`)).rejects.toThrow(PatienceError);
    expect(clock.slept).toEqual([]);
  });

  test("after 500", async () => {
    const { clock, get } = open();
    const server = await serveFaults((response, _request, nth) =>
      nth < 3 ? answer(response, 500) : answer(response, 200, "there"),
    );
    expect(await get(server.origin)).toBe("there");
    expect(clock.slept).toEqual([1000, 2000]);
  });

  test("after silence, and after an answer that stops half-way", async () => {
    const { get } = open({ timeout: 1000 });
    const server = await serveFaults((response, { url }, nth) => {
      if (nth > 1) answer(response, 200, "there");
      else if (url === "/stalls") response.writeHead(200).write("the");
    });
    expect(await get(`${server.origin}/silent`)).toBe("there");
    expect(await get(`${server.origin}/stalls`)).toBe("there");
    // A busy machine may let an answer wait, too.
    expect(server.requests.length).toBeGreaterThanOrEqual(4);
  });

  test("after a connection that breaks", async () => {
    const { get } = open();
    const server = await serveFaults((response, _request, nth) => {
      if (nth > 1) answer(response, 200, "there");
      else response.writeHead(200, { "content-length": 100 }).write("the", () => response.destroy());
    });
    expect(await get(server.origin)).toBe("there");
  });

  test("not for ever, and says what the server said", async () => {
    const { clock, get } = open();
    const server = await serveFaults((response) => answer(response, 503));
    await expect(get(server.origin)).rejects.toThrow(/\/ answered 503, 5 times in a row: try again later/);
    expect(clock.slept).toEqual([1000, 2000, 4000, 8000]);
  });

  test("in the pace that was set, further attempts among the requests", async () => {
    const clock = manualClock(start);
    const fetching = openFetching(3000, clock, new AbortController().signal);
    const server = await serveFaults((response, { url }, nth) =>
      answer(response, url === "/b" && nth === 1 ? 500 : 200),
    );
    for (const path of ["/a", "/b", "/c"]) await fetchBytes(server.origin + path, fetching);
    expect(server.requests).toEqual(["/a", "/b", "/b", "/c"]);
    expect(clock.slept).toEqual([3000, 1000, 2000, 3000]);
  });
});

test("does not ask again where that does not help", async () => {
  const { clock, get } = open();
  const server = await serveFaults((response) => answer(response, 404));
  await expect(get(server.origin)).rejects.toThrow(/answered 404/);
  expect([server.requests.length, clock.slept]).toEqual([1, []]);
});

test("stops as soon as it is told to", async () => {
  const stop = new AbortController();
  const { get } = open({ signal: stop.signal });
  const server = await serveFaults(() => stop.abort());
  await expect(get(server.origin)).rejects.toThrow(/abort/);
  expect(server.requests).toHaveLength(1);
});

describe("a redirect", () => {
  test("is followed on the same host", async () => {
    const { get } = open();
    const server = await serveFaults((response, { url }) =>
      url === "/" ? answer(response, 302, "", { location: "/moved?to=1" }) : answer(response, 200, url),
    );
    expect(await get(server.origin)).toBe("/moved?to=1");
  });

  test.each([
    [
      "to another host",
      "https://elsewhere.example/",
      /redirects to https:\/\/elsewhere\.example\/, which is not followed/,
    ],
    ["to another port", "http://127.0.0.1:1/", /which is not followed/],
    ["to another protocol", "file:///etc/passwd", /which is not followed/],
    ["to nowhere", undefined, /redirects to no address/],
    ["in a circle", "/", /redirects more than 5 times/],
  ])("%s is refused", async (_case, location, message) => {
    const { get } = open();
    const server = await serveFaults((response) => answer(response, 307, "", location ? { location } : {}));
    await expect(get(server.origin)).rejects.toThrow(message);
  });
});

describe("an answer that is too large is refused", () => {
  test("by what it says of itself, before a byte is read", async () => {
    const { get } = open({ maxBytes: 1024 * 1024 });
    const server = await serveFaults((response) => {
      response.writeHead(200, { "content-length": 200 * 1024 * 1024 }).flushHeaders();
    });
    await expect(get(server.origin)).rejects.toThrow(/is larger than 1 MiB/);
  });

  test("while it comes, and the server is told", async () => {
    const { get } = open({ maxBytes: 1024 * 1024 });
    const closed = Promise.withResolvers<boolean>();
    const server = await serveFaults((response) => {
      response.on("close", () => closed.resolve(response.writableFinished));
      flood(response, 200);
    });
    await expect(get(server.origin)).rejects.toThrow(/is larger than 1 MiB/);
    expect(await closed.promise).toBe(false);
  });
});

test.each([
  ["http://example.org/x.json", /not an https address/],
  ["http://127.0.0.1.example.org/x.json", /not an https address/],
  ["file:///etc/passwd", /not an https address/],
  ["https://ada:secret@example.org/", /password/],
  ["//", /is not an address/],
])("%s is not asked at all", async (address, message) => {
  const { get } = open();
  await expect(get(address)).rejects.toThrow(message);
});

test.each([
  ["90s", 90_000],
  ["20m", 1_200_000],
  ["1h", 3_600_000],
])("patience of %s is so many milliseconds", (text, milliseconds) => {
  expect(readPatience(text)).toBe(milliseconds);
});

test.each(["", "20", "m", "-1m", "1.5h", "1d"])("patience of “%s” is refused", (text) => {
  expect(() => readPatience(text)).toThrow(`--patience is “${text}”: give seconds, minutes or hours, as 20m`);
});
