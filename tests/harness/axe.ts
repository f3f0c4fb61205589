import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const options: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  resultTypes: ["violations"],
};

/**
 * What axe finds against WCAG 2.2 A and AA and its own best practices in a page as it stands now, one string an
 * element: `image-alt (critical): Images must have alternative text: img.plot`.
 */
export async function findViolations(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: a page's Content-Security-Policy would forbid that, and rightly.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    async (options) => (globalThis as unknown as AxeWindow).axe.run(options),
    options,
  );
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
