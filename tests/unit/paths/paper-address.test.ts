import { expect, test } from "vitest";
import { permalinkIn } from "../../../src/paths.ts";

test.each([
  ["/papers/2504.07912/", "2504.07912"],
  ["https://x.example/papers/caf%C3%A9/", "café"],
  ["https://x.example/papers/100%/", "100%"],
  // Of a site whose base is /papers/, and of a copy in a folder of that name.
  ["/papers/papers/2504.07912/", "2504.07912"],
  ["file:///copies/papers/copy/papers/2504.07912/index.html#cite", "2504.07912"],
  ["../papers/a/index.html", "a"],
  ["/dates/2026-06-17/", undefined],
  ["/papers/a/supplement/", undefined],
  ["/mypapers/a/", undefined],
])("%s", (address, permalink) => {
  expect(permalinkIn(address)).toBe(permalink);
});
