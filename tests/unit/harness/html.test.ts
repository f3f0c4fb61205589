import { expect, test } from "vitest";
import { findHtmlErrors } from "../../harness/html.ts";

const document = (body: string, head = "<title>Naps</title>"): string =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8">${head}</head><body><main>${body}</main></body></html>\n`;

test("has nothing to say of a valid document", async () => {
  const body = `<h1>Naps <math><msup><mi>n</mi><mn>2</mn></msup></math></h1>
    <p>On <time datetime="2026-01-06">Tuesday</time> at <time datetime="2026-01-06T08:00:00Z">eight</time>, in
    <time datetime="2024-02">a month</time> of <time datetime="2024">a year</time>, <a href="/x/" aria-current="page">a paper</a>.</p>
    <details><summary>More</summary><p>Text &amp; more.</p></details>
    <form action="/search/" role="search"><label for="q">Search</label><input id="q" name="q" type="search"><button type="submit">Go</button></form>
    <table><caption>January</caption><thead><tr><th scope="col">Mo</th></tr></thead><tbody><tr><td>5</td></tr></tbody></table>`;
  expect(await findHtmlErrors(document(body))).toEqual([]);
});

test.for([
  ["a parse error", document(`<p class="a" class="b">x</p>`), "duplicate-attribute: parse error"],
  ["a stray end tag", document("<p>a</i></p>"), "close-order"],
  ["a missing doctype", document("").replace("<!doctype html>\n", ""), "missing-doctype"],
  ["one id twice", document(`<h1 id="a">x</h1><p id="a">y</p>`), "no-dup-id"],
  ["an unknown element", document("<blink2>x</blink2>"), "element"],
  ["an obsolete element", document("<center>x</center>"), "deprecated"],
  ["an unknown attribute value", document(`<input type="serach" aria-label="x">`), "attribute-allowed-values"],
  ["a block in a phrase", document("<span><div>x</div></span>"), "element-permitted-content"],
  [
    "a link in a link's button",
    document(`<a href="/x/"><button type="button">x</button></a>`),
    "element-permitted-content",
  ],
  ["an image without alt", document(`<img src="a.png">`), "wcag/h37"],
  ["a reference to no element", document(`<p aria-describedby="none">x</p>`), "no-missing-references"],
  ["a label for no field", document(`<label for="none">x</label>`), "no-missing-references"],
  ["a skipped heading", document("<h1>a</h1><h3>b</h3>"), "heading-level"],
  ["a document without title", document("", ""), "element-required-content"],
  ["a document without language", document("<h1>x</h1>").replace(` lang="en"`, ""), "element-required-attributes"],
  ["an impossible day", document(`<p><time datetime="2026-02-31">x</time></p>`), "time-datetime"],
  ["an impossible month", document(`<p><time datetime="2026-13">x</time></p>`), "time-datetime"],
  ["a date in words", document(`<p><time datetime="6 Jan 2026">x</time></p>`), "time-datetime"],
  ["two h1", document("<h1>a</h1><h1>b</h1>"), "heading-level"],
  ["an inline style", document(`<h1 style="color: red">a</h1>`), "no-inline-style"],
  ["two mains", document("<h1>x</h1></main><main>y"), "main"],
  ["an empty heading", document("<h1></h1>"), "empty-heading"],
] as const)("finds %s", async ([, html, rule]) => {
  expect((await findHtmlErrors(html)).join("\n")).toContain(rule);
});
