import { describe, expect, test } from "vitest";
import { splitName, type NameParts } from "../../../../src/archive/names/person-name.ts";

const people: [string, NameParts][] = [
  ["Ada Byron", { given: "Ada", family: "Byron" }],
  ["  Ada   Byron ", { given: "Ada", family: "Byron" }],
  ["Ada K. Byron", { given: "Ada K.", family: "Byron" }],
  ["Byron, Ada", { given: "Ada", family: "Byron" }],
  ["van der Berg, Piet", { given: "Piet", particle: "van der", family: "Berg" }],
  ["Piet van der Berg", { given: "Piet", particle: "van der", family: "Berg" }],
  ["Piet J. ter Berg", { given: "Piet J.", particle: "ter", family: "Berg" }],
  ["Marie de la Tour", { given: "Marie", particle: "de la", family: "Tour" }],
  ["Omar al Sayed", { given: "Omar", particle: "al", family: "Sayed" }],
  ["Omar al-Sayed", { given: "Omar", family: "al-Sayed" }],
  ["Jan Van Berg", { given: "Jan", family: "Van Berg" }],
  ["Guy Van den Berg", { given: "Guy", family: "Van den Berg" }],
  ["Minh Van Nguyen", { given: "Minh Van", family: "Nguyen" }],
  ["The Viet Bui", { given: "The Viet", family: "Bui" }],
  ["The Việt Bùi", { given: "The Việt", family: "Bùi" }],
  ["The Anh Han", { given: "The Anh", family: "Han" }],
  ["The-Anh Quach", { given: "The-Anh", family: "Quach" }],
  ["The Nguyen", { given: "The", family: "Nguyen" }],
  ["The Xuan Thuy Duong", { given: "The Xuan Thuy", family: "Duong" }],
  ["Chris De Sol", { given: "Chris", family: "De Sol" }],
  ["Pilar Ruiz y Soler", { given: "Pilar", family: "Ruiz y Soler" }],
  ["Martin Field, Jr.", { given: "Martin", family: "Field", suffix: "Jr." }],
  ["Martin Field III", { given: "Martin", family: "Field", suffix: "III" }],
  ["Field, Martin, Sr.", { given: "Martin", family: "Field", suffix: "Sr." }],
  ["Xin (Lia) Li", { given: "Xin (Lia)", family: "Li" }],
  ["Group, Ada", { given: "Ada", family: "Group" }],
  ["Wei Ai", { given: "Wei", family: "Ai" }],
  ["Jürgen Größe", { given: "Jürgen", family: "Größe" }],
];

const groups = [
  "Kite Team",
  "The Kite Authors",
  "The Kite",
  "The Net",
  "The Open Kite",
  "The Meadow Herd",
  "The KiteFold Team",
  "Kite-AI",
  "Meadow AI",
  "KiteLab",
  "University of Meadows",
  "Meadow University",
  "Field Research",
  "ACME, Inc.",
  "Kite Team, Meadow",
  "Meadow Research, Berlin, Paris",
  "Field, Bo and Sons",
  "Kite: A Project",
  "Team 7",
  "李明",
  "a, b, c, d",
  ", x",
];

describe("a name", () => {
  test.each(people)("of a person is split: %s", (name, parts) => {
    expect(splitName(name)).toEqual(parts);
  });

  test.each(groups)("of a group or without a sure split stays whole: %s", (name) => {
    expect(splitName(name)).toEqual({ literal: name });
  });
});
