import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { basename, delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { root } from "./node.ts";
import { once } from "./once.ts";
import { hangs } from "./hangs.ts";

/**
 * Starts a headless Chromium: the one `CHROMIUM_PATH` names (`bundled`: the one in node_modules), else the bundled one,
 * which exists for Linux, else one of the machine's own. The bundled one is the same wherever tests run, and has no
 * window: a page costs it a third of the processor's time that it costs a whole browser.
 *
 * @throws where none starts, with what each of them said.
 */
export async function launchChromium(): Promise<Browser> {
  const wanted = process.env["CHROMIUM_PATH"];
  const candidates = wanted ? [wanted] : process.platform === "linux" ? ["bundled", ...installed()] : installed();
  const complaints: string[] = [];
  for (const candidate of candidates) {
    try {
      const executablePath = candidate === "bundled" ? await bundled() : candidate;
      return await chromium.launch({ executablePath, args, headless: true, chromiumSandbox: false, timeout: hangs });
    } catch (error) {
      complaints.push(`${candidate}: ${String(error)}`);
    }
  }
  throw new Error(`no Chromium starts here; set CHROMIUM_PATH to one that does\n${complaints.join("\n")}`);
}

/**
 * Where the bundled Chromium finds the fonts that are unpacked with it. The package's own file names folders of Lambda
 * alone: elsewhere no text would be drawn, and a page whose own font falls back would end the browser.
 *
 * @param folder absolute path of the fonts
 */
function fontSettings(folder: string): string {
  const path = (name: string): string => join(folder, name).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path("fonts")}</dir>
  <cachedir>${path("cache")}</cachedir>
</fontconfig>
`;
}

/** No sandbox, since containers run as root without one; nothing that calls home. */
const args = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

function installed(): string[] {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [
    ...onPath,
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    join(process.env["PROGRAMFILES"] ?? "C:\\Program Files", "Google\\Chrome\\Application\\chrome.exe"),
  ].filter(existsSync);
}

/**
 * Unpacks the bundled Chromium and says where it lies. It goes to a folder of ours, and once for all workers: in the
 * common temporary folder, where the package puts it by itself, one worker would start what another is still writing.
 */
async function bundled(): Promise<string> {
  const folder = join(root, "node_modules/.cache/broadsheet-chromium");
  await mkdir(folder, { recursive: true });
  const tmpdir = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  // Where it believes to be on Lambda it also unpacks the libraries that a bare machine lacks, and sets their path.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
  try {
    const { default: sparticuz } = await import("@sparticuz/chromium");
    // By its name alone, since the folder may be moved or copied with the repository.
    const name = await once(join(folder, "name.json"), async () => {
      // What an unpacking that was stopped half-way left would pass for the whole.
      await rm(join(folder, "chromium"), { force: true });
      const path = await sparticuz.executablePath();
      await writeFile(join(folder, "fonts/fonts.conf"), fontSettings(join(folder, "fonts")));
      return basename(path);
    });
    return join(folder, name);
  } finally {
    if (tmpdir === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = tmpdir;
  }
}
