import type { Note } from "../engine/found.ts";
import { noteSentence } from "./sentences.ts";

/**
 * Shows a note, or nothing.
 *
 * @param addressOf a search
 * @returns what was said
 */
export function showNote(place: HTMLElement, note: Note | undefined, addressOf: (text: string) => string): string {
  place.hidden = !note;
  place.replaceChildren();
  if (!note) return "";
  const { before, link, after = "" } = noteSentence(note);
  place.append(before);
  if (link !== undefined)
    place.append(Object.assign(document.createElement("a"), { href: addressOf(link), textContent: link }));
  place.append(after);
  return place.textContent;
}
