import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { arxivSegment } from "../archive/names/arxiv-segment.ts";
import { compare } from "../archive/names/compare.ts";
import { readOverlay } from "../archive/content/overlay.ts";
import type { Paper } from "../archive/paper.ts";
import { normalizeTitle, titleAsTyped } from "../archive/names/title-forms.ts";
import type { Entry } from "../digest/digest.ts";
import { batchSize, idQuery, readAnswer, titleQuery } from "./arxiv-api.ts";
import { fetchBytes, type Fetching } from "./http.ts";
import { IngestError, StatusError } from "./ingest-error.ts";
import { overlayText } from "./overlay-text.ts";
import { PatienceError } from "./patience.ts";
import type { Progress } from "./progress.ts";
import { writeNew } from "./write-new.ts";

export interface EnrichRun {
  /** Origin of the server. */
  from: string;
  /** The folder of overlays. */
  overlaysDir: string;
  fetching: Fetching;
  progress: Progress;
}

/** How many papers had which end. */
export interface EnrichCounts {
  found: number;
  notFound: number;
  /** arXiv's id of the paper has a curator's overlay, which does not name the paper. */
  curated: number;
  failed: number;
}

type ArxivEntry = Entry & { arxiv: string };

/** So many requests in a row that fail are no accident: the rest is left for another run. */
const mostFailures = 3;

/** The papers that no overlay speaks of, the newest first. */
export function withoutOverlay(papers: readonly Paper[]): Paper[] {
  return papers
    .filter(({ overlay }) => overlay === undefined)
    .sort((a, b) => compare(b.day, a.day) || compare(a.permalink, b.permalink));
}

/**
 * Writes an overlay for each of these papers that arXiv knows: by id, else by title, where exactly one paper of arXiv
 * has the same. A file that exists is never touched, and what was written is what a later run does not ask for again.
 * Where several requests in a row fail, or the run has waited as long as it may, the papers that are left count as failed.
 */
export async function enrich(papers: readonly Paper[], run: EnrichRun): Promise<EnrichCounts> {
  await mkdir(run.overlaysDir, { recursive: true });
  const counts: EnrichCounts = { found: 0, notFound: 0, curated: 0, failed: 0 };
  const queue = batchesOf(papers);
  let failures = 0;
  for (let batch = queue.shift(); batch; batch = queue.shift()) {
    run.progress.show(counts.found + counts.notFound + counts.curated + counts.failed);
    try {
      const entries = await ask(batch, run);
      failures = 0;
      for (const paper of batch) counts[await settle(paper, entries, run)]++;
    } catch (error) {
      if (!(error instanceof IngestError)) throw error;
      // One id that arXiv refuses spoils the whole batch: halves find it.
      if (error instanceof StatusError && error.status === 400 && batch.length > 1) {
        const half = batch.length >> 1;
        queue.unshift(batch.slice(0, half), batch.slice(half));
        continue;
      }
      run.progress.tell(`${error.message}\n`);
      counts.failed += batch.length;
      if (!(error instanceof PatienceError) && ++failures < mostFailures) continue;
      counts.failed += queue.flat().length;
      break;
    }
  }
  return counts;
}

/** A line that says how a run went. */
export function countsText({ found, notFound, curated, failed }: EnrichCounts): string {
  const left = curated > 0 ? [`${curated} left to a curator`] : [];
  return [`${found} found`, `${notFound} not found`, ...left, `${failed} failed`].join(" · ");
}

/** Papers whose ids are known together, the others each alone. */
function batchesOf(papers: readonly Paper[]): Paper[][] {
  const known = papers.filter(({ arxiv }) => arxiv !== undefined);
  const batches = Array.from({ length: Math.ceil(known.length / batchSize) }, (_, i) =>
    known.slice(i * batchSize, (i + 1) * batchSize),
  );
  return [...batches, ...papers.filter(({ arxiv }) => arxiv === undefined).map((paper) => [paper])];
}

async function ask(batch: readonly Paper[], { from, fetching }: EnrichRun): Promise<ArxivEntry[]> {
  const ids = batch.flatMap(({ arxiv }) => arxiv ?? []);
  const query = ids.length > 0 ? idQuery(from, ids) : titleQuery(from, titleAsTyped(batch[0]?.title ?? ""));
  return readAnswer(await fetchBytes(query, fetching));
}

/** Writes the overlay of one paper, if the answer knows it. */
async function settle(
  paper: Paper,
  entries: readonly ArxivEntry[],
  { overlaysDir, progress }: EnrichRun,
): Promise<keyof EnrichCounts> {
  const wanted = normalizeTitle(paper.title);
  const fitting = entries.filter(({ arxiv, title }) =>
    paper.arxiv === undefined ? normalizeTitle(title) === wanted : arxiv === paper.arxiv,
  );
  const [entry] = fitting;
  if (!entry || fitting.length > 1) return "notFound";
  const name = `${arxivSegment(entry.arxiv)}.md`;
  const text = overlayText(entry, paper.arxiv === undefined ? paper.title : undefined);
  const [problem] = readOverlay({ path: name, text }).problems;
  if (problem) {
    progress.tell(`arXiv's answer for ${entry.arxiv} cannot be an overlay: ${problem.message}\n`);
    return "failed";
  }
  if (await writeNew(join(overlaysDir, name), text)) return "found";
  progress.tell(`${name} is there already, and does not name “${paper.title}”: add that to its alsoTitles\n`);
  return "curated";
}
