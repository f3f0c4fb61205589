import { citationRoute } from "./_citations.ts";

const { paths, file } = citationRoute("csl.json");

export const getStaticPaths = paths;
export const GET = file;
