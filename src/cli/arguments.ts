import { parseArgs } from "node:util";
import { IngestError } from "../ingest/ingest-error.ts";

/**
 * The arguments of a command that takes these options, each with a value.
 *
 * @throws IngestError with the usage where they are others.
 */
export function readArguments<Name extends string>(
  usage: string,
  names: readonly Name[],
): { positionals: string[]; values: Partial<Record<Name, string>> } {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options });
    return { positionals, values: values as Partial<Record<Name, string>> };
  } catch (error) {
    throw new IngestError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

/**
 * A whole number from 0.
 *
 * @throws IngestError where the text is none; `name` is that of the option.
 */
export function readCount(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new IngestError(`--${name} is “${text}”: give a whole number from 0`);
}
