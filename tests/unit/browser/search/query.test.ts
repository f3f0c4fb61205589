import fc from "fast-check";
import { expect, test } from "vitest";
import {
  asksSomething,
  facets,
  formatQuery,
  hasFilters,
  parseQuery,
  sorts,
  withoutFilters,
} from "../../../../src/browser/search/query.ts";
import type { Query } from "../../../../src/browser/search/query.ts";

const text = fc.string({ unit: "binary" });
const values = fc.uniqueArray(text.filter(Boolean), { maxLength: 3 });
const queries: fc.Arbitrary<Query> = fc.record({
  text: text.map((typed) => typed.trim()),
  filters: fc.record({ topic: values, organization: values, year: values, digest: values }),
  sort: fc.constantFrom(...sorts),
});

test("a search comes back from its address as it was", () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(parseQuery(formatQuery(query))).toEqual(query);
    }),
  );
});

test("any address gives a search, whose address is stable", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (address) => {
      const formatted = formatQuery(parseQuery(address));
      expect(formatQuery(parseQuery(formatted))).toBe(formatted);
    }),
  );
});

test("reads an address", () => {
  expect(
    parseQuery("?q=+mixture+of%20experts&topic=Mathematics&topic=Agents&topic=&topic=Agents&year=2026&sort=date&x=1"),
  ).toEqual({
    text: "mixture of experts",
    filters: { topic: ["Mathematics", "Agents"], organization: [], year: ["2026"], digest: [] },
    sort: "date",
  });
});

test("an unknown order is by relevance, which no address spells out", () => {
  expect(parseQuery("?sort=upvotes").sort).toBe("relevance");
  expect(formatQuery(parseQuery("?q=moe&sort=relevance"))).toBe("?q=moe");
});

test("tells whether anything is asked for", () => {
  expect(["", "?q=", "?q=+", "?topic=", "?page=2"].map((address) => asksSomething(parseQuery(address)))).not.toContain(
    true,
  );
  expect(["?q=a", "?sort=date", "?year=2026"].map((address) => asksSomething(parseQuery(address)))).not.toContain(
    false,
  );
});

test("takes all filters off and nothing else", () => {
  const query = parseQuery(`?q=moe&sort=date&${facets.map((facet) => `${facet}=x`).join("&")}`);
  expect(hasFilters(query)).toBe(true);
  expect(hasFilters(withoutFilters(query))).toBe(false);
  expect(formatQuery(withoutFilters(query))).toBe("?q=moe&sort=date");
});
