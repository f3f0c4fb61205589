import type { RecordShape } from "../../citation-formats.ts";

/** Where a file of citations comes apart: at the start and at the end of each record. */
export function recordBorders({ starts, ends }: RecordShape): RegExp {
  return new RegExp(`(?=${starts.source})|(?<=${ends.source})`, "m");
}

/** The records of a file, each as it stands there. */
export function splitRecords(text: string, shape: RecordShape): string[] {
  return text.split(recordBorders(shape)).filter((part) => shape.starts.test(part));
}

/** A file of these records, as its writer would write it; the empty text for none. */
export function joinRecords(records: readonly string[], { head, between, tail }: RecordShape): string {
  return records.length === 0 ? "" : head + records.join(between) + tail;
}
