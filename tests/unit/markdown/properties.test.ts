import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderAbstract, renderNote, renderTitle } from "../../../src/markdown/index.ts";
import { attacks } from "./attacks.ts";
import { elementsOf, foreignParts, parseErrors, textContent } from "./html.ts";

/** Pieces of every syntax there is, so that random texts meet all of it, mostly broken. */
const pieces = fc.oneof(
  fc.constantFrom(...attacks),
  fc.constantFrom(
    ...'\\ \\\\ { } {} {\\em {\\"u} \\"u \\" \\c \\ss \\emph{ \\textbf{ \\texttt{ \\url{ \\href{ \\cite{ \\ref \\foo{ [ ] ( )'.split(
      " ",
    ),
    ..."$ $$ \\( \\) \\[ \\] \\$ x^2 \\frac{1}{2} \\mathbb{R} _ ^ % & # ~ ~~ - -- --- ` `` ' '' \" * | > < <! -->".split(
      " ",
    ),
    ...String.raw`x_ x^ x_{ ^{ _{ pi_0 10^ ^circ ^* \alpha \times \log \mathbf{ \hat \frac{ \left( {\pi} '' ''a`.split(
      " ",
    ),
    ..."https:// http://a.b https://a.b/c). {https://a.b} mailto:a@b.c javascript:x www.a.b".split(" "),
    " ",
    "\n",
    "\n\n",
    "    ",
    "\u00a0",
  ),
  fc.stringMatching(/^[\p{L}\p{N}]{1,6}$/u),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const text = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(""));
const runs = { numRuns: 600, seed: 20260617 };

describe.each([
  ["an abstract", renderAbstract],
  ["a title", renderTitle],
  ["a note", renderNote],
])("any text as %s", (_, render) => {
  test("becomes valid HTML of known elements, attributes and addresses", () => {
    fc.assert(
      fc.property(text, (source) => {
        const { html } = render(source);
        expect(
          parseErrors(html).filter((error) => !/null-character|control-character|noncharacter|surrogate/.test(error)),
        ).toEqual([]);
        expect(foreignParts(html)).toEqual([]);
      }),
      runs,
    );
  });

  test.each(attacks)("withstands %j", (attack) => {
    for (const source of [attack, `a ${attack} b`, `\\emph{${attack}}`, `"${attack}"`, `$${attack}$`]) {
      const { html } = render(source);
      expect(parseErrors(html)).toEqual([]);
      expect(foreignParts(html)).toEqual([]);
    }
  });
});

test("no letter and no digit of a text without special characters is lost", () => {
  const plain = fc.stringMatching(/^[\p{L}\p{N} \n.,;:!?()"'*_#>+=%&[\]{}<|/-]{0,200}$/u);
  fc.assert(
    fc.property(plain, (source) => {
      const letters = lettersOf(source);
      const { html, text } = renderAbstract(source);
      expect(lettersOf(textContent(html))).toBe(letters);
      expect(lettersOf(text)).toBe(letters);
      expect(lettersOf(textContent(renderTitle(source).html))).toBe(letters);
    }),
    runs,
  );
});

test("no title holds a link or a paragraph", () => {
  fc.assert(
    fc.property(text, (source) => {
      expect(elementsOf(renderTitle(source).html).filter(({ tagName }) => /^(?:a|p)$/.test(tagName))).toEqual([]);
      expect(renderTitle(source).text).not.toContain("\n");
    }),
    runs,
  );
});

test("an abstract has as many paragraphs as its text", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}(?: [a-z]{1,9}){0,3}$/), { maxLength: 5 }), (paragraphs) => {
      const { html, text } = renderAbstract(paragraphs.join("\n\n"));
      expect(text).toBe(paragraphs.join("\n\n"));
      expect(elementsOf(html).filter(({ tagName }) => tagName === "p")).toHaveLength(paragraphs.length);
    }),
    { ...runs, numRuns: 100 },
  );
});

/** Letters and digits in their order. */
function lettersOf(source: string): string {
  return source.replace(/[^\p{L}\p{N}]/gu, "");
}
