import { paperAnchor } from "../../data/anchors.ts";
import { longDay, shortDay } from "../../data/days.ts";
import { datePath, paperPath } from "../../paths.ts";
import { pageAddress } from "./site-address.ts";
import type { SavedPaper } from "./saved-paper.ts";

/** A saved paper as an item of the list. */
export interface Item {
  element: HTMLLIElement;
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
  const element = (template.content.cloneNode(true) as DocumentFragment).querySelector("li") as HTMLLIElement;
  const field = <Kind extends HTMLElement>(name: string) => element.querySelector(`[data-field=${name}]`) as Kind;
  const button = (act: Act) => element.querySelector(`[data-act=${act}]`) as HTMLButtonElement;
  const { permalink, title, byline, day, saved } = paper;
  element.dataset["paper"] = permalink;

  const link = field<HTMLAnchorElement>("title");
  link.textContent = title;
  link.href = pageAddress(paperPath(encodeURIComponent(permalink)));
  if (!withdrawn) field("withdrawn").remove();
  if (byline) field("byline").textContent = byline;
  else field("byline").remove();
  const listed = field<HTMLAnchorElement>("day");
  listed.href = `${pageAddress(datePath(day))}#${encodeURIComponent(paperAnchor(permalink))}`;
  setTime(listed.querySelector("time") as HTMLTimeElement, day, longDay(day));
  setTime(field<HTMLTimeElement>("saved"), saved, shortDay(saved.slice(0, 10)));
  for (const act of acts) (button(act).querySelector("span") as HTMLElement).textContent = ` ${title}`;
  const note = field("note").querySelector("textarea") as HTMLTextAreaElement;
  note.ariaLabel = `Note on ${title}`;

  return {
    element,
    button,
    show(now, place, of) {
      const writing = document.activeElement === note;
      if (!writing && note.value !== now.note) note.value = now.note;
      field("note").hidden = now.note === "" && !writing;
      button("up").ariaDisabled = String(place === 0);
      button("down").ariaDisabled = String(place === of - 1);
    },
    annotate() {
      field("note").hidden = false;
      note.focus();
    },
  };
}

function setTime(time: HTMLTimeElement, value: string, text: string): void {
  time.dateTime = value;
  time.textContent = text;
}
