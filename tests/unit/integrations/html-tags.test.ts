import { parse } from "parse5";
import { expect, test } from "vitest";
import { attributesOf, tagsOf, valueIn } from "../../../src/integrations/html-tags.ts";
import { markedElements } from "../../../src/integrations/marked-elements.ts";
import { elementsOf } from "../../harness/references.ts";

const head = "<!doctype html><html lang=en><head><title>a <b> c</title></head><body>";

test.each([
  `<p title="a > b">x</p><p title='"<i>"'>y</p>`,
  `<a href=/x/ data-y = "1" hidden>z</a>`,
  `<script type="module">if (a < b) "</p>"</script><style>a > b { content: "<i>" }</style>`,
  `<!-- <p>no tag</p> --><textarea><p></textarea><p>1 < 2 &lt;i&gt;</p>`,
  `<svg viewBox="0 0 1 1"><path d="M0 0"/><rect width="1"/></svg><img src="a.png"><br/>`,
  `<theme-switch hidden><button type="button"\n  aria-pressed="false"\n>x</button></theme-switch>`,
])("the start tags of %s are those that a parser finds, where it finds them", (body) => {
  const html = `${head}${body}</body></html>`;
  const elements = [...elementsOf(parse(html, { sourceCodeLocationInfo: true }))].flatMap((element) => {
    const place = element.sourceCodeLocation?.startTag ?? element.sourceCodeLocation;
    const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name.toLowerCase(), value]));
    return place ? [{ name: element.tagName, start: place.startOffset, end: place.endOffset, attributes }] : [];
  });
  const tags = [...tagsOf(html)]
    .filter(({ isEnd }) => !isEnd)
    .map((tag) => ({
      name: tag.name,
      start: tag.start,
      end: tag.end,
      attributes: Object.fromEntries(attributesOf(tag).map(({ name, value }) => [name, value])),
    }));
  expect(tags).toEqual(elements.toSorted((one, other) => one.start - other.start));
});

test("an attribute is found by its whole name, with the value that it has", () => {
  const [tag] = [...tagsOf(`<p data-piece-of="1" data-piece='a "b"' data-x>`)];
  const found = ["data-piece", "data-piece-of", "data-x", "data-y"].map((name) =>
    valueIn(tag ?? { attributes: "" }, name),
  );
  expect(found).toEqual(['a "b"', "1", "", undefined]);
});

test("an element that is marked ends where it ends, whatever is in it", () => {
  const paper = `<div data-piece="paper"><div><img src="x"></div><!-- </div> --><svg><path d=""/></svg></div>`;
  const html = `<div>${paper}</div><br data-piece="frame"><div data-piece="other"></div>`;
  const found = markedElements(html, "data-piece=paper", "data-piece=frame");
  expect(found.map(({ marker, start, end }) => [marker, html.slice(start, end)])).toEqual([
    ["data-piece=paper", paper],
    ["data-piece=frame", '<br data-piece="frame">'],
  ]);
  expect(markedElements("<p>data-piece=paper data-piece</p>", "data-piece=paper")).toEqual([]);
});
