import { expect, test } from "vitest";
import { formatOf } from "../../../src/digest/format.ts";
import { splitLines } from "../../../src/digest/lines.ts";

test.each([
  ["", undefined],
  ["\n \u00a0\n\u0000", undefined],
  ["Daily Papers", "listing"],
  ["[Re] Counting Sheep", "listing"],
  ["<3 Lanterns", "listing"],
  ["a {", "listing"],
  ["[]", "json"],
  ["\n\n  [\n", "json"],
  ['{"error":"x"}', "json"],
  ["[1", "json"],
  ["[null, 1]", "json"],
  ["[Null] Counting Sheep", "listing"],
  ["<!doctype html><title>x</title>", "page"],
  ["<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>", "page"],
  ["<div>", "page"],
  ["<!-- saved -->\n\n<html>", "page"],
  ["<!-- <feed> -->", "page"],
  ["<!-- nothing", "page"],
  ["<?xml version='1.0'?><html>", "feed"],
  ["<feed>", "feed"],
  ["<feeder>", "page"],
  ["<atom:feed>", "feed"],
  ["<!-- a --><!-- b\nc --><feed>", "feed"],
  ["<!DOCTYPE feed>", "feed"],
  ["<rss version='2.0'>", "feed"],
])("%j is a %s", (text, format) => {
  expect(formatOf(splitLines(text))).toBe(format);
});
