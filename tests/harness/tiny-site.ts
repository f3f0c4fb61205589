import type { Files } from "./temporary-folder.ts";

/** A capture of two papers, the second without a block. */
const first = `new

Get trending papers in your email inbox!

Subscribe

Daily Papers

byAK and the research community

Jan 5

Counting Sheep with Small Language Models

We ask small models to count sheep. They count \\(n + 1\\) of them, and fall asleep at $n = 40$.

  • 3 authors
·
Jan 4, 2026 2

Retrieval Without a Library

A retriever that owns no documents answers from memory. It is right more often than chance.
`;

/** A paper of the day before again, and two new ones. */
const second = `new

Get trending papers in your email inbox!

Subscribe

Daily Papers

byAK and the research community

Jan 6

A Map of Every Benchmark

We draw all benchmarks on one map. Most of them lie in the sea of reasoning.

examplelab Example Lab
·
Jan 5, 2026

Counting Sheep with Small Language Models

We ask small models to count sheep. They count \\(n + 1\\) of them, and fall asleep at $n = 40$.

  • 3 authors
·
Jan 4, 2026 5

Naps Improve Reasoning

A model that rests between steps reasons longer. We measure how long.

  • 1 author
·
Jan 6
`;

export const tinySeeds: Files = { "2026-01-05.txt": first, "2026-01-06.txt": second };

export const tinyContent: Files = {
  "pages/about.md": "---\ntitle: About\ndescription: What this tiny archive is for.\n---\n\nIt is for tests.\n",
  "topics/reasoning.md": "---\nname: Reasoning\nphrases: [reasoning, reasons]\n---\n\nHow models think in steps.\n",
  "papers/2601.00001.md": '---\ntitle: Naps Improve Reasoning\narxiv: "2601.00001"\nauthors: [Ada Example]\n---\n',
};
