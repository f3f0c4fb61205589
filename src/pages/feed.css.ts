import type { APIRoute } from "astro";
import serif from "../styles/fonts/broadsheet-serif.woff2?url";
import fonts from "../styles/fonts.css?raw";
import style from "../styles/feed.css?raw";
import tokens from "../styles/tokens.css?raw";

/** The style of a feed that is opened in a browser: one file, since a feed has no bundler to find others. */
export const GET: APIRoute = () =>
  new Response([tokens, fonts.replace("./fonts/broadsheet-serif.woff2", serif), style].join("\n"), {
    headers: { "content-type": "text/css; charset=utf-8" },
  });
