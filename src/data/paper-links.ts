import type { Paper } from "../archive/paper.ts";
import { arxivSegment } from "../archive/names/arxiv-segment.ts";
import { site } from "../site.ts";

export interface Link {
  label: string;
  href: string;
}

/** Where else a paper can be read or used, the most wanted first. */
export function linksOf(paper: Pick<Paper, "arxiv" | "code" | "project" | "doi">): Link[] {
  const { arxiv, code, project, doi } = paper;
  return [
    ...(arxiv
      ? [
          { label: "PDF", href: `https://arxiv.org/pdf/${arxiv}` },
          { label: "HTML", href: `https://arxiv.org/html/${arxiv}` },
          { label: "arXiv", href: `https://arxiv.org/abs/${arxiv}` },
        ]
      : []),
    ...(code ? [{ label: "Code", href: code }] : []),
    ...(project ? [{ label: "Project page", href: project }] : []),
    ...(doi ? [{ label: "DOI", href: doiLink(doi) }] : []),
    ...(arxiv ? [{ label: "Daily Papers", href: `https://huggingface.co/papers/${arxivSegment(arxiv)}` }] : []),
  ];
}

/** The address that stands for a DOI for ever. */
export function doiLink(doi: string): string {
  return `https://doi.org/${doi.split("/").map(encodeURIComponent).join("/")}`;
}

/** Where a reader can propose a correction, or `undefined` where the site names no repository. */
export function correctionLink({ overlay, permalink, arxiv }: Pick<Paper, "overlay" | "permalink" | "arxiv">) {
  if (!site.repository) return undefined;
  const repository = site.repository.replace(/\/$/, "");
  if (overlay)
    return `${repository}/edit/${site.branch}/content/${overlay.split("/").map(encodeURIComponent).join("/")}`;
  const name = arxiv ? arxivSegment(arxiv) : permalink;
  return `${repository}/new/${site.branch}/content/papers?filename=${encodeURIComponent(`${name}.md`)}`;
}
