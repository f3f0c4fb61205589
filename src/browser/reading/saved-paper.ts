import { isSegment } from "../../paths.ts";

/** A paper as a reader's list keeps it: enough to show and to find it without asking the archive. */
export interface SavedPaper {
  /** Path segment of its page. */
  permalink: string;
  /** Plain text. */
  title: string;
  /** As shown when it was saved; empty where nothing is known of its authors. */
  byline: string;
  /** ISO day of an edition that lists it. */
  day: string;
  /** When it was saved: an instant in UTC, to the second, as `2026-06-17T08:30:00Z`. */
  saved: string;
  /** The reader's own, empty where there is none. */
  note: string;
}

/** Longest texts, in UTF-16 units: far above what the archive writes, so that nobody's link or file fills a browser. */
const longest = { title: 1000, byline: 300, note: 20_000 };

/** A paper from what the reader sees and the moment of saving, cut to the lengths that a list keeps. */
export function savedPaper(shown: Pick<SavedPaper, "permalink" | "title" | "byline" | "day">, now: Date): SavedPaper {
  const { permalink, day } = shown;
  const title = shown.title.slice(0, longest.title).toWellFormed();
  const byline = shown.byline.slice(0, longest.byline).toWellFormed();
  return { permalink, title, byline, day, saved: `${now.toISOString().slice(0, 19)}Z`, note: "" };
}

/** A note as a list can keep it. */
export function keepableNote(text: string): string {
  return text.slice(0, longest.note).toWellFormed();
}

/** Reads a paper from a file, a link or the browser's storage: `undefined` where it is none that a list would keep. */
export function readSavedPaper(value: unknown): SavedPaper | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { permalink, title, byline = "", day, saved, note = "" } = value as Record<string, unknown>;
  if (!isText(permalink, 200) || !isSegment(permalink)) return undefined;
  if (!isText(title, longest.title) || title.trim() === "") return undefined;
  if (!isText(byline, longest.byline) || !isText(note, longest.note)) return undefined;
  if (!isText(day, 10) || !isInstant(`${day}T00:00:00Z`)) return undefined;
  if (!isText(saved, 20) || !isInstant(saved)) return undefined;
  return { permalink, title, byline, day, saved, note };
}

/** Half a surrogate pair would not survive a link. */
function isText(value: unknown, most: number): value is string {
  return typeof value === "string" && value.length <= most && value.isWellFormed();
}

/** Whether that moment exists, which 30 February does not, and is written as lists write it. */
function isInstant(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && `${new Date(time).toISOString().slice(0, 19)}Z` === text;
}
