import type { CitationRecord } from "./record.ts";

/**
 * Where the archive shows the paper, since a citation's own address leads to the paper itself. By this the paper's
 * record is found again, see `reading/citations.ts`.
 *
 * @returns `undefined` where the paper has no other address
 */
export function archiveNote({ url, page }: CitationRecord): string | undefined {
  return url === page ? undefined : `Listed at ${page.replace(/[^!-~]/gu, encodeURIComponent)}`;
}

/** All notes, for formats that have one place for them; the empty string for none. */
export function notesOf(record: CitationRecord): string {
  return [record.note, archiveNote(record)].filter(Boolean).join(". ");
}
