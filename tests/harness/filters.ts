import type { Page } from "playwright-core";

/** The number that stands behind a value of a filter: of the papers that it would find. */
export async function figureOf(page: Page, value: string): Promise<string> {
  const label = page.locator("label", { has: page.getByRole("checkbox", { name: value }) });
  return (await label.textContent())?.trim().split(/\s+/).at(-1) ?? "";
}
