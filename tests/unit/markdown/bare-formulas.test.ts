import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderAbstract, renderTitle, strictTitle } from "../../../src/markdown/index.ts";
import { texLetters } from "../../../src/markdown/paper-text/tex-names.ts";
import { functions, signs } from "../../../src/markdown/plain-formula.ts";

const runs = { numRuns: 600, seed: 20260617 };
const commands = [...signs.keys(), ...functions].filter((name) => /^[A-Za-z]+$/.test(name));
const styled = (
  "mathbb mathbf mathcal mathfrak mathit mathrm mathscr mathsf mathtt boldsymbol bm operatorname sqrt " +
  "bar ddot dot hat overline tilde vec widehat widetilde"
).split(" ");

describe("a formula without delimiters can be set", () => {
  test.each(commands)("with \\%s as base, exponent and index", (name) => {
    for (const source of [
      `\\${name}_1^2`,
      `x_\\${name}`,
      `x^{\\${name}}`,
      `x_{a\\${name} b}`,
      `{\\${name}}_{\\${name}}`,
    ]) {
      expect(renderAbstract(source).problems).toEqual([]);
    }
  });

  test.each(styled)("with \\%s", (name) => {
    for (const source of [`\\${name}{x}`, `\\${name} x`, `\\${name}{\\alpha_1}^2`, `x_\\${name}{a b}`]) {
      const { html, problems } = renderAbstract(source);
      expect(problems).toEqual([]);
      expect(html).toContain("<math>");
    }
  });

  test("with every sign that may stand in braces", () => {
    for (const sign of " +-*/=<>,.;:|!?()[]−×·±∓≤≥≠≈∼≃≡∈∉⊂⊆∪∩∞→←↔∗⋆⊤⊥†‡′∂∇∘…ΑΩαωϑϕϵ") {
      const { html, problems } = renderAbstract(`x_{a${sign}b}^{${sign}1}`);
      expect(problems).toEqual([]);
      expect(html).toContain("<msubsup>");
    }
  });

  test("whatever pieces come together", () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        ..."x y2 10 pi ell α _ ^ _{ ^{ } { [ ] ( ) + - * , . ' '' \" | % & # ~ circ times log mod e1".split(" "),
      ),
      fc.constantFrom(...commands, ...styled, "frac", "text", "left", "right", "unknown").map((name) => `\\${name}`),
      fc.constantFrom("\\%", "\\,", "\\{", "\\}", "\\|", "\\_", " "),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const source = parts.join("");
        fc.pre(!/\\[([]/.test(source));
        expect(renderAbstract(source).problems).toEqual([]);
      }),
      { ...runs, numRuns: 3000 },
    );
  });
});

describe("no formula is made of", () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9]{1,7}$/).filter((it) => !texLetters.has(it));
  const part = fc.stringMatching(/^[A-Za-z0-9]{1,7}$/);
  const host = fc.constantFrom("example.org", "www.example.org", "code.example.com");
  test.each([
    [
      "identifiers",
      fc.tuple(word, fc.array(part, { minLength: 1, maxLength: 3 })).map(([a, all]) => [a, ...all].join("_")),
    ],
    ["names with one letter", fc.tuple(fc.constantFrom("x", "y", "T"), word).map(([a, it]) => `${a}_${it}`)],
    [
      "files",
      fc
        .tuple(fc.constantFrom("a_1", "x_y", "b_2"), fc.constantFrom(".py", ".csv", ".tar.gz", ".MD"))
        .map((it) => it.join("")),
    ],
    ["paths", fc.tuple(host, part, part).map(([at, a, b]) => `${at}/${a[0]}_${b[0]}/x_1`)],
    ["addresses of mail", fc.tuple(part, host).map(([a, at]) => `a_${a[0]}@${at}`)],
    ["versions", fc.tuple(fc.constantFrom("v", "V", "r"), fc.nat(9), fc.nat(9)).map(([v, a, b]) => `${v}_${a}.${b}`)],
    ["numbers", fc.tuple(fc.nat(999), fc.nat(999)).map(([a, b]) => `${a}_${String(b).padStart(3, "0")}`)],
  ])("%s", (_, texts) => {
    fc.assert(
      fc.property(texts, (it) => {
        const source = `The ${it} and (${it}), ${it}.`;
        const { html, text } = renderAbstract(source);
        expect(text).toBe(source);
        expect(html).toBe(`<p>${source}</p>`);
        expect(renderTitle(source).html).not.toContain("<math");
      }),
      { ...runs, numRuns: 100 },
    );
  });
});

test("a title without what has no delimiters", () => {
  const title = "pi_0 and $\\pi_0$: 360^circ, 2.3\\times {\\Delta}G ''faster'' than T\\\"ULU---or O(n^2)";
  expect(renderTitle(title).text).toBe("π₀ and π₀: 360°, 2.3× ΔG “faster” than TÜLU—or O(n²)");
  expect(strictTitle(title)).toBe("pi_0 and π₀: 360^circ, 2.3\\times {\\Delta}G ''faster'' than TÜLU—or O(n^2)");
});
