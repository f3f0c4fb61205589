/** Whether only scripts fetch the file: such files cannot be read from disk, and become scripts themselves. */
export function isDataOfScripts(path: string): boolean {
  return path.startsWith("pagefind/");
}

/** Whether scripts fetch a file that readers open too: a day's citations, from which those of a list are collected. */
export function isDataOfScriptsToo(path: string): boolean {
  return citationsOfDay.test(path);
}

const citationsOfDay = /^dates\/\d{4}-\d\d-\d\d\.(?:bib|ris|csl\.json)$/;

/** A file as the script that hands it to `src/offline/disk-fetch.ts`. */
export function dataScript(content: Uint8Array): string {
  return `broadsheetFile("${Buffer.from(content).toString("base64")}")\n`;
}
