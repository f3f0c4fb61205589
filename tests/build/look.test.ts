import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { beforeAll, describe, expect, test } from "vitest";
import type { BuiltSite } from "../harness/built-site.ts";
import { nodePath } from "../harness/node.ts";
import { pixelAt, readPng } from "../harness/png.ts";
import { changedProject } from "../harness/rebranded-project.ts";
import { buildSite } from "../harness/site.ts";
import { tinyContent, tinySeeds } from "../harness/tiny-site.ts";

/** What `tokens.css` says of the colours that icons have, and what it is to say. */
const [paper, ink, accent] = ["light-dark(#e0f0ff, #001122)", "light-dark(#003366, #ddeeff)", "#cc00aa"];

describe("a look that src/styles/tokens.css alone describes", () => {
  let project: string;
  let site: BuiltSite;
  beforeAll(async () => {
    project = await changedProject("src/styles/tokens.css", (text) =>
      text
        .replace(/--paper: light-dark.*?;/, `--paper: ${paper};`)
        .replace(/--ink: light-dark.*?;/, `--ink: ${ink};`)
        .replace(/--accent: light-dark.*?;/, `--accent: ${accent};`),
    );
    site = await buildSite({ seeds: tinySeeds, content: tinyContent, project });
  });

  test("reaches the manifest and the icons", async () => {
    expect(site).toMatchObject({ code: 0, stderr: "" });
    const manifest = JSON.parse(await site.read("manifest.webmanifest")) as Record<string, unknown> & {
      icons: { src: string }[];
    };
    expect(manifest).toMatchObject({ background_color: "#e0f0ff", theme_color: "#e0f0ff" });
    const named = ["icon-180.png", ...manifest.icons.map(({ src }) => src.slice(1))];
    expect((await site.files()).filter((path) => /^[^/]+\.png$/.test(path))).toEqual(named.sort());
    for (const name of named) {
      const image = readPng(await site.bytes(name));
      const column = Math.floor(image.width * 0.36);
      const found = [0.5, 0.6].map((row) => pixelAt(image, column, Math.floor(image.height * row)));
      expect(found, name).toEqual(["#cc00aaff", "#cc00aaff"]);
    }
    expect((await site.read("favicon.svg")).match(/#[\da-f]{6}/g)).toEqual([
      "#e0f0ff",
      "#003366",
      "#cc00aa",
      expect.stringMatching(/^#/) as string,
      "#ddeeff",
      "#cc00aa",
    ]);
  });

  test("reaches pages and feeds that are opened in a browser", async () => {
    const paths = [...(await site.read("")).matchAll(/href="\/(_astro\/[^"]+\.css)"/g)].map(([, path = ""]) => path);
    const styles = await Promise.all(paths.map((path) => site.read(path)));
    expect(styles.join("").replaceAll(" ", "")).toContain("--paper:light-dark(#e0f0ff,#012)");
    expect(await site.read("feed.css")).toContain(paper);
  });

  test("reaches the mail", async () => {
    const env = { PATH: process.env["PATH"], SEEDS_DIR: "seeds", CONTENT_DIR: "content" };
    await new Promise((done) =>
      execFile(nodePath(), [join(project, "src/cli/mail-command.ts"), "2026-01-06"], { cwd: site.folder, env }, done),
    );
    const { html = "" } = await PostalMime.parse(await readFile(join(site.folder, "outbox/2026-01-06.eml")));
    for (const colour of ["#e0f0ff", "#001122", "#003366", "#ddeeff", "#cc00aa"]) expect(html).toContain(colour);
    expect(html).not.toContain("#faf6ec");
  });
});

test("a colour that icons cannot have is told in one line, where it stands", async () => {
  const project = await changedProject("src/styles/tokens.css", (text) =>
    text.replace(/--accent: light-dark.*?;/, "--accent: oklch(0.4 0.2 30);"),
  );
  const { code, stderr } = await buildSite({ seeds: tinySeeds, content: tinyContent, project });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^src\/styles\/tokens\.css: --accent is “oklch\(0\.4 0\.2 30\)”: write it as #rrggbb.*\n$/);
});
