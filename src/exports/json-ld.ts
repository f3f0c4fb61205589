import type { ScholarlyArticle, WithContext } from "schema-dts";
import { definedFields } from "../defined-fields.ts";
import { splitName } from "../archive/names/person-name.ts";
import { doiLink } from "../data/paper-links.ts";
import { isLong } from "../data/long-lists.ts";
import type { CitationRecord } from "./citations/record.ts";

/**
 * A paper as JSON-LD for search engines, to stand in a `<script>`: nothing in it can end that element. A long list of
 * authors is left out.
 */
export function jsonLd(record: CitationRecord): string {
  return JSON.stringify(scholarlyArticle(record)).replaceAll("<", "\\u003c");
}

function scholarlyArticle(record: CitationRecord): WithContext<ScholarlyArticle> {
  const { title, authors, date, arxiv, doi, url, publication } = record;
  const elsewhere = [...(doi ? [doiLink(doi)] : []), ...(arxiv ? [`https://arxiv.org/abs/${arxiv}`] : [])];
  return {
    "@context": "https://schema.org",
    "@type": "ScholarlyArticle",
    "@id": url,
    url,
    name: title,
    headline: title,
    ...definedFields({
      author: isLong(authors) ? undefined : authors?.map(authorOf),
      datePublished: date,
      isPartOf: publication && containerOf(publication),
      pagination: publication?.pages,
      sameAs: elsewhere.length > 0 ? elsewhere : undefined,
    }),
  };
}

function authorOf(name: string) {
  return "literal" in splitName(name)
    ? ({ "@type": "Organization", name } as const)
    : ({ "@type": "Person", name } as const);
}

function containerOf(publication: NonNullable<CitationRecord["publication"]>) {
  return "journal" in publication
    ? ({ "@type": "Periodical", name: publication.journal } as const)
    : ({ "@type": "Book", name: publication.booktitle } as const);
}
