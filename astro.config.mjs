import { unified } from "@astrojs/markdown-remark";
import { defineConfig } from "astro/config";
import { citationRoutes } from "./src/integrations/citation-routes.ts";
import { rehypePlugins, remarkPlugins } from "./src/markdown/index.ts";
import { environment } from "./src/site.ts";

export default defineConfig({
  site: environment.siteUrl,
  base: environment.base,
  trailingSlash: "always",
  build: {
    format: "directory",
    // A Content-Security-Policy without unsafe-inline needs every style and script in a file.
    inlineStylesheets: "never",
    concurrency: 8,
  },
  markdown: {
    processor: unified({ remarkPlugins, rehypePlugins, smartypants: true, gfm: true }),
    syntaxHighlight: false,
  },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [citationRoutes()],
  devToolbar: { enabled: false },
});
