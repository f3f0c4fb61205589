import { describe, expect, test } from "vitest";
import { normalizeTitle, slugOf, titleAsTyped, titleText } from "../../../../src/archive/names/title-forms.ts";

describe("slugs", () => {
  test.each([
    ["TÜLU 3: Pushing Frontiers", "tulu-3-pushing-frontiers"],
    ['T\\"ULU 3', "tulu-3"],
    ["What's in a Name?", "whats-in-a-name"],
    ["Łódź – Ångström & Søn", "lodz-angstrom-son"],
    ["深度学习", "shenduxuexi"],
    ["Learning at \\(O(n)\\) cost", "learning-at-o-n-cost"],
    ["CON", `con-${"x".repeat(6)}`],
    ["Index", `index-${"x".repeat(6)}`],
  ])("%s → %s", (title, slug) => {
    expect(slugOf(title).replace(/^(con|index)-[a-z0-9]{6}$/, "$1-xxxxxx")).toBe(slug);
  });

  test("are cut at a word near 80 characters", () => {
    const slug = slugOf(
      "Learning Like Humans: Advancing LLM Reasoning Capabilities via Adaptive Difficulty Curriculum",
    );
    expect(slug).toBe("learning-like-humans-advancing-llm-reasoning-capabilities-via-adaptive");
    expect(slugOf("a".repeat(300))).toBe("a".repeat(80));
  });

  test("are never empty, and differ for titles of nothing but signs", () => {
    expect(slugOf("???")).toMatch(/^paper-[a-z0-9]{6}$/);
    expect(slugOf("???")).not.toBe(slugOf("!!!"));
  });
});

test.each([
  ["pi_0 and V^3: 360^circ Views", "π₀ and V³: 360° Views", "pi-0-and-v-3-360-circ-views"],
  ["2.3\\times Faster {\\Delta}G", "2.3× Faster ΔG", "2-3-times-faster-delta-g"],
  ["Quantifying \"Learning'' with ''Light''", 'Quantifying "Learning" with “Light”', "quantifying-learning-with-light"],
  ["x_train in a_1.py", "x_train in a_1.py", "x-train-in-a-1-py"],
])("%s is shown as %s, and known as it is typed", (title, text, slug) => {
  expect(titleText(title)).toBe(text);
  expect(titleAsTyped(title)).toBe(title);
  expect(slugOf(title)).toBe(slug);
});

test("a formula with delimiters is known as it is read", () => {
  expect(titleAsTyped('$\\pi_0$ and T\\"ULU')).toBe("π₀ and TÜLU");
  expect(normalizeTitle("$\\pi_0$")).toBe(normalizeTitle("π0"));
});

test("normalized titles drop case, accents, punctuation and white space, and keep symbols", () => {
  expect(normalizeTitle("TÜLU 3: Open–Model")).toBe(normalizeTitle("tulu3 openmodel"));
  expect(normalizeTitle("C++")).not.toBe(normalizeTitle("C"));
  expect(normalizeTitle("C#")).not.toBe(normalizeTitle("C"));
  expect(normalizeTitle("カラー")).not.toBe(normalizeTitle("ガラー"));
  expect(normalizeTitle("हिन्दी")).not.toBe(normalizeTitle("हन्द"));
  expect(normalizeTitle("???")).not.toBe(normalizeTitle("!!!"));
});
