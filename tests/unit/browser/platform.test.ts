import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { afterEach, expect, test, vi } from "vitest";
import { platform } from "../../../src/browser/platform.ts";
import { root } from "../../harness/node.ts";

/** What runs at the reader's, as TypeScript: files of ours, and the scripts of components under a name beside them. */
const scripts = new Map<string, string>();
for (const path of globSync(["src/browser/**/*.ts", "public/*.js"], { cwd: root })) {
  scripts.set(join(root, path), readFileSync(join(root, path), "utf8"));
}
for (const path of globSync("src/components/**/*.astro", { cwd: root })) {
  const [, script] = /<script>(.*?)<\/script>/s.exec(readFileSync(join(root, path), "utf8")) ?? [];
  if (script !== undefined) scripts.set(join(root, `${path}.ts`), script);
}

/** What some browser that we promise to work in has not, or has not on every page, or takes from who asks too much. */
const lackable = new Set([
  ...["navigator", "caches", "crypto", "CompressionStream", "DecompressionStream", "WebAssembly"],
  ...["localStorage", "sessionStorage", "indexedDB", "cookieStore", "Notification", "SharedWorker", "URLPattern"],
  ...["checkVisibility", "requestIdleCallback", "startViewTransition", "showPopover", "togglePopover", "navigation"],
  ...["scheduler", "trustedTypes", "showOpenFilePicker", "showSaveFilePicker", "setHTMLUnsafe", "moveBefore"],
]);

/** Where such a thing is used without `platform.ts`, and why it is there, or missed by nobody. */
const exceptions: Record<string, string> = {
  "src/browser/offline/save-site.ts caches": "used only where there is no obstacle to a copy",
  "src/browser/offline/cache-store.ts caches": "called only by a worker, and by save-site.ts",
  "src/browser/offline/saved-copy.ts caches": "runs in a worker",
  "src/browser/offline/retired-worker.ts caches": "runs in a worker",
  "src/browser/offline/unpack.ts DecompressionStream": "runs in the worker of a copy that was saved where it is there",
  "src/browser/offline/catalogue.ts crypto": "called only by the build, a worker, and for a copy",
  "src/browser/reading/storage.ts localStorage": "tried, and its refusal is told",
  "src/browser/search/view/shortcut.ts localStorage": "tried: without it the key works",
  "src/components/chrome/ThemeSwitch.astro.ts localStorage": "tried: without it a choice lasts for a page",
  "public/theme.js localStorage": "tried: without it the system's theme stays",
};

test("what a browser may lack is asked of platform.ts alone", () => {
  const used = new Set<string>();
  for (const [file, text] of scripts) {
    const name = relative(root, file).replaceAll("\\", "/");
    if (name === "src/browser/platform.ts") continue;
    for (const word of namesIn(text)) if (lackable.has(word)) used.add(`${name} ${word}`);
  }
  expect([...used].sort()).toEqual(Object.keys(exceptions).sort());
});

test("the look for such names sees them in code, and not in what is said", () => {
  const script = "navigator.storage?.persist(); // caches\nconst { x: crypto }: WebAssembly = { caches: `scheduler` };";
  expect(namesIn(script)).toEqual(["navigator", "storage", "persist", "x", "crypto", "caches"]);
});

test("the language is that of the oldest browsers which are promised, in files as in components", () => {
  // Two that know more: whoever does is complained of.
  const files = new Map(scripts);
  files.set(join(root, "src/browser/a.ts"), "export const groups = Map.groupBy([1], String);");
  files.set(join(root, "src/components/lists/A.astro.ts"), "export const both = new Set([1]).union(new Set([2]));");
  expect(complaints(files).map((text) => text.replace(/ error .*?'(\w+)'.*/s, " $1"))).toEqual([
    "src/browser/a.ts groupBy",
    "src/components/lists/A.astro.ts union",
  ]);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test("asks anew each time, and of nothing at all gives nothing", () => {
  const names = ["caches", "CompressionStream", "DecompressionStream", "WebAssembly"];
  for (const name of names) vi.stubGlobal(name, undefined);
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("crypto", {});
  expect(Object.values(platform).filter((value) => value !== undefined)).toEqual([]);
  vi.unstubAllGlobals();
  expect(platform.compression).toBe(CompressionStream);
});

/** Every identifier of a script that runs, in order: those of comments, strings and types do not. */
function namesIn(text: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node)) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("script.ts", text, ts.ScriptTarget.Latest));
  return names;
}

/**
 * What TypeScript has against scripts in the language that the browsers of `platform.ts` have in common: ECMAScript 2023
 * with the well-formed strings of 2024.
 */
function complaints(files: ReadonlyMap<string, string>): string[] {
  const options: ts.CompilerOptions = {
    lib: ["lib.es2023.d.ts", "lib.es2024.string.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  const typed = [...files.keys()].filter((file) => file.endsWith(".ts"));
  const program = ts.createProgram(typed, options, host);
  const found = typed.flatMap((file) => program.getSemanticDiagnostics(program.getSourceFile(file)));
  return found.map(({ file, code, messageText }) => {
    const place = relative(root, file?.fileName ?? "").replaceAll("\\", "/");
    return `${place} error ${code}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}
