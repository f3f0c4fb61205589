import { expect, test } from "vitest";
import { newestPaperIn, splitIntoPieces } from "../../../../src/integrations/offline/pieces.ts";
import { compose, type Pieces } from "../../../../src/browser/offline/manifest.ts";

const firstDays = new Map([
  ["2504.07912", "2026-01-05"],
  ["naïve-bayes", "2026-01-06"],
]);

const files: [path: string, text: string, references: string[]][] = [
  [
    "topics/a/index.html",
    '<div data-piece="frame"><div>head</div></div><p>A</p><li><article class="x" data-piece="paper"><a href="/base/papers/2504.07912/">1' +
      "</a><script type='module' src=\"/a.js\"></script><p>é</p>" +
      '<script src="/b.js" type=module></script></article></li><li><b data-piece=paper><a href="../../papers/na%C3%AFve-bayes/index.html">' +
      '</a></b></li><i data-piece="paper">none</i><span data-piece="paper" title="rft_id=http%3A%2F%2Fx.org%2Fpapers%2F2504.07912%2F"></span>' +
      '<article><a href="/papers/2504.07912/">not marked</a></article>',
    ["frames", "2026-01-05-lists", "2026-01-06-lists", "2026-01-05-lists"],
  ],
  ["about/index.html", '<a href="/papers/2504.07912/">a link in a page is not a list</a>', []],
  [
    "dates/2026-01-05.bib",
    "% Spelt in ASCII below: 深\n@misc{a,\n  url = {https://x.org/papers/2504.07912/},\n}\n\n@misc{b,\n  url = {https://x.org/papers/na%C3%AFve-bayes/},\n}\n",
    ["2026-01-05-citations", "2026-01-06-citations"],
  ],
  [
    "dates/2026-01-05.ris",
    "TY  - GEN\r\nUR  - https://x.org/papers/2504.07912/\r\nER  - \r\n\r\nTY  - GEN\r\nER  - \r\n",
    ["2026-01-05-citations"],
  ],
  [
    "dates/2026-01-05.csl.json",
    '[{"id":"a","URL":"https://x.org/papers/papers/2504.07912/"},\n{"id":"b","URL":"https://x.org/papers/na%C3%AFve-bayes/"}]\n',
    ["2026-01-05-citations", "2026-01-06-citations"],
  ],
];

test.each(files)("%s comes apart and is put together as it was", async (path, text, references) => {
  const { manifest, pieces } = splitIntoPieces(path, text, firstDays);
  expect(manifest.flatMap((part) => (typeof part === "string" ? [] : part[0]))).toEqual(references);
  const load = (name: string): Promise<Pieces> =>
    Promise.resolve(
      Object.fromEntries(pieces.filter(({ collection }) => collection === name).map((it) => [it.key, it.text])),
    );
  expect(await compose(manifest, load)).toBe(text);
  // What cannot be had whole is not shown in part.
  if (references.length > 0) expect(await compose(manifest, () => Promise.resolve(undefined))).toBeUndefined();
});

test("a paper is the same piece wherever it stands in a list", () => {
  const [, , ris] = files.map(([path, text]) => splitIntoPieces(path, text, firstDays));
  const [, text] = files[2] ?? ["", ""];
  const [first, last] = text.split("\n\n") as [string, string];
  expect(ris?.pieces[0]?.text).toBe(first);
  const other = splitIntoPieces("dates/2026-01-07.bib", `${last}\n${first}\n`, firstDays);
  expect(other.pieces.map(({ key }) => key).sort()).toEqual(ris?.pieces.map(({ key }) => key).sort());
  const alone = '<p data-piece="paper"><a href="/papers/2504.07912/">1</a></p>';
  const first1 = splitIntoPieces(
    "a.html",
    alone.replace("</a>", '</a><script type="module" src="/a.js"></script>'),
    firstDays,
  );
  expect(first1.pieces).toEqual(splitIntoPieces("a.html", alone, firstDays).pieces);
  expect(splitIntoPieces("a.html", alone.replace("1", "2"), firstDays).pieces).not.toEqual(first1.pieces);
});

test("a page is as new as its newest paper, under any base path", () => {
  const link = (base: string, paper: string): string => `<a href="${base}papers/${paper}/">x</a>`;
  expect(newestPaperIn(link("/papers/", "2504.07912") + link("/", "unknown"), firstDays)).toBe("2026-01-05");
  expect(newestPaperIn(link("/", "na%C3%AFve-bayes") + link("../", "2504.07912"), firstDays)).toBe("2026-01-06");
  expect(newestPaperIn(link("/", "unknown") + '<a href="/papers/">', firstDays)).toBeUndefined();
});
