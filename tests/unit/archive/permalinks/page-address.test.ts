import { expect, test } from "vitest";
import { readPageAddress } from "../../../../src/archive/permalinks/page-address.ts";
import { lockOf } from "../history.ts";

const lock = lockOf(
  [
    '{\n"papers/slow-rivers/": {"arxiv":"2606.00001","titles":["slowrivers"],"minted":"2026-06-17"}',
    '"papers/2606.00002/": {"arxiv":"2606.00002","titles":["fastrivers"],"minted":"2026-06-17"}',
    '"papers/hep-th-9901001/": {"arxiv":"hep-th/9901001","titles":["strings"],"minted":"2026-06-17"}\n}\n',
  ].join(",\n"),
);

test.each([
  // A path, in all the ways in which it is copied.
  ["papers/2606.00002", "papers/2606.00002/"],
  ["/papers/2606.00002/", "papers/2606.00002/"],
  [" papers/2606.00002/index.html ", "papers/2606.00002/"],
  ["https://lab.test/papers/2606.00002/", "papers/2606.00002/"],
  ["https://lab.test/base/of/it/papers/2606.00002/?q=x&y=/#abstract", "papers/2606.00002/"],
  ["https://lab.test/papers/papers/2606.00002", "papers/2606.00002/"],
  ["http://localhost:4321/papers/dates/2026-06-17/index.html?theme=dark", "dates/2026-06-17/"],
  ["file:///media/ada/My%20site/topics/agents/index.html", "topics/agents/"],
  ["lab.test/organizations/acme~2e/", "organizations/acme~2e/"],
  ["https://lab.test/organizations/2606.00001/", "organizations/2606.00001/"],
  ["https://lab.test/authors/ada-example/", "authors/ada-example/"],
  // A paper, as others name it.
  ["https://huggingface.co/papers/2606.00002", "papers/2606.00002/"],
  ["https://huggingface.co/papers/2606.00001v2#community", "papers/slow-rivers/"],
  ["https://arxiv.org/abs/2606.00001v3", "papers/slow-rivers/"],
  ["https://www.arxiv.org/pdf/2606.00002.pdf?download=1", "papers/2606.00002/"],
  ["https://arxiv.org/html/2606.00002v1/", "papers/2606.00002/"],
  ["https://doi.org/10.48550/arXiv.2606.00002", "papers/2606.00002/"],
  ["https://arxiv.org/abs/hep-th/9901001", "papers/hep-th-9901001/"],
  ["arXiv:2606.00001", "papers/slow-rivers/"],
  ["2606.00002", "papers/2606.00002/"],
  // Not published yet: an alias may lead there.
  ["https://arxiv.org/abs/2606.00009", "papers/2606.00009/"],
])("%s is %s", (text, path) => {
  expect(readPageAddress(text, lock)).toBe(path);
});

test.each([
  "about/",
  "https://lab.test/about/",
  "https://lab.test/",
  "papers/../x/",
  "papers/",
  "https://huggingface.co/papers/date/2026-06-17",
  "https://lab.test/topics/agents/2026/",
  "https://lab.test/papers/%E0%A4%A/",
  "x".repeat(5000),
])("%s is no path of a page", (text) => {
  expect(() => readPageAddress(text, lock)).toThrow(/^“.{1,200}” is no path of a page: give one such as papers\//s);
});
