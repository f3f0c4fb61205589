import { parseArgs } from "node:util";
import { asksForHelp } from "../src/cli/usage.ts";
import { compareSites, markers } from "./harness/compare-sites.ts";
import { Summary } from "./harness/compare-sites/comparison-summary.ts";

const usage = `npm run compare -- [--no-assets] [--ignore-attributes <regular expression>] <one> <other>

Tells what two built sites differ in, by kind and place, with a sample each: “-” is what the first has, “+” the second.
Each is the folder of a built site or the zip of a portable copy.

  --no-assets          leaves out style sheets and scripts
  --ignore-attributes  names of attributes in which pages may differ, beside class and Astro's scope ids; otherwise
                       ${markers.source}

It ends with 0 where they differ in nothing, with 1 where they do, with 2 where they cannot be compared.
`;

if (asksForHelp()) {
  process.stdout.write(usage);
  process.exit();
}
try {
  const { one, other, options } = readArguments();
  const summary = new Summary();
  for await (const difference of compareSites(one, other, options)) summary.add(difference);
  const { counted } = summary;
  process.stdout.write(
    `${[...summary.lines(), `${counted || "No"} difference${counted === 1 ? "" : "s"}`].join("\n")}\n`,
  );
  process.exitCode = counted > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

function readArguments() {
  const { values, positionals } = parsed();
  const [one, other, ...more] = positionals;
  if (one === undefined || other === undefined || more.length > 0) throw new Error(usage);
  const pattern = values["ignore-attributes"];
  const ignoreAttributes = pattern === undefined ? markers : new RegExp(pattern);
  return { one, other, options: { ignoreAttributes, assets: !values["no-assets"] } };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { "no-assets": { type: "boolean" }, "ignore-attributes": { type: "string" } },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, { cause: error });
  }
}
