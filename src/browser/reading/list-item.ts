import { paperAnchor } from "../../data/anchors.ts";
import { longDay, shortDay } from "../../data/days.ts";
import { mark } from "../../markup.ts";
import { datePath, paperPath } from "../../paths.ts";
import { findMarked, write } from "../marked.ts";
import { pageAddress } from "./site-address.ts";
import type { SavedPaper } from "./saved-paper.ts";

/** A saved paper as an item of the list. */
export interface Item {
  element: HTMLElement;
  /** Shows what the list holds now; a note that the reader is writing stays as it is. */
  show(paper: SavedPaper, place: number, of: number): void;
  /** Shows the field for a note, and puts the reader into it. */
  annotate(): void;
  button(act: Act): HTMLButtonElement;
}

export const acts = ["annotate", "up", "down", "remove"] as const;
export type Act = (typeof acts)[number];

/** @param template see `SavedList.astro` */
export function makeItem(template: HTMLTemplateElement, paper: SavedPaper, withdrawn: boolean): Item {
  const element = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const button = (act: Act) => findMarked<HTMLButtonElement>(element, "data-act", act);
  const { permalink, title, byline, day, saved } = paper;
  write(element, mark("data-saved-paper", permalink));

  const link = findMarked<HTMLAnchorElement>(element, "data-field=title");
  link.textContent = title;
  link.href = pageAddress(paperPath(encodeURIComponent(permalink)));
  if (!withdrawn) findMarked(element, "data-field=withdrawn").remove();
  const who = findMarked(element, "data-field=byline");
  if (byline) who.textContent = byline;
  else who.remove();
  const listed = findMarked<HTMLAnchorElement>(element, "data-field=day");
  listed.href = `${pageAddress(datePath(day))}#${encodeURIComponent(paperAnchor(permalink))}`;
  setTime(findMarked<HTMLTimeElement>(element, "data-field=listed"), day, longDay(day));
  setTime(findMarked<HTMLTimeElement>(element, "data-field=saved"), saved, shortDay(saved.slice(0, 10)));
  for (const act of acts) findMarked(button(act), "data-act-title").textContent = ` ${title}`;
  const line = findMarked(element, "data-field=note");
  const note = findMarked<HTMLTextAreaElement>(element, "data-field=text");
  note.ariaLabel = `Note on ${title}`;

  return {
    element,
    button,
    show(now, place, of) {
      const writing = document.activeElement === note;
      if (!writing && note.value !== now.note) note.value = now.note;
      line.hidden = now.note === "" && !writing;
      button("up").ariaDisabled = String(place === 0);
      button("down").ariaDisabled = String(place === of - 1);
    },
    annotate() {
      line.hidden = false;
      note.focus();
    },
  };
}

function setTime(time: HTMLTimeElement, value: string, text: string): void {
  time.dateTime = value;
  time.textContent = text;
}
