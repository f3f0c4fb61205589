import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, the longest first, as measured on two cores. All others follow, in Vitest's own order. */
const longest = [
  "xss.test.ts",
  "every-page.test.ts",
  "killed.test.ts",
  "search.test.ts",
  "permalinks.test.ts",
  "builds.test.ts",
  "pages.test.ts",
  "site.test.ts",
  "policy.test.ts",
];

/** Starts long files first, so that no worker is left alone with one at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = longest.indexOf(basename(moduleId));
      return found === -1 ? longest.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
