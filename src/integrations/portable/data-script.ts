/** A file that scripts fetch, which cannot be done from disk, as the script that hands it to `src/browser/offline/disk-fetch.ts`. */
export function dataScript(content: Uint8Array): string {
  return `broadsheetFile("${Buffer.from(content).toString("base64")}")\n`;
}
