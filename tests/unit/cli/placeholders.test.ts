import { describe, expect, test } from "vitest";
import { formatSummary } from "../../../src/cli/build-summary.ts";
import { placeholdersOfMail, placeholdersOfSite } from "../../../src/cli/placeholders.ts";
import { site } from "../../../src/site.ts";

const ours = { siteUrl: "https://papers.lab.test", authority: "lab.test" };
const mailed = { ...ours, from: "daily@lab.test", unsubscribe: "no@lab.test" };

test("what an operator has set is not told", () => {
  expect(placeholdersOfSite(ours)).toEqual([]);
  expect(placeholdersOfSite({ ...ours, authority: "ada@examples.org" })).toEqual([]);
  expect(placeholdersOfMail(mailed)).toEqual([]);
});

test.each([site.tag.authority, "example.org", "ada@papers.example.com", "lab.INVALID"])(
  "a site that is deployed under %s is told, one for this machine is not",
  (authority) => {
    expect(placeholdersOfSite({ ...ours, authority })).toEqual([
      `${authority} is nobody’s domain, and would name the entries of its feeds for ever: set tag in src/site.ts to one of yours`,
    ]);
    expect(placeholdersOfSite({ authority, siteUrl: "http://localhost:4321" })).toEqual([
      "Built for http://localhost:4321, to be looked at on this machine: set SITE_URL before you deploy it",
    ]);
  },
);

test("a build says so, a preview does not", () => {
  const counts = { papers: 1, editions: 1, pages: 1, warnings: 0, minted: 0, keys: 0, redirects: 0, files: 1 };
  const summary = { ...counts, bytes: 1, offlineBytes: 0, stages: {} };
  // The tests' own SITE_URL is the default.
  expect(formatSummary({ ...summary, preview: false })).toMatch(/^Built for http:\/\/localhost:4321, .*set SITE_URL/m);
  expect(formatSummary({ ...summary, preview: true })).not.toContain("SITE_URL");
});

describe("a mail", () => {
  test.each([
    [{ from: "daily@broadsheet.example" }, "daily@broadsheet.example is nobody’s address: set mail.from"],
    [{ unsubscribe: "x@example.net" }, "x@example.net is nobody’s address: set mail.unsubscribe"],
    [{ authority: "broadsheet.example" }, "would name each message for ever: set tag in src/site.ts"],
    ...["http://localhost:4321", "https://site.localhost", "http://127.0.0.1", "http://[::1]:80", "http://0.0.0.0"].map(
      (siteUrl) => [{ siteUrl }, `SITE_URL is ${siteUrl}: set it`] as const,
    ),
  ] as const)("with %j is told", (given, told) => {
    expect(placeholdersOfMail({ ...mailed, ...given })).toEqual([expect.stringContaining(told)]);
  });
});
