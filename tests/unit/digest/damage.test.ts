import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDamage } from "../../../src/digest/damage.ts";
import { mendMojibake } from "../../../src/digest/mojibake.ts";
import { readCapture } from "../../../src/digest/read.ts";

const encoder = new TextEncoder();
/** What UTF-8 becomes where it is read in another encoding. `windows-1252` is what the label latin1 means on the web. */
const misread = (text: string, as: "latin1" | "windows-1252") =>
  as === "latin1"
    ? Buffer.from(text, "utf8").toString("latin1")
    : new TextDecoder("windows-1252").decode(encoder.encode(text));

const sound = [
  "José Müller",
  "Éric",
  "Özgür",
  "Gonçalo Conceição",
  "Søren Ångström",
  "Łukasz Paweł",
  "Nguyễn Thế Việt",
  "Dragan Petrović",
  "Ionuț Ștefan",
  "Erdős",
  "Jürgen Groß",
  "Xing Han Lù",
  "Ö. Arik",
  "γ-lanterns",
  "Prism-Δ: lanterns",
  "κ_w = 0.8, β^2",
  "王小明",
  "山田太郎",
  "김철수",
  "Иван Петров",
  "Any tester needs $Θ(n)$ lanterns",
  "where α and β are learned",
  "the π policy",
  "of −3 °C",
  "it’s “light” — or not",
  "n ≤ m → ∞",
  "the mean is 5 ± 2",
  "5 °C, and 10 µm",
  "a 😀 of its own",
  "𝗽 is bold",
];

describe.each(["latin1", "windows-1252"] as const)("UTF-8 that was read as %s", (encoding) => {
  test.each(sound)("%s", (text) => {
    const stands = misread(text, encoding);
    expect(findDamage(text)).toBeUndefined();
    expect(findDamage(stands)).toMatchObject({ cause: "misread", meant: text });
    expect(findDamage(stands)?.stands).not.toMatch(/\p{Cc}/u);
  });

  test("twice", () => {
    const stands = misread(misread("José Müller", encoding), encoding);
    expect(findDamage(stands)).toMatchObject({ cause: "misread", meant: "José Müller" });
  });
});

test.each([
  "SÃO PAULO",
  "“AMANHÔ",
  "«IRMû",
  "CORAÇÃO—ÓRGÃO",
  "MAÇî is a brand",
  "Lukáš’s lantern",
  "Tomáš–Novák",
  "Mikuláš… and “Beníš”",
  "A 2×–3× gain, up to “10×” or 5×…",
  "a factor of 3×½",
  "José¹, André¹², René†‡, Zoë§¶",
  "the operators Â², Â†, Â·B and Â",
  "CAFɮ, NESCAFÉ™ and CAFÉ—a place",
  "„Spaß“ und „Gruß”",
  "déjà… «café…»",
  "voilà\u00a0!",
  "résumé”—",
  "ÚŽAS, ÍŠ",
  "Đặng Thị Ánh, TRẦN VĂN Â",
  "ÅÄÖ – åäö",
  "the letters “Ô and “Δ, Ã – as in SÃO",
  "CANAÔ, IRMù, Ã†",
  "Ærø — Ø 5 mm",
  "GRÖ\u00adSSE",
  "naïve Ïn",
  "AT&T, R&D; x &lt y",
  "We write `&amp;` and “&nbsp;” for (&lt;)",
  "the sign “\ufffd” (\ufffd) stands for it",
  "a\u0085b",
])("what people type is no damage: %s", (text) => {
  expect(findDamage(text)).toBeUndefined();
});

test.each([
  ["don\u0092t", "windows", "don<92>t", "don’t"],
  ["\u0093light\u0094", "windows", "<93>light<94>", "“light”"],
  ["R&amp;D at AT&amp;T", "escaped", "R&amp;D at AT&amp;T", "R&D at AT&T"],
  ["(p &lt; 0.05)", "escaped", "(p &lt; 0.05)", "(p < 0.05)"],
  ["it&#39;s &quot;light&quot;", "escaped", "it&#39;s &quot;light&quot;", `it's "light"`],
  ["Jos&eacute; M&#xfc;ller", "escaped", "Jos&eacute; M&#xfc;ller", "Jos&eacute; Müller"],
  ["M\ufffdller", "lost", "M\ufffdller", undefined],
  ["A \ufffd of its own", "lost", "A \ufffd of its own", undefined],
])("%j was damaged too", (text, cause, stands, meant) => {
  expect(findDamage(text)).toEqual({ cause, stands, ...(meant === undefined ? {} : { meant }) });
});

test("a sample is some words of a long text", () => {
  const words = "We light one lantern after the other. ".repeat(40);
  const found = findDamage(`${words}JosÃ© MÃ¼ller ${words}`);
  expect(found?.stands).toContain("JosÃ© MÃ¼ller");
  expect(found?.stands.length).toBeLessThan(60);
});

test("whatever was misread is found and mended, and mending ends for whatever text", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."éüñßЖяθΔ中あ"), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(letters, fc.constantFrom("latin1" as const, "windows-1252" as const), (text, encoding) => {
      expect(mendMojibake(misread(`lantern${text}s`, encoding))).toBe(`lantern${text}s`);
      expect(findDamage(misread(`lantern${text}s`, encoding))?.cause).toBe("misread");
    }),
  );
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => typeof mendMojibake(text) === "string"));
});

describe("a capture", () => {
  const paper = (id: string, title: string, name: string) => ({ paper: { id, title, authors: [{ name }] } });
  const problemsOf = (papers: object[]) =>
    readCapture({ path: "2026-06-17.json", bytes: encoder.encode(JSON.stringify(papers, null, 1)) }).problems;

  test("has one error for all of it, at the shortest text of the surest cause", () => {
    const problems = problemsOf([
      paper("2606.00001", "Lanterns\ufffd", "Ada Ahl"),
      paper("2606.00002", "Lanterns R&amp;D", "JosÃ© MÃ¼ller"),
      paper("2606.00003", "$Î\u0098(n)$ Lanterns", "don\u0092t"),
    ]);
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([["damaged-text", 19]]);
    expect(problems[0]?.message).toBe(
      "“José Müller” stands as “JosÃ© MÃ¼ller”: UTF-8 was read as Latin-1 or Windows-1252, in 2 texts",
    );
  });

  test("whose bytes are no UTF-8 is told so, and no more", () => {
    const bytes = Buffer.from(JSON.stringify([paper("2606.00001", "Lanterns", "Jos\u00e9")]), "latin1");
    expect(readCapture({ path: "2026-06-17.json", bytes }).problems.map(({ rule }) => rule)).toEqual(["invalid-utf-8"]);
  });
});
