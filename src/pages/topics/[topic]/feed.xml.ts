import type { APIRoute, GetStaticPaths } from "astro";
import { allTopics, papersNamed, topicNames } from "../../../data/queries.ts";
import { urls } from "../../../data/urls.ts";
import { collectionFeed } from "../../../exports/site-feeds.ts";
import type { TopicEntry } from "../../../loaders/entries.ts";
import { atomResponse } from "../../_atom.ts";

export const getStaticPaths = (async () => {
  const topics = await allTopics();
  return topics.map((topic) => ({ params: { topic: topic.id }, props: { topic } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ topic: TopicEntry }> = async ({ props: { topic } }) => {
  const { id, name } = topic;
  const papers = await papersNamed(topic.papers);
  const feed = collectionFeed({ name, page: urls.topic(id), path: `topics/${id}`, papers }, await topicNames());
  return atomResponse(feed);
};
