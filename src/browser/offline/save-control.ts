import { told, type Marker } from "../../markup.ts";
import { findMarked } from "../marked.ts";
import type { OfflineOffer } from "./catalogue.ts";
import { isSaved, obstacle, remove, save, tidy, type Failure, type Obstacle, type Site } from "./save-site.ts";

/**
 * The control that saves the site on the reader's device and removes it again; `OfflineControl.astro` draws it. Nothing is
 * registered or stored before the reader presses “Save for offline”.
 */
export class OfflineControl extends HTMLElement {
  #offer: OfflineOffer | undefined;
  #saving: AbortController | undefined;

  connectedCallback(): void {
    findMarked(this, "data-offline=save").addEventListener("click", () => void this.#save());
    findMarked(this, "data-offline=stop").addEventListener("click", () => this.#saving?.abort());
    findMarked(this, "data-offline=remove").addEventListener("click", () => void this.#remove());
    void this.#start();
  }

  async #start(): Promise<void> {
    const why = obstacle();
    if (why) {
      this.#show("refused", sentences[why]);
      return;
    }
    try {
      if (await isSaved(this.#site)) this.#show("saved", sentences.saved);
      else await this.#offerCopy();
    } catch {
      this.#show("refused", sentences.unsupported);
    }
  }

  async #offerCopy(): Promise<void> {
    const left = await tidy(this.#site);
    if (left === "running") {
      this.#show("refused", sentences.running);
      return;
    }
    // Without an answer there is nothing to save from: the control stays unseen.
    this.#offer = await offerAt(told(this, "data-edition")).catch(() => undefined);
    if (!this.#offer) return;
    findMarked(this, "data-offline=size").textContent = size(this.#offer.bytes);
    this.#show("offered", left ? sentences[left] : "");
  }

  async #save(): Promise<void> {
    if (!this.#offer) return;
    this.#saving = new AbortController();
    const bar = findMarked<HTMLProgressElement>(this, "data-offline=progress");
    bar.value = 0;
    this.#show("saving", sentences.saving);
    findMarked(this, "data-offline=stop").focus();
    const progress = (stored: number, all: number): void => {
      bar.value = stored / all;
      findMarked(this, "data-offline=stored").textContent = `${size(stored)} of ${size(all)}`;
    };
    const failure = await save(this.#site, this.#offer, { progress, signal: this.#saving.signal });
    if (failure) {
      this.#show("offered", sentences[failure]);
      findMarked(this, "data-offline=save").focus();
    } else {
      this.#show("saved", sentences.saved);
      findMarked(this, "data-offline=remove").focus();
    }
  }

  async #remove(): Promise<void> {
    await remove(this.#site);
    this.#show("refused", sentences.removed);
    await this.#offerCopy();
    if (this.#offer) this.#say(sentences.removed);
    findMarked(this, "data-offline=save").focus();
  }

  /** @param state of which the part is shown, if it has one */
  #show(state: "offered" | "saving" | "saved" | "refused", sentence: string): void {
    this.hidden = false;
    for (const [name, part] of Object.entries(parts)) findMarked(this, part).hidden = name !== state;
    this.#say(sentence);
  }

  #say(sentence: string): void {
    findMarked(this, "data-offline=status").textContent = sentence;
  }

  get #site(): Site {
    return { root: new URL(told(this, "data-base"), location.href).href, worker: told(this, "data-worker") };
  }
}

/** @throws where there is no answer, or one that was not ours, as of a network that asks for a password first */
async function offerAt(edition: string): Promise<OfflineOffer | undefined> {
  const response = await fetch(edition, { cache: "no-store" });
  return response.ok ? ((await response.json()) as { offline?: OfflineOffer }).offline : undefined;
}

/** What is shown in each state that has something of its own to show. */
const parts: Record<string, Marker> = {
  offered: "data-in=offered",
  saving: "data-in=saving",
  saved: "data-in=saved",
};

type Said = Failure | Obstacle | "saving" | "saved" | "removed" | "left" | "cleared" | "running";

const sentences: Record<Said, string> = {
  saving: "Saving the archive on this device.",
  saved: "Saved on this device: every page and the search work without a connection.",
  removed: "Removed from this device.",
  running: "The archive is being saved in another tab.",
  left: "The last download was cut off. Nothing of it was kept.",
  cleared: "The browser has cleared what was saved here, or a part of it. It can be saved again.",
  stopped: "Stopped. Nothing was kept.",
  network: "The download did not come through. Nothing was kept; try again with a better connection.",
  full: "There is no room for the archive on this device, or as much as a private window may keep. Nothing was kept.",
  failed: "This browser could not keep the archive, for a reason that it does not tell. Nothing was kept.",
  insecure: "Browsers keep only sites that come over https for offline reading, and this page did not.",
  unsupported: "This browser, or its private window, does not keep sites for offline reading.",
};

function size(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
