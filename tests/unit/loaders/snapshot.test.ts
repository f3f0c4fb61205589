import { expect, test } from "vitest";
import { snapshotHook, snapshotOf, type Snapshot } from "../../../src/loaders/snapshot.ts";

const snapshot = (name: string) => ({ problems: [], name }) as unknown as Snapshot;
const offering = (name: string, asked: boolean[] = []) => ({
  name,
  hooks: snapshotHook(({ again }) => {
    asked.push(again);
    return Promise.resolve(snapshot(name));
  }),
});
const other = { name: "another", hooks: { "astro:build:done": () => undefined } };

test("a command's own snapshot stands before that of the configuration", async () => {
  const asked: boolean[] = [];
  const integrations = [offering("configuration", asked), other, offering("command"), other];
  expect(await snapshotOf({ integrations })).toEqual(snapshot("command"));
  expect(asked).toEqual([]);
});

test("a new one is asked for where inputs have changed", async () => {
  const asked: boolean[] = [];
  const integrations = [offering("configuration", asked)];
  await snapshotOf({ integrations });
  await snapshotOf({ integrations }, { again: true });
  expect(asked).toEqual([false, true]);
});

test("without any there is nothing to build", async () => {
  await expect(snapshotOf({ integrations: [other] })).rejects.toThrow("reads the inputs");
});
