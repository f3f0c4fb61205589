import { expect, test } from "vitest";
import { titleFirst } from "../../../../../src/browser/search/engine/title-first.ts";

const papers = ["Sheep That Count", "Counting Sheep, Again", "TÜLU 3: Open Recipes", "Counting Sheep"].map((title) => ({
  title,
}));
const titles = (text: string) => titleFirst(papers, text).map(({ title }) => title);

test("puts the title that was typed first, then those that begin with it", () => {
  expect(titles("counting sheep")).toEqual([
    "Counting Sheep",
    "Counting Sheep, Again",
    "Sheep That Count",
    "TÜLU 3: Open Recipes",
  ]);
});

test("puts titles in which the words stand as typed before those with others of their kin", () => {
  const kin = [{ title: "Task Expertise" }, { title: "A Mixture of Experts" }, { title: "Expert Routes" }];
  expect(titleFirst(kin, "experts").map(({ title }) => title)).toEqual([
    "A Mixture of Experts",
    "Task Expertise",
    "Expert Routes",
  ]);
});

test("counts neither case nor accents nor punctuation", () => {
  expect(titles("tulu-3")[0]).toBe("TÜLU 3: Open Recipes");
  expect(titles("“Counting” sheep: again!")[0]).toBe("Counting Sheep, Again");
});

test("leaves the engine's order where no title was typed", () => {
  const order = papers.map(({ title }) => title);
  expect(titles("sheep and more")).toEqual(order);
  expect(titles("coun")).toEqual(order);
  expect(titles("")).toEqual(order);
  expect(titles("?!")).toEqual(order);
});

test("counts signs where a title has what was typed with them", () => {
  const titles = ["C to Rust", "Safe C/C++", "C++ to Rust", "C", "C#", "C++20 Templates"];
  const ordered = (text: string) =>
    titleFirst(
      titles.map((title) => ({ title })),
      text,
    ).map(({ title }) => title);
  expect(ordered("C++").slice(0, 2)).toEqual(["C++ to Rust", "Safe C/C++"]);
  expect(ordered("c#")[0]).toBe("C#");
  expect(ordered("C").slice(0, 3)).toEqual(["C", "C to Rust", "Safe C/C++"]);
  // No title has it: as without the sign.
  expect(ordered("C*").slice(0, 2)).toEqual(["C", "C#"]);
});

test.each(["π0.5", "pi0.5", "pi_0.5", "\\pi_{0.5}", "$\\pi_{0.5}$"])("knows a formula typed as %s", (text) => {
  const papers = [{ title: "Pi Day" }, { title: "On π_{0.5}: Sheep" }, { title: "π_{0.5}: Sheep" }];
  expect(titleFirst(papers, text).map(({ title }) => title)).toEqual(["π_{0.5}: Sheep", "On π_{0.5}: Sheep", "Pi Day"]);
});
