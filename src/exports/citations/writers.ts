import type { Ending } from "../../citation-formats.ts";
import { bibtex } from "./bibtex.ts";
import { cslJson } from "./csl-json.ts";
import type { CitationRecord } from "./record.ts";
import { ris } from "./ris.ts";

/** Writes a file with a record each. */
type CitationWriter = (records: readonly CitationRecord[]) => string;

/** The writer of each format of `citation-formats.ts`: apart from its row, since browsers need rows and no writers. */
export const writers = { bib: bibtex, ris, "csl.json": cslJson } satisfies Record<Ending, CitationWriter>;
