import { parse } from "parse5";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import type { Paper } from "../../../src/archive/paper.ts";
import { editionMessage, largestMessage } from "../../../src/mail/message.ts";
import type { Look } from "../../../src/styles/look.ts";
import { elementsOf } from "../../harness/references.ts";
import { look, paperEntry } from "../exports/samples.ts";

const sender = { from: "The Lab <lab@mail.example>", unsubscribe: "off@mail.example", look };
const edition = { day: "2026-06-17", number: 168, curator: "Ada & Bo", papers: [] };

function papersOf(count: number, fields: Partial<Paper> = {}) {
  return Array.from({ length: count }, (_, at) =>
    paperEntry({
      title: `Paper ${at}`,
      abstract: "Wörter — ".repeat(80),
      authorCount: 3,
      published: "2026-06-16",
      ...fields,
    }),
  );
}

async function read(message: Buffer) {
  const mail = await PostalMime.parse(message);
  return { ...mail, text: mail.text ?? "", html: mail.html ?? "" };
}

test("is the same, byte for byte, for the same edition and recipient, and differs for another", async () => {
  const [papers, to] = [papersOf(3), "reader@lists.example"];
  const message = await editionMessage(edition, papers, sender, to);
  expect((await editionMessage(edition, papers, sender, to)).equals(message)).toBe(true);
  const other = await read(await editionMessage(edition, papers, sender, "other@lists.example"));
  const { messageId, date, from, to: recipients, subject } = await read(message);
  expect(messageId).toMatch(/^<2026-06-17\.[0-9a-f]{24}@broadsheet\.example>$/);
  expect(other.messageId).not.toBe(messageId);
  expect({ date, from, recipients, subject }).toMatchObject({
    date: "2026-06-17T00:00:00.000Z",
    from: { name: "The Lab", address: "lab@mail.example" },
    recipients: [{ address: to }],
    subject: "Broadsheet, 17 June 2026: 3 papers",
  });
  expect((await read(await editionMessage(edition, papers, sender))).to).toBeUndefined();
});

test("says how to get no more, to programs and to people, and what it is made by", async () => {
  const { headers, html, text } = await read(await editionMessage(edition, papersOf(1), sender));
  const values = new Map(headers.map(({ key, value }) => [key, value]));
  expect(values.get("list-unsubscribe")).toBe("<mailto:off@mail.example?subject=unsubscribe>");
  expect(values.get("auto-submitted")).toBe("auto-generated");
  expect(html).toContain('href="mailto:off@mail.example?subject=unsubscribe"');
  expect(text).toContain("write to off@mail.example");
});

test("leads to the other ways to follow, where the site has a page on them", async () => {
  const known = { ...sender, waysToFollow: "/subscribe/" };
  const [without, { html, text }] = [
    await read(await editionMessage(edition, papersOf(1), sender)),
    await read(await editionMessage(edition, papersOf(1), known)),
  ];
  expect(html).toContain('<a class="a" href="http://localhost:4321/subscribe/"');
  expect(text).toContain("Other ways to follow: http://localhost:4321/subscribe/");
  expect(without.html + without.text).not.toMatch(/subscribe\/|feed reader|Other ways/);
});

test("has lines that every mail server carries, in ASCII, with CRLF", async () => {
  const message = (await editionMessage(edition, papersOf(30), sender, "a@b.example")).toString("latin1");
  expect(message).toMatch(/^[\r\n\t\x20-\x7e]*$/);
  expect(Math.max(...message.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(78);
  expect(message.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

describe("both parts", () => {
  test("hold each paper in the order of the listing, with who, when, its text and its page", async () => {
    const { html, text } = await read(await editionMessage(edition, papersOf(3), sender));
    for (const part of [html, text]) {
      const places = [0, 1, 2].map((at) => part.indexOf(`${at + 1}. Paper ${at}`));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(part).toContain("3 authors · 16 Jun 2026");
      expect(part).toContain("http://localhost:4321/papers/a-title/");
      expect(part).toContain("http://localhost:4321/dates/2026-06-17/");
      expect(part).toMatch(/Wörter — Wörter.*…/);
    }
  });

  test("say that a summary is one, and that and why a paper was withdrawn", async () => {
    const papers = [
      ...papersOf(1, { abstractSource: "summary", abstract: "Of the editors." }),
      ...papersOf(1, { withdrawn: "The data were wrong." }),
    ];
    const { html, text } = await read(await editionMessage(edition, papers, sender));
    expect(text).toContain("Summary. Of the editors.");
    expect(html).toMatch(/Summary\.<\/span> Of the editors\./);
    for (const part of [html, text]) expect(part).toMatch(/Withdrawn\.(?:<\/b>)? The data were wrong\./);
    expect(`${html}${text}`).not.toContain("Wörter");
  });

  test("take titles for text", async () => {
    const title = "<script>alert(1)</script> & </td> \r\nBcc: x@y.example";
    const message = await editionMessage(edition, papersOf(1, { title }), sender);
    const { html, headers, bcc } = await read(message);
    expect([...elementsOf(parse(html))].filter(({ tagName }) => tagName === "script")).toEqual([]);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;/td&gt;");
    expect([bcc, headers.some(({ key }) => key === "bcc")]).toEqual([undefined, false]);
  });
});

describe("the HTML", () => {
  test("is made for mail programs: fetches nothing, runs nothing, styles itself, is dark in the dark", async () => {
    const { html } = await read(await editionMessage(edition, papersOf(2), sender));
    const elements = [...elementsOf(parse(html))];
    expect(elements.filter(({ tagName }) => /^(?:img|script|link|iframe|form|svg|video)$/.test(tagName))).toEqual([]);
    expect(html).not.toMatch(/url\(|@import|@font-face| on\w+=/);
    const tables = elements.filter(({ tagName }) => tagName === "table");
    expect(tables.length).toBeGreaterThan(0);
    for (const { attrs } of tables) expect(attrs).toContainEqual({ name: "role", value: "presentation" });
    for (const { tagName, attrs } of elements) {
      if (tagName === "a") expect(attrs.find(({ name }) => name === "style")?.value).toContain("color:");
    }
    expect(html).toContain("@media(prefers-color-scheme:dark)");
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
  });

  test("has the colours of the site, which it cannot look up", async () => {
    const names = ["paper", "ink", "inkSoft", "rule", "ruleStrong", "accent"] as const;
    const other: Look = { ...look, deviceSerif: 'Optima, "Gill Sans"' };
    names.forEach((name, at) => (other[name] = { light: `#11111${at}`, dark: `#22222${at}` }));
    const { html } = await read(await editionMessage(edition, papersOf(2), { ...sender, look: other }));
    const ofLight = names.filter((name) => name !== "ruleStrong").map((name) => other[name].light);
    expect([...new Set(html.match(/#[\da-f]{6}\b/g))].sort()).toEqual(
      [...ofLight, ...names.map((name) => other[name].dark)].sort(),
    );
    expect(html).toContain("font:16px/1.45 Optima,'Gill Sans'\"");
  });

  test("begins with a preheader that names the first papers", async () => {
    const { html } = await read(await editionMessage(edition, papersOf(4), sender));
    const [before] = html.split("<table");
    expect(before).toContain("Paper 0 · Paper 1 · Paper 2");
    expect(html).not.toContain("Paper 0 · Paper 1 · Paper 2 · Paper 3");
  });
});

test.each([1, 51, 120, 400, 3000])(
  "is at most 90 KB with %i papers, and leads to those it leaves out",
  async (count) => {
    const message = await editionMessage(edition, papersOf(count), sender, "reader@lists.example");
    expect(message.length).toBeLessThanOrEqual(largestMessage);
    const { html, text } = await read(message);
    const shown = html.match(/<h2/g)?.length ?? 0;
    expect(shown).toBeGreaterThanOrEqual(Math.min(count, 100));
    for (const part of [html, text]) {
      if (shown < count) expect(part).toContain(`${count - shown} more papers on the page of this edition`);
      else expect(part).not.toContain("more papers");
    }
  },
);

describe("an editor's note", () => {
  const noted = {
    ...edition,
    note: "A *note*[^1].",
    noteHtml: '<p>A <em>note</em><a href="#user-content-fn-1">1</a>.</p>',
  };

  test("stands in both parts, its links leading to the page", async () => {
    const { html, text } = await read(await editionMessage(noted, papersOf(1), sender));
    expect(html).toContain('<em>note</em><a href="http://localhost:4321/dates/2026-06-17/#user-content-fn-1">');
    expect(text).toContain("A *note*[^1].");
  });

  test("with formulas, which mail programs drop, is left to the page", async () => {
    const formulas = { ...noted, noteHtml: "<p><math><mn>1</mn></math></p>" };
    const { html } = await read(await editionMessage(formulas, papersOf(1), sender));
    expect(html).not.toContain("<math");
    expect(html).toContain("An editor’s note is on the page of this edition");
  });
});
