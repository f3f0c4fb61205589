import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { makeFolders } from "../integrations/files.ts";
import { OperatorError } from "../operator-error.ts";
import { diskFault } from "./disk-fault.ts";

/** A folder cannot be written to; the message says which, why and what to do. */
class FolderError extends OperatorError {}

/**
 * Makes sure, before any work is done, that a folder is there and may be written to.
 *
 * @param use what it is for, as the message names it
 * @throws FolderError where it cannot be made or written to
 */
export async function makeWritable(folder: string, use: string): Promise<void> {
  try {
    await makeFolders(folder);
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new FolderError(`${use} cannot be written: ${diskFault(error) ?? (error as Error).message}`);
  }
}
