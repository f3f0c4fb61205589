/** The three ways in which citations are written, by the ending of a file. */
export const endings = ["bib", "ris", "csl.json"] as const;
export type Ending = (typeof endings)[number];

/** As servers and downloads name them. */
export const mediaTypes: Record<Ending, string> = {
  bib: "application/x-bibtex",
  ris: "application/x-research-info-systems",
  "csl.json": "application/vnd.citationstyles.csl+json",
};
