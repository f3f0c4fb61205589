import type { APIRoute, GetStaticPaths } from "astro";
import type { OrganizationPage } from "../../../archive/archive.ts";
import { allOrganizations, papersNamed, topicNames } from "../../../data/queries.ts";
import { urls } from "../../../data/urls.ts";
import { atom } from "../../../exports/atom.ts";
import { collectionFeed } from "../../../exports/feeds.ts";

export const getStaticPaths = (async () => {
  const organizations = await allOrganizations();
  return organizations.map((organization) => ({ params: { organization: organization.id }, props: { organization } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ organization: OrganizationPage }> = async ({ props: { organization } }) => {
  const { id, handle, name } = organization;
  const papers = await papersNamed(organization.papers);
  const collection = { name, page: urls.organization(handle), path: `organizations/${id}`, papers };
  const feed = collectionFeed(collection, await topicNames());
  return new Response(atom(feed), { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
};
