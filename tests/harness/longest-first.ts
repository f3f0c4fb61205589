import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, the longest first, as measured on two cores; then all others that build or open pages. */
const longest = [
  "xss.test.ts",
  "every-page.test.ts",
  "killed.test.ts",
  "permalinks.test.ts",
  "search.test.ts",
  "offline.test.ts",
  "reading.test.ts",
  "builds.test.ts",
  "pages.test.ts",
  "site.test.ts",
  "policy.test.ts",
];

/** Starts long files first, so that no worker is left alone with one at the end, and those of units last, side by side. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification): number => {
      const found = longest.indexOf(basename(moduleId));
      if (project.name === "unit") return longest.length + 1;
      return found === -1 ? longest.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
