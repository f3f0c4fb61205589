import type { APIRoute, GetStaticPaths } from "astro";
import { look } from "../data/site-look.ts";
import { formats, icon, type Format } from "../exports/icon/pixel-icon.ts";

export const getStaticPaths = (() =>
  Object.entries(formats).map(([name, format]) => ({
    params: { format: name },
    props: { format },
  }))) satisfies GetStaticPaths;

/** The site's mark for the home screen of a device. */
export const GET: APIRoute<{ format: Format }> = ({ props }) =>
  new Response(icon(props.format, look), { headers: { "content-type": "image/png" } });
