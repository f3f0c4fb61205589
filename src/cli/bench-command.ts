// `npm run bench -- <name> <arguments>`: each bench is a file of its own in `bench/`. Two numbers alone are the sizes of
// `build`, which is also what runs where nothing is named.

const benches: Record<string, () => Promise<unknown>> = {
  build: () => import("./bench/page-bench.ts"),
  capture: () => import("./bench/capture-bench.ts"),
  offline: () => import("./bench/offline-bench.ts"),
  search: () => import("./bench/search-bench.ts"),
};

const [asked = ""] = process.argv.slice(2);
if (asked in benches) process.argv.splice(2, 1);
const bench = benches[/^\d*$/.test(asked) ? "build" : asked];
if (bench) {
  await bench();
} else {
  process.stderr.write(`There is no bench “${asked}”: name one of ${Object.keys(benches).join(", ")}\n`);
  process.exitCode = 1;
}

export {};
