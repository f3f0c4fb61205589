/**
 * A way in which citations are written. Files, routes, buttons and what the copies of the site hold read these rows; the
 * writer of each stands in `exports/citations/formats.ts`, since a browser collects records and writes none.
 */
interface CitationRow {
  /** Of a file, by which the format is known; a page beside the file ends in none (see `archive/names/segment.ts`). */
  ending: string;
  /** As readers know it. */
  name: string;
  /** As servers and downloads name it. */
  mediaType: string;
  /** Whether a reader's own list is offered in it, which has a JSON of its own that another would be mistaken for. */
  ofSavedList: boolean;
  records: RecordShape;
}

/** How a file of many records comes apart, and is put together: `head`, records with `between` two of them, `tail`. */
export interface RecordShape {
  /** How a record starts, and how it ends: each stands in a file once for every record. */
  starts: RegExp;
  ends: RegExp;
  /** Where a record holds an address: among others that of its paper's page. */
  address: RegExp;
  head: string;
  between: string;
  tail: string;
}

const rows = [
  {
    ending: "bib",
    name: "BibTeX",
    mediaType: "application/x-bibtex",
    ofSavedList: true,
    records: {
      starts: /^@/,
      ends: /^\}/,
      address: /^\s*url\s*=\s*\{([^}\n]+)/gm,
      head: "",
      between: "\n\n",
      tail: "\n",
    },
  },
  {
    ending: "ris",
    name: "RIS",
    mediaType: "application/x-research-info-systems",
    ofSavedList: true,
    records: {
      starts: /^TY {2}-/,
      ends: /^ER {2}-/,
      address: /^UR {2}-(.+)$/gm,
      head: "",
      // The last tag ends in a blank.
      between: " \r\n\r\n",
      tail: " \r\n",
    },
  },
  {
    ending: "csl.json",
    name: "CSL-JSON",
    mediaType: "application/vnd.citationstyles.csl+json",
    ofSavedList: false,
    records: {
      starts: /(?<=^\[?)\{/,
      ends: /\}(?=,?\]?$)/,
      address: /"URL":"([^"]+)"/g,
      head: "[",
      between: ",\n",
      tail: "]\n",
    },
  },
] as const satisfies readonly CitationRow[];

export type Ending = (typeof rows)[number]["ending"];

/** A row as all of them are. */
export type CitationFormat = CitationRow & { ending: Ending };

/** Every way in which citations are written, the one that pages show first. */
export const citationFormats: readonly CitationFormat[] = rows;

/** The format by the ending of a file's path; undefined where it holds no citations. */
export function citationFormatOf(path: string): CitationFormat | undefined {
  return citationFormats.find(({ ending }) => path.endsWith(`.${ending}`));
}

/** The source of a pattern that matches any of the endings, without the dot before it. */
export function anyEnding(): string {
  return `(?:${citationFormats.map(({ ending }) => ending.replaceAll(".", "\\.")).join("|")})`;
}
