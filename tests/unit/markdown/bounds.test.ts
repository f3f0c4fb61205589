import { expect, test } from "vitest";
import { hasMath, renderAbstract, renderTitle } from "../../../src/markdown/index.ts";

const openers = ["\\(", "\\[", "$$", "{", "}", "\\emph{", "{\\em ", "`a ", "``a ", "'", "--", "~", "a~", "\\", "\\\\"];
const arguments_ = [
  "\\foo[",
  "\\foo{",
  "\\href{https://a.b}{",
  "\\cite[",
  '\\"{',
  "https://a.b/(",
  ")",
  '"',
  " ",
  "\n",
  "[",
];
const bare = [
  "x_",
  "x_{",
  "x^{x_{",
  "_{",
  "1^",
  "a_b^{c",
  "`x_1",
  "a.bc/x^",
  "\\alpha_{",
  "{\\alpha",
  "\\hat",
  "\\hat{",
  "''a",
  "''a'' ",
  "\"a''",
];

test.each([...openers, ...arguments_, ...bare])("reads a long text of %j in linear time", (piece) => {
  renderAbstract(piece.repeat(2000));
  const short = duration(piece.repeat(10_000 / piece.length));
  const long = duration(piece.repeat(80_000 / piece.length));
  // Eight times the text; a quadratic reader would take 64 times as long.
  expect(long).toBeLessThan(24 * Math.max(short, 20));
});

test.each(["\\emph{", "{\\bf ", "\\textbf{\\emph{", "\\href{https://a.b}{", "\\foo{", "{", "$\\text{"])(
  "shows 2,000 times %j, closed or not",
  (opener) => {
    const closed = opener.repeat(2_000) + "x" + "}".repeat(2_000);
    expect(renderAbstract(closed).text).toContain("x");
    expect(renderTitle(opener.repeat(2_000)).text.length).toBeGreaterThan(0);
  },
);

test("reads many formulas in linear time", () => {
  for (const piece of ["$\\$", "$a$ ", "\\(a^{\\)"]) {
    renderAbstract(piece.repeat(50));
    const short = duration(piece.repeat(50));
    expect(duration(piece.repeat(400))).toBeLessThan(24 * Math.max(short, 20));
  }
});

test.each([
  "{".repeat(5000) + "}".repeat(5000),
  "\\sqrt".repeat(390) + "{x}",
  "\\left(".repeat(300) + "x" + "\\right)".repeat(300),
  "\\hat".repeat(490) + "x",
  "\\begin{matrix}".repeat(100) + "x" + "\\end{matrix}".repeat(40),
  "x".repeat(3000),
  "\\def\\a{\\a\\a}\\a",
])("marks a formula beyond all bounds as broken (%#)", (formula) => {
  const { html, problems } = renderAbstract(`Here \\(${formula}\\) and $x$.`);
  expect(problems).toEqual([{ formula: `\\(${formula}\\)`, message: expect.any(String) as string }]);
  expect(html).toContain('<code class="math-broken"');
  expect(html).toContain("and <math><mi>x</mi></math>.");
});

test.each([
  ["$x$", true],
  ["a \\(x\\) b", true],
  ["\\[x\\]", true],
  ['T\\"ULU at 25\\%', false],
  ["plain", false],
])("hasMath(%j) is %s", (source, expected) => {
  expect(hasMath(source)).toBe(expected);
});

/** Milliseconds of the processor, the best of three: whatever else the machine does hardly counts. */
function duration(source: string): number {
  const times = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage();
    renderAbstract(source);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
