import { describe, expect, test } from "vitest";
import { tagger } from "../../../../src/archive/lists/tagging.ts";

const tag = tagger([
  { id: "rl", name: "Reinforcement learning", phrases: ["reinforcement learning", "PPO", "RL"], description: "" },
  { id: "moe", name: "Mixture of experts", phrases: ["mixture of experts", "MoE"], description: "" },
  { id: "agents", name: "Agents", phrases: ["agent", "pass@k", "C++"], description: "" },
]);

describe("phrases", () => {
  test.each([
    ["on word boundaries only", "reagents and agenthood", []],
    ["in any case, with a plural", "Multi-Agents everywhere", ["agents"]],
    ["with hyphens for blanks", "A Mixture-of-Experts model", ["moe"]],
    ["over line ends", "reinforcement\nlearning", ["rl"]],
    ["acronyms only as they stand", "url, ppo and moe", []],
    ["acronyms with a plural", "Sparse MoEs", ["moe"]],
    ["with inner signs", "measured by pass@k", ["agents"]],
    ["with signs at the end", "written in C++.", ["agents"]],
    ["not a part of a longer name", "written in C", []],
  ])("match %s", (_name, abstract, topics) => {
    expect(tag("", abstract)).toEqual(topics);
  });

  test("in the title weigh more: the best match comes first", () => {
    expect(tag("MoE routing", "RL, PPO and RL again")).toEqual(["moe", "rl"]);
    expect(tag("", "RL, PPO and one MoE")).toEqual(["rl", "moe"]);
  });
});
