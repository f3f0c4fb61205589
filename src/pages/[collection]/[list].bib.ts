import { citationRoute } from "./_citations.ts";

const { paths, file } = citationRoute("bib");

export const getStaticPaths = paths;
export const GET = file;
