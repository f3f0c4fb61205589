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
