import { kinds, rowOf, type KindId } from "../../../src/paths.ts";

/** What is done while the pages of a kind stand elsewhere, as after an edit of its row. */
export function whileMoved<Value>(kind: KindId, segment: string, work: () => Value): Value {
  const before = { ...rowOf(kind) };
  const formerly = [...(before.formerly ?? []), before.segment];
  Object.assign(kinds[kind], { segment, formerly });
  try {
    return work();
  } finally {
    Object.assign(kinds[kind], before);
    if (before.formerly === undefined) Reflect.deleteProperty(kinds[kind], "formerly");
  }
}
