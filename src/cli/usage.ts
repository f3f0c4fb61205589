/** Whether a command is asked how it is used, and nothing else. */
export function asksForHelp(words: readonly string[] = process.argv.slice(2)): boolean {
  const end = words.indexOf("--");
  return words.slice(0, end < 0 ? words.length : end).some((word) => word === "--help" || word === "-h");
}

/** Of commands that build or serve a site. */
export const environmentUsage =
  "environment: SITE_URL, BASE_PATH, SEEDS_DIR, CONTENT_DIR and OUT_DIR, as the README says under “Deploy”";
