import { describe, expect, test } from "vitest";
import { displayOnly, displayed } from "../../../../../src/browser/search/engine/display-only.ts";
import { compoundParts, fold, partsIn, plainlyWritten } from "../../../../../src/browser/search/words/folding.ts";

describe("words as the index compares them", () => {
  test.each([
    ["TÜLU-3", "tulu3"],
    ["pass@k", "passk"],
    ["“GPT-4o-mini”,", "gpt4omini"],
    ["…", ""],
    ["łódź", "łodz"],
    // As other keyboards and other programs write them.
    ["ＧＰＴ－４ｏ", "gpt4o"],
    ["e\ufb03cient", "efficient"],
    ["x²", "x2"],
    ["①", "1"],
    ["GPT™", "gpt"],
  ])("“%s” is %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test.each([
    ["Qwen2.5-Math", ["qwen", "25", "math"]],
    ["gpt4o", ["gpt", "4o"]],
    ["AlpacaFarm", ["alpaca", "farm"]],
    ["MoE", ["mo", "e"]],
    ["C3PO", ["c", "3", "po"]],
    ["reasoning", ["reasoning"]],
    ["TÜLU", ["tulu"]],
  ])("“%s” may be parted into %s", (name, parts) => {
    expect(partsIn(name)).toEqual(parts);
  });

  test("words in other than plain letters are known in plain ones, and no others", () => {
    expect(plainlyWritten("A \ufb01ne x² of TÜLU, TU\u0308LU, GPT™ and … ＧＰＴ－４ｏ x²")).toEqual([
      "fine",
      "x2",
      "GPT-4o",
    ]);
  });

  test("a compound is parted where punctuation joins it, and nowhere else", () => {
    expect(compoundParts("post-training/AlpacaFarm")).toEqual(["post", "training", "alpacafarm"]);
  });
});

test.each(["2025-06-01", "6 authors", "Ada Example and 3 others", ""])(
  "“%s” is concealed as one word and back",
  (text) => {
    expect(displayOnly(text)).not.toMatch(/\s/);
    expect(/^[\p{L}\p{N}]/u.test(displayOnly(text))).toBe(true);
    expect(displayed(displayOnly(text))).toBe(text);
  },
);
