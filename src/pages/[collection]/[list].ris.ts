import { citationRoute } from "./_citations.ts";

const { paths, file } = citationRoute("ris");

export const getStaticPaths = paths;
export const GET = file;
