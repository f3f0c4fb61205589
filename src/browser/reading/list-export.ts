import type { CitationFormat } from "../../citation-formats.ts";
import { countOf } from "../../data/counts.ts";
import { paperPath, savedPath } from "../../paths.ts";
import { loadArchiveFile } from "./archive-file.ts";
import { copyText } from "./copy-text.ts";
import { collectCitations, type Citations } from "./list-citations.ts";
import type { ListActions } from "./list-actions.ts";
import { download } from "./download.ts";
import { readList, writeList } from "./list-file.ts";
import { listFragment } from "./list-link.ts";
import { has, merged, shownPapers } from "./list.ts";
import type { SavedElements } from "./saved-elements.ts";
import { archiveAddress } from "./site-address.ts";
import type { SavedPaper } from "./saved-paper.ts";
import { keptList } from "./storage.ts";

/** Bytes of a file that is read in: a list of the most papers with long notes is smaller. */
const mostBytes = 50_000_000;

/** The ways in which a list leaves the browser, and comes back: a link, citations, a file. */
export function offerExports(parts: SavedElements, actions: ListActions): void {
  parts.link.addEventListener("click", () => void copyLink(actions));
  for (const [format, button] of parts.citations) {
    button.addEventListener("click", () => void exportCitations(format, parts, actions));
  }
  parts.json.addEventListener("click", () => {
    const { list } = keptList();
    const addressOf = (permalink: string) => archiveAddress() + paperPath(permalink);
    download("reading-list.json", "application/json", `${writeList(list, addressOf)}\n`);
    actions.say(`${countOf(list.papers.length, "paper")} exported, with your notes.`);
  });
  parts.importing.addEventListener("click", () => parts.file.click());
  parts.file.addEventListener("change", () => {
    const [file] = parts.file.files ?? [];
    if (file) void importFile(file, actions).finally(() => (parts.file.value = ""));
  });
}

async function copyLink(actions: ListActions): Promise<void> {
  const { list } = keptList();
  // A copy on disk lies elsewhere on the next device, or nowhere: its link leads to the published archive.
  const page = location.protocol === "file:" ? archiveAddress() + savedPath() : location.href.replace(/#.*$/s, "");
  const fragment = await listFragment(list);
  if (fragment === undefined) {
    actions.say("This browser cannot make such a link. Export JSON, and import that on the other device.");
    return;
  }
  const link = `${page}#${fragment}`;
  const isCopied = await copyText(link);
  // Else it can be copied from where it stands.
  actions.say(
    isCopied
      ? `A link to ${countOf(list.papers.length, "paper")} is copied. Open it on another device.`
      : `Copy this link: ${link}`,
  );
}

async function exportCitations(
  format: CitationFormat,
  { withdrawn }: SavedElements,
  actions: ListActions,
): Promise<void> {
  const papers = shownPapers(keptList().list);
  const citations = await collectCitations(papers, format, loadArchiveFile);
  if (citations.count > 0) download(`reading-list.${format.ending}`, format.mediaType, citations.text);
  actions.say(outcome(citations, papers.length, withdrawn));
}

function outcome({ count, uncited, unreachable }: Citations, of: number, withdrawn: ReadonlySet<string>): string {
  const gone = uncited.filter(({ permalink }) => withdrawn.has(permalink));
  const unknown = uncited.filter(({ permalink }) => !withdrawn.has(permalink));
  return [
    `${count} of ${countOf(of, "paper")} exported.`,
    gone.length > 0 && `Withdrawn, and so not to be cited: ${titles(gone)}.`,
    unknown.length > 0 && `Without a citation in this archive: ${titles(unknown)}.`,
    unreachable.length > 0 && `Their citations could not be loaded, perhaps you are offline: ${titles(unreachable)}.`,
  ]
    .filter(Boolean)
    .join("\n");
}

function titles(papers: readonly SavedPaper[]): string {
  return papers.map(({ title }) => `“${title}”`).join(", ");
}

async function importFile(file: File, actions: ListActions): Promise<void> {
  const read = file.size > mostBytes ? { problem: "it is too large for a list" } : readList(await file.text());
  if ("problem" in read) {
    actions.say(`“${file.name}” was not imported: ${read.problem}.`);
    return;
  }
  const { papers } = read.list;
  const before = keptList().list;
  if (!actions.change((list) => merged(list, papers))) return;
  const fresh = papers.filter(({ permalink }) => !has(before, permalink)).length;
  const broken = read.unreadable > 0 ? ` ${countOf(read.unreadable, "paper")} in it could not be read.` : "";
  actions.say(
    `${countOf(fresh, "paper")} added, ${papers.length - fresh} on your list already; their notes are kept together.${broken}`,
  );
  actions.dropRemoved();
}
