import type { APIRoute } from "astro";
import { look } from "../data/site-look.ts";
import { urls } from "../data/urls.ts";
import { site } from "../site.ts";

/** Names, places and colours for a device that puts the site among its applications. */
export const GET: APIRoute = () => {
  const manifest = {
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    id: urls.home(),
    start_url: urls.home(),
    scope: urls.home(),
    // With a way back and a reload, which pages of a paper have need of.
    display: "minimal-ui",
    // A manifest has one theme.
    background_color: look.paper.light,
    theme_color: look.paper.light,
    icons: [
      { src: urls.asset("icon-192.png"), sizes: "192x192", type: "image/png" },
      { src: urls.asset("icon-512.png"), sizes: "512x512", type: "image/png" },
      { src: urls.asset("icon-maskable-512.png"), sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
  return new Response(JSON.stringify(manifest, null, 2), { headers: { "content-type": "application/manifest+json" } });
};
