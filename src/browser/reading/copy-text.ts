import { platform } from "../platform.ts";

/**
 * Puts a text onto the clipboard.
 *
 * @returns whether it is there: browsers refuse without a reader's permission, and have no clipboard on a page that did
 *   not come safely
 */
export async function copyText(text: string): Promise<boolean> {
  const { clipboard } = platform;
  if (!clipboard) return false;
  return await clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
