import { bibtex } from "./bibtex.ts";
import { cslJson } from "./csl-json.ts";
import { mediaTypes, type Ending } from "./endings.ts";
import type { CitationRecord } from "./record.ts";
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
  { ending: "bib", name: "BibTeX", mediaType: mediaTypes.bib, write: bibtex },
  { ending: "ris", name: "RIS", mediaType: mediaTypes.ris, write: ris },
  { ending: "csl.json", name: "CSL-JSON", mediaType: mediaTypes["csl.json"], write: cslJson },
];
