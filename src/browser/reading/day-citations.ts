import { anyEnding, type Ending } from "../../citation-formats.ts";

/** The file with the citations of a day, from which those of a reader's list are collected: its path below the base. */
export function dayCitations(day: string, ending: Ending): string {
  return `dates/${day}.${ending}`;
}

/** Whether a path below the base is that of such a file, which every copy of the site must hold for the list. */
export function isDayCitations(path: string): boolean {
  return dayFile.test(path);
}

const dayFile = new RegExp(`^dates/\\d{4}-\\d\\d-\\d\\d\\.${anyEnding()}$`);
