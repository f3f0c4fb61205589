/** Whether only scripts fetch the file: such files cannot be read from disk, and become scripts themselves. */
export function isDataOfScripts(path: string): boolean {
  return path.startsWith("pagefind/");
}

/** A file as the script that hands it to `src/browser/offline/disk-fetch.ts`. */
export function dataScript(content: Uint8Array): string {
  return `broadsheetFile("${Buffer.from(content).toString("base64")}")\n`;
}
