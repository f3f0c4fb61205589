import { asksForHelp } from "./usage.ts";

/** Each bench is a file of its own in `bench/`. Numbers alone are the sizes of `build`. */
const usage = `npm run bench -- [build] [<papers> <papers>]  what a page costs in a small and in a large archive
npm run bench -- capture                      what a paper costs in captures of growing size
npm run bench -- search                       how good search is
npm run bench -- offline [<papers>]           what the copies weigh
`;

const benches: Record<string, () => Promise<unknown>> = {
  build: () => import("./bench/page-bench.ts"),
  capture: () => import("./bench/capture-bench.ts"),
  offline: () => import("./bench/offline-bench.ts"),
  search: () => import("./bench/search-bench.ts"),
};

const [asked = ""] = process.argv.slice(2);
if (asked in benches) process.argv.splice(2, 1);
const bench = benches[/^\d*$/.test(asked) ? "build" : asked];
if (asksForHelp()) {
  process.stdout.write(usage);
} else if (bench) {
  await bench();
} else {
  process.stderr.write(`There is no bench “${asked}”: name one of these\n\n${usage}`);
  process.exitCode = 1;
}
