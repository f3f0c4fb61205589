import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { rehypePlugins, remarkPlugins, renderAbstract, renderNote, renderTitle } from "../../../src/markdown/index.ts";
import { payloads } from "../../harness/payloads.ts";
import { foreignParts } from "./html.ts";

/** A page of `content/pages`, as Astro runs it. */
const page = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkPlugins)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypePlugins)
  .use(rehypeStringify, { allowDangerousHtml: true });

test("there are at least 150 payloads, all different", () => {
  expect(new Set(payloads).size).toBe(payloads.length);
  expect(payloads.length).toBeGreaterThanOrEqual(150);
});

describe.each<[string, (source: string) => { html: string }]>([
  ["a title", renderTitle],
  ["an abstract", renderAbstract],
  ["a note", renderNote],
  ["a page", (source) => ({ html: String(page.processSync(source)) })],
])("%s", (kind, render) => {
  test.each(payloads)("holds nothing foreign of %j", (payload) => {
    for (const source of [payload, `x ${payload} y`, `x\n\n${payload}\n\ny`]) {
      const parts = foreignParts(render(source).html);
      expect(kind === "a page" ? parts.filter((part) => !ofPages.test(part)) : parts).toEqual([]);
    }
  });
});

/** Pages are their editors' own, so Markdown's headings and images of the site itself stay. */
const ofPages = /^(?:h1|h2|h2\[(?:id|class)=[a-z-]+\]|img|img\[(?:src=(?!https?:|\/\/|\w+script:|data:).*|alt=.*)\])$/;
