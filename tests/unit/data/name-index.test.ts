import { expect, test } from "vitest";
import { indexOfNames } from "../../../src/data/name-index.ts";

test("an index of names goes by family names, accents and particles aside", () => {
  const names = ["Ada Zed", "Piet van der Berg", "Émile Égal", "Bo Eck", "李明", "Kite Team", "Ann Berg"];
  const letters = indexOfNames(names.map((name) => ({ name })));
  expect(letters.map(({ letter, entries }) => [letter, ...entries.map(({ sorted }) => sorted)])).toEqual([
    ["B", "Berg, Ann", "Berg, Piet van der"],
    ["E", "Eck, Bo", "Égal, Émile"],
    ["K", "Kite Team"],
    ["Z", "Zed, Ada"],
    ["#", "李明"],
  ]);
});
