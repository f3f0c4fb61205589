import { expect, test } from "vitest";
import { findBrokenLinks } from "../harness/links.ts";
import { sharedSite } from "../harness/shared-site.ts";

test("shares one build of a site with all who ask", async () => {
  const [one, two] = await Promise.all([sharedSite("tiny"), sharedSite("tiny")]);
  expect(one.out).toBe(two.out);
  expect(await one.files()).toContain("index.html");
  expect(await one.read("papers/2601.00001/")).toContain("Naps Improve Reasoning");
  expect(one.exists("papers/none/")).toBe(false);
  expect(one.stdout).toContain("4 papers");
});

test("builds under a base path, for another origin", async () => {
  const site = await sharedSite("base-path");
  expect([site.code, site.base, site.siteUrl]).toEqual([0, "/papers-site/", "https://host.example"]);
  expect(await site.read("")).toContain("https://host.example/papers-site/");
  expect(await findBrokenLinks(site.out, site)).toEqual([]);
  // The same folder served from the root: every link leads elsewhere.
  expect(await findBrokenLinks(site.out, { base: "/" })).not.toEqual([]);
});
