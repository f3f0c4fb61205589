import fc from "fast-check";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { citationsOf } from "../../../src/exports/citation.ts";
import { bibtex } from "../../../src/exports/citations/bibtex.ts";
import { escapeTex, nameTex, speltIn, speltInName, titleTex } from "../../../src/exports/citations/tex.ts";
import { paperEntrySchema } from "../../../src/loaders/entries.ts";
import { entriesOf } from "../../../src/loaders/render-entries.ts";
import { readArchive } from "../../../src/loaders/sources.ts";
import { renderTitle } from "../../../src/markdown/index.ts";
import { faults } from "./tex-engine.ts";

/** A title as captured, in TeX. */
const titled = (source: string) => titleTex(renderTitle(source).pieces);
const tex = String.raw;

const titles = [
  ["ζ-Wells and Mem-α: Lanterns", tex`$\zeta$-Wells and Mem-$\alpha$: Lanterns`],
  [tex`$\pi_{0.5}$: Hands in $O(n \log n)$`, tex`$\pi_{0.5}$: Hands in $O(n \log n)$`],
  [tex`\(\ell_2\) and $$x$$`, tex`$\ell_2$ and $x$`],
  ["∀x, x ≤ y → z ⟹ ∞", tex`$\forall$x, x $\leq$ y $\rightarrow$ z $\Longrightarrow$ $\infty$`],
  ["x² and CO₂ at 10⁻³", tex`x$^{2}$ and CO$_{2}$ at 10$^{-3}$`],
  ["π³ μ₀ α′ ℝⁿ", tex`$\pi^{3}$ $\mu_{0}$ $\alpha{'}$ $\mathbf{R}^{n}$`],
  [tex`Λόγος, Α/Β, β̂`, tex`$\Lambda\acute{o}\gamma o\varsigma$, $\mathrm{A}$/$\mathrm{B}$, $\hat{\beta}$`],
  [tex`α$x$β`, tex`$\alpha x\beta$`],
  [tex`$x^2$²`, tex`$x^2{}^{2}$`],
  [tex`$\mathbb{R}^n$, $\text{for all}$, $x_\text{max}$`, tex`$\mathbf{R}^n$, $\mathrm{for\ all}$, $x_\mathrm{max}$`],
  [tex`$\{a\}$ at $88%$ and $90\degree$`, tex`$\lbrace a\rbrace$ at $88\%$ and $90{^{\circ}}$`],
  [tex`$x_\notin^\dots$ and \({\rm H}_2\)`, tex`$x_{\notin}^{\dots}$ and $\mathrm{H}_2$`],
  [tex`$πx ≤ α$`, tex`$\pi x \leq \alpha$`],
  // What the kernel has not is text, as it reads.
  [tex`$\mathfrak{g}$ and $a \lesssim b$`, tex`g and a {\textbackslash}lesssim b`],
  [
    tex`A broken $\frac{1}{$ and $5`,
    tex`A broken {\textbackslash}frac{\textbraceleft}1{\textbraceright}{\textbraceleft} and \$5`,
  ],
  ["Prices of $5 and $10, 100_000^2", tex`Prices of \$5 and \$10, 100\_000{\textasciicircum}2`],
  ["Nguyễn Đỗ, Ștefan, İnci, ǿ", tex`Nguy{\~{\^e}}n {\DJ}{\~{\^o}}, {\textcommabelow S}tefan, {\.I}nci, {\'{\o}}`],
  ["“Quoted” – it’s 360° × 2™", "“Quoted” – it’s 360° × 2™"],
  ["ﬁ 𝒳 ① Å Ω", tex`fi X 1 {\AA} $\Omega$`],
  ["深度学习 🤗 Иван ư ħ", "ShenDuXueXi :hugging: Ivan u h"],
  ["a\u00adb\u200bc↔\ufe0f", tex`abc$\leftrightarrow$`],
] as const;

describe("a title", () => {
  test.each(titles)("in TeX: %s", (source, expected) => {
    expect(titled(source)).toBe(expected);
    expect(faults(expected)).toEqual([]);
  });

  test("of any letters and formulas is what pdfLaTeX takes", () => {
    const formula = fc.constantFrom(
      ..."$\\alpha$ $x_{1}^2$ $\\mathbb{R}$ $\\{a$ $π$ $\\not\\in$ $5 \\$ \\& {\\em x}".split(" "),
    );
    const letter = fc.oneof(
      formula,
      fc.constantFrom(..."aé{}\\$&%#_~^<>|'`-²′αά≰ế漢🤗 "),
      fc.string({ unit: "binary", maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 10 }), (letters) => {
        expect(faults(titled(letters.join("")))).toEqual([]);
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});

test("every letter is what pdfLaTeX takes, in a name in ASCII", () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x1ffff; code++) {
    const letter = String.fromCodePoint(code);
    // Of the scripts of many thousand letters some: none of them is told from the others.
    if (/\p{Cn}/u.test(letter) || (/\p{Lo}|\p{Co}|\p{Cs}/u.test(letter) && code > 0x3100 && code % 50)) continue;
    const name = nameTex(`x${letter}x`);
    if (faults(escapeTex(`x${letter}x`)).length > 0 || faults(name).length > 0 || /[^ -~]/.test(name))
      wrong.push(letter);
  }
  expect(wrong).toEqual([]);
});

describe("a name", () => {
  test.each([
    ["Siân O’Neill-Größe", tex`Si{\^a}n O'Neill-Gr{\"o}{\ss}e`],
    ["Letian “Max” Fu", 'Letian "Max" Fu'],
    ["Trần Văn Thơ", tex`Tr{\`{\^a}}n V{\u a}n Tho`],
    ["李明", "LiMing"],
    ["Γιώργος α", "Giorgos a"],
  ])("in TeX: %s", (name, expected) => {
    expect(nameTex(name)).toBe(expected);
  });
});

test("the words that are only spelt are known", () => {
  expect(speltIn("Trương, 深度-学习 (🤗) and α ≤ é @x ’tis")).toEqual(["Trương", "深度-学习", "🤗"]);
  expect(speltInName("Thơ O’Neill α Größe")).toEqual(["Thơ", "α"]);
});

describe("an entry", () => {
  const page = "https://papers.example.org/papers/x/";
  const record = { key: "x", title: "深度 @misc{y}: Trương", authors: ["Thơ Trần", "and Bo Ng"], url: page, page };

  test("names above itself what it only spells", () => {
    const [comment, head, ...rest] = bibtex([record]).split("\n");
    expect(comment).toBe("% Spelt in ASCII below: 深度, Trương, Thơ");
    expect(head).toBe("@misc{x,");
    expect(rest.join("\n")).toMatch(/^[ -~\n]*$/);
    expect(bibtex([{ ...record, title: "É α", authors: ["José Ng"] }])).not.toContain("%");
  });

  test("has as many authors as there are names, whatever is in them", () => {
    expect(bibtex([record])).toContain(tex`author        = {Tr{\`{\^a}}n, Tho and Ng, {and Bo}},`);
  });
});

test("every entry of an archive is what pdfLaTeX takes", async () => {
  const folder = join(import.meta.dirname, "../../fixtures/archive");
  const { archive } = await readArchive({ seedsDir: join(folder, "seeds"), contentDir: join(folder, "content") });
  const records = citationsOf([...entriesOf.papers(archive)].map(({ data }) => paperEntrySchema.parse(data)));
  const values = [...bibtex(records).matchAll(/^ {2}(title|author|note|annote) *= (.*),$/gm)];
  expect(values.length).toBeGreaterThan(100);
  for (const [, , value = ""] of values) expect(faults(value), value).toEqual([]);
});

describe("the table of the engine", () => {
  test.each([
    ["ζ-Wells", "ζ"],
    ["ế ≤ 漢", "ế≤漢"],
    ["$é$", "é"],
    [tex`$\mathbb{R}$`, tex`\mathbb`],
    [tex`\alpha`, tex`\alpha`],
    [tex`$\ss$`, tex`\ss`],
    ["x^2", "^"],
    ["100%", "%"],
    [tex`\{`, tex`\{`],
    ["{a", "end"],
    ["a}", "}"],
    ["{$a}$", "}"],
    ["$a", "end"],
  ])("refuses %s", (value, fault) => {
    expect(faults(value).join("")).toBe(fault);
  });
});
