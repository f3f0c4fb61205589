import { bibtex } from "./bibtex.ts";
import { cslJson } from "./csl-json.ts";
import type { CitationRecord, Ending } from "./record.ts";
import { ris } from "./ris.ts";

export interface CitationFormat {
  ending: Ending;
  /** As readers know it. */
  name: string;
  mediaType: string;
  write: (records: readonly CitationRecord[]) => string;
}

/** Every way in which citations are written, BibTeX first. */
export const citationFormats: readonly CitationFormat[] = [
  { ending: "bib", name: "BibTeX", mediaType: "application/x-bibtex", write: bibtex },
  { ending: "ris", name: "RIS", mediaType: "application/x-research-info-systems", write: ris },
  { ending: "csl.json", name: "CSL-JSON", mediaType: "application/vnd.citationstyles.csl+json", write: cslJson },
];
