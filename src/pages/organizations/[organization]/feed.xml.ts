import type { APIRoute, GetStaticPaths } from "astro";
import type { OrganizationPage } from "../../../archive/archive.ts";
import { allOrganizations, papersNamed, topicNames } from "../../../data/queries.ts";
import { urls } from "../../../data/urls.ts";
import { collectionFeed } from "../../../exports/site-feeds.ts";
import { atomResponse } from "../../_atom.ts";

export const getStaticPaths = (async () => {
  const organizations = await allOrganizations();
  return organizations.map((organization) => ({ params: { organization: organization.id }, props: { organization } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ organization: OrganizationPage }> = async ({ props: { organization } }) => {
  const { id, handle, name } = organization;
  const papers = await papersNamed(organization.papers);
  const collection = { name, page: urls.organization(handle), path: `organizations/${id}`, papers };
  const feed = collectionFeed(collection, await topicNames());
  return atomResponse(feed);
};
