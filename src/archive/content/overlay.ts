import { z } from "astro/zod";
import { definedFields } from "../../defined-fields.ts";
import { withMarkedParagraphs } from "../../digest/paragraph-marks.ts";
import type { Problem } from "../../digest/problem.ts";
import { arxivFromSegment, arxivId } from "../names/arxiv-segment.ts";
import { readFrontMatter, type ContentFile } from "./front-matter.ts";
import { problem } from "../rules.ts";

const text = z.string().trim().min(1);
/** Numbers of volumes need no quotes in YAML. */
const textOrNumber = z.union([text, z.int().nonnegative().transform(String)]);
const names = z.array(text).min(1);
const idWanted = "expected an arXiv id without version, such as “2504.07912”, in quotes";
const year = z.int().min(1900).max(2200);
/** Where and how a paper was published for good: only this makes its citation more than that of a preprint. */
export const publicationSchema = z.discriminatedUnion("type", [
  z.strictObject({
    /** In a journal. */
    type: z.literal("article"),
    journal: text,
    year,
    volume: textOrNumber.optional(),
    number: textOrNumber.optional(),
    /** `12–34`, or the number of an article. */
    pages: textOrNumber.optional(),
    publisher: text.optional(),
  }),
  z.strictObject({
    /** In the proceedings of a conference, or as a chapter of a book. */
    type: z.enum(["inproceedings", "incollection"]),
    booktitle: text,
    year,
    series: text.optional(),
    volume: textOrNumber.optional(),
    pages: textOrNumber.optional(),
    publisher: text.optional(),
  }),
]);

export type Publication = z.infer<typeof publicationSchema>;

const link = z.url({ protocol: /^https?$/, error: "expected an address that starts with http:// or https://" });

/** What a curator knows of a paper beyond the capture: the front matter of `content/papers/<arXiv id>.md`. */
const overlaySchema = z
  .strictObject({
    /** The title as it should be shown; it wins over the listing's. */
    title: text.optional(),
    /** Other titles the work is known by; a listing under any of them is the same paper. */
    alsoTitles: names.optional(),
    /** Days whose listing of one of these titles, without an id, is this paper, where another has the title too. */
    listedOn: z
      .array(z.iso.date({ error: "expected days such as 2026-06-17" }))
      .min(1)
      .optional(),
    /** Without version. Taken from the file's name where the field is missing. */
    arxiv: z
      .string({ error: idWanted })
      .trim()
      .transform((given, context) => {
        const id = arxivId(given);
        if (id === undefined) context.addIssue(idWanted);
        return id ?? given;
      })
      .optional(),
    /** All authors in the order of the paper. */
    authors: names.optional(),
    /** All authors where their order is not known: shown and cited in that of the alphabet. */
    authorsUnordered: names.optional(),
    code: link.optional(),
    doi: text
      .regex(/^10\.\d{4,9}\/\S+$/, "expected a DOI such as 10.1007/978-3-031-88714-7_21, not its address")
      .optional(),
    /** Where the paper appeared, in free text. */
    venue: text.optional(),
    /** The same in fields, for citations. */
    published: publicationSchema.optional(),
    project: link.optional(),
    /** arXiv's primary category, such as `cs.CL`. */
    category: text.regex(/^[a-z-]+(?:\.[A-Za-z-]+)?$/, "expected a category of arXiv such as cs.CL").optional(),
    /** That or why the paper was withdrawn: it stays readable, marked, and is not to be cited. */
    withdrawn: text.optional(),
    /** As the source has it; paragraphs separated by one blank line, or marked as arXiv does; may hold LaTeX. */
    abstract: text.transform(withMarkedParagraphs).optional(),
    /** Where the abstract is from. Shown only where no listing has the authors' own. */
    abstractSource: z.enum(["arxiv"], { error: "expected arxiv, where the abstract beside it is from" }).optional(),
  })
  .refine((overlay) => !(overlay.authors && overlay.authorsUnordered), {
    path: ["authorsUnordered"],
    error: "expected either authors or authorsUnordered, not both",
  })
  .refine((overlay) => (overlay.abstract === undefined) === (overlay.abstractSource === undefined), {
    path: ["abstract"],
    error: "expected beside it abstractSource: arxiv, and neither of the two alone",
  });

export interface Overlay extends z.infer<typeof overlaySchema> {
  /** Path as problems show it. */
  file: string;
  /** Path below the content folder. */
  path: string;
  /** Markdown below the front matter. */
  note?: string;
}

/** Reads `content/papers/*.md`. With an error there is no overlay. */
export function readOverlay(file: ContentFile): { overlay?: Overlay; problems: Problem[] } {
  const { result, problems } = readFrontMatter(file, overlaySchema);
  if (!result) return { problems };

  const name = (file.path.split("/").pop() ?? "").replace(/\.md$/, "");
  const named = arxivFromSegment(name);
  const { data, body } = result;
  const place = { file: file.path, line: 1 };
  if (named && data.arxiv && data.arxiv !== named) {
    return { problems: [problem("overlay-name", place, named, data.arxiv)] };
  }
  const arxiv = data.arxiv ?? named;
  if (!arxiv && !data.title) {
    return { problems: [problem("front-matter-field", place, "title", `expected the paper's title, since “${name}” is no arXiv id`)] };
  }
  return {
    overlay: {
      ...data,
      ...definedFields({ arxiv, note: body || undefined }),
      file: file.path,
      path: `papers/${name}.md`,
    },
    problems: [],
  };
}
