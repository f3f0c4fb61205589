import { told } from "../../../markup.ts";
import type { IndexPlace } from "../engine/pagefind.ts";

/** Where the index lies, as the element says in which one searches. */
export function placeOf(element: Element): IndexPlace {
  return { base: told(element, "data-base"), bundle: told(element, "data-bundle") };
}
