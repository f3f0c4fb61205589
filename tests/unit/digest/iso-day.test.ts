import { expect, test } from "vitest";
import { dayOfTime } from "../../../src/digest/iso-day.ts";

test.each([
  ["2025-04-10", "2025-04-10"],
  ["2025-04-10T17:59:00.000Z", "2025-04-10"],
  ["2025-04-10T17:59:00", "2025-04-10"],
  ["2025-04-10 17:59Z", "2025-04-10"],
  ["2025-04-10T23:30:00-01:00", "2025-04-11"],
  ["2025-01-01T00:30:00+02:00", "2024-12-31"],
  ["2024-02-29T12:00:00Z", "2024-02-29"],
  ["2025-02-29T12:00:00Z", undefined],
  ["2025-04-10T24:00:00Z", undefined],
  ["2025-04-10T17:60:00Z", undefined],
  ["2025-04-10T17:59:00+99:00", undefined],
  ["1066-10-14", undefined],
  ["20250410", undefined],
  ["Apr 10, 2025", undefined],
  ["", undefined],
])("%j is on %j", (text, day) => {
  expect(dayOfTime(text)).toBe(day);
});
