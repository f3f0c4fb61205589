import fc from "fast-check";
import { expect, test } from "vitest";
import { readExcerpt } from "../../../../../src/browser/search/view/excerpt.ts";

const plain = (excerpt: string, title = "Sheep") => readExcerpt(excerpt, title).map(({ text }) => text);

test("tells the words found from the others", () => {
  expect(readExcerpt("We count <mark>sheep</mark> and <mark>lambs.</mark>", "A Title")).toEqual([
    { text: "We count ", found: false },
    { text: "sheep", found: true },
    { text: " and ", found: false },
    { text: "lambs.", found: true },
  ]);
});

test("gives markup of an abstract as the text it is", () => {
  expect(plain('A &lt;script&gt;alert("x")&lt;/script&gt; &amp; more.')).toEqual([
    'A <script>alert("x")</script> &amp; more.',
  ]);
  expect(plain("A <b>bold</b> claim.")).toEqual(["A <b>bold</b> claim."]);
});

test("leaves out the title and what comes before it, whatever is marked", () => {
  expect(
    plain("Sleep. Counting <mark>Sheep</mark>. Ada Example. We <mark>sheep</mark> sleep.", "Counting Sheep"),
  ).toEqual(["Ada Example. We ", "sheep", " sleep."]);
  expect(plain("Counting Sheep.", "Counting Sheep")).toEqual([]);
});

test("shows with dots where a sentence is cut", () => {
  expect(plain("sleep is <mark>deep</mark>")).toEqual(["… ", "sleep is ", "deep", " …"]);
  expect(plain("Sleep is deep.")).toEqual(["Sleep is deep."]);
});

test("loses nothing of any text without markup", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(9), (text, at) => {
      const escaped = (part: string) => part.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      fc.pre(!/&[lg]t;/.test(text));
      const marked = `${escaped(text.slice(0, at))}<mark>${escaped(text.slice(at))}</mark>`;
      const read = plain(marked, "\0 no such title")
        .join("")
        .replace(/^… (?=\p{Ll})/u, "")
        .replace(/ …$/, "");
      expect(read).toBe(text.replace(/ …$/, ""));
    }),
  );
});
