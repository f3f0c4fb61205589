import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** Which rules are asked: `all`, or those `colours` alone decide about. */
export type AxeRules = "all" | "colours";

const runOnly: Record<AxeRules, RunOptions["runOnly"]> = {
  all: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  colours: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};

/**
 * What axe finds against WCAG 2.2 A and AA and its own best practices in a page as it stands now, one string an
 * element: `image-alt (critical): Images must have alternative text: img.plot`.
 */
export async function findViolations(page: Page, rules: AxeRules = "all"): Promise<string[]> {
  // Evaluated, not added as a script: a page's Content-Security-Policy would forbid that, and rightly. Once for a page:
  // it takes as long as a look at a small page.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(`(() => {${axe.source}\n})()`);
  const { violations } = await page.evaluate(async (options) => (globalThis as unknown as AxeWindow).axe.run(options), {
    runOnly: runOnly[rules],
    resultTypes: ["violations"],
  } as RunOptions);
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const reason = failureSummary?.split("\n").slice(1).join(" ").replace(/\s+/g, " ").trim() ?? "";
      return `${id} (${impact ?? "unknown"}): ${help}: ${target.join(" ")}${reason ? `: ${reason}` : ""}`;
    }),
  );
}

interface AxeWindow {
  axe: { run: (options: RunOptions) => Promise<AxeResults> };
}
