import type { APIRoute, GetStaticPaths } from "astro";
import type { AuthorPage } from "../../../archive/archive.ts";
import { allAuthors, papersNamed, topicNames } from "../../../data/queries.ts";
import { urls } from "../../../data/urls.ts";
import { collectionFeed } from "../../../exports/site-feeds.ts";
import { atomResponse } from "../../_atom.ts";

export const getStaticPaths = (async () => {
  const authors = await allAuthors();
  return authors.map((author) => ({ params: { author: author.id }, props: { author } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ author: AuthorPage }> = async ({ props: { author } }) => {
  const { id, name } = author;
  const papers = await papersNamed(author.papers);
  const feed = collectionFeed({ name, page: urls.author(id), path: `authors/${id}`, papers }, await topicNames());
  return atomResponse(feed);
};
