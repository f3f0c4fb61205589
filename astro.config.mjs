import { join } from "node:path";
import { unified } from "@astrojs/markdown-remark";
import { defineConfig } from "astro/config";
import { archiveSnapshot } from "./src/integrations/archive-snapshot.ts";
import { citationRoutes } from "./src/integrations/citation-routes.ts";
import { offlineCopy } from "./src/integrations/offline/offline-copy.ts";
import { outputFolder } from "./src/integrations/output-folder.ts";
import { portableCopy } from "./src/integrations/portable/portable-copy.ts";
import { redirects } from "./src/integrations/redirects.ts";
import { searchIndex } from "./src/integrations/search/search-index.ts";
import { sitemapFiles } from "./src/integrations/sitemap.ts";
import { rehypePlugins, remarkPlugins } from "./src/markdown/index.ts";
import { environment } from "./src/site.ts";

const { siteUrl, base, outDir, cacheDir } = environment;

export default defineConfig({
  site: siteUrl,
  base,
  outDir,
  cacheDir,
  integrations: [
    archiveSnapshot(environment),
    citationRoutes(),
    // Then the steps over the written site, each over what those before it wrote.
    redirects(),
    sitemapFiles(),
    searchIndex(),
    portableCopy(outDir),
    offlineCopy(),
    outputFolder(),
  ],
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
  vite: { cacheDir: join(cacheDir, "vite"), build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
