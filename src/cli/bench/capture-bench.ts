import { readCapture } from "../../digest/read.ts";
import { generatedCaptures } from "./generated-captures.ts";

// Reads captures of growing size in every format and prints what a paper of each costs, as a ratio to the smallest:
// about 1 means that the cost of a capture grows as it does. What counts is the processor's time, of the fastest of
// several readings: other work on the machine disturbs that least. A small capture is read more often, until the
// engine has compiled what reads it. `npm run bench -- capture 250 1000 4000` sets the sizes.

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [250, 1000, 4000];
const [smallest = 250] = sizes;
const row = (cells: readonly string[]) => console.log(cells.map((cell) => cell.padStart(14)).join(""));
row(["format", `${smallest} papers`, ...sizes.slice(1).map((size) => `${size} papers`)]);
for (const name of Object.keys(generatedCaptures(1))) {
  const costs = sizes.map((size) => {
    const text = generatedCaptures(size)[name as keyof ReturnType<typeof generatedCaptures>]();
    return fastest(`2026-06-17.${name}`, new TextEncoder().encode(text), size) / size;
  });
  const [base = 1] = costs;
  row([name, `${(base * 1000).toFixed(0)} µs each`, ...costs.slice(1).map((cost) => `× ${(cost / base).toFixed(2)}`)]);
}

/** Milliseconds of the processor. */
function fastest(path: string, bytes: Uint8Array, papers: number): number {
  const times = Array.from({ length: Math.max(3, Math.ceil(8000 / papers)) }, () => {
    const before = process.cpuUsage();
    const { digest, problems } = readCapture({ path, bytes });
    const { user, system } = process.cpuUsage(before);
    if (digest?.entries.length !== papers) throw new Error(`${path}: ${JSON.stringify(problems[0])}`);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
