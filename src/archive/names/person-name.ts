import { definedFields } from "../../defined-fields.ts";

/** A name as citations need it: of a person in its parts, or as one piece, which is never turned round or shortened. */
export type NameParts = { given: string; particle?: string; family: string; suffix?: string } | { literal: string };

/**
 * Splits a name as papers give it, the given name first: `Laurens van der Maaten`, `Martin King, Jr.`. A name in the
 * other order is taken as it says (`Byron, Ada`). Names of groups, of one word, or in a shape that nobody can split
 * surely stay in one piece.
 */
export function splitName(name: string): NameParts {
  const text = name.replace(/\s+/g, " ").trim();
  if (isGroup(text)) return { literal: text };
  const [before = "", ...after] = text.split(/\s*,\s*/);
  const last = after.at(-1) ?? "";
  if ([before, ...after].includes("")) return { literal: text };
  if (after.length === 0) return ofWords(text.split(" "));
  if (suffix.test(last) && after.length === 1) return withSuffix(ofWords(before.split(" ")), last, text);
  if (after.length === 1 || (after.length === 2 && suffix.test(last))) {
    const family = before.split(" ");
    const particles = countParticles(family);
    const person = withParticle(after[0] as string, family.slice(0, particles), family.slice(particles));
    return after.length === 2 ? withSuffix(person, last, text) : person;
  }
  return { literal: text };
}

/** `Jr.`, `III`: never a family name. */
const suffix = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;

/** What only stands in the name of a group, and marks that no name of a person has. */
function isGroup(text: string): boolean {
  return (
    !text.includes(" ") ||
    /\sand\s|\set\sal\b|[\d&:;@/[\]{}]/i.test(text) ||
    /^the\s/i.test(text) ||
    groupWord.test(text) ||
    // Gemini Team, Google: of a person one word stands before the comma, or a family name, which ends otherwise.
    groupWord.test(/^\S+\s[^,]*(?=,)/.exec(text)?.[0].trim() ?? "") ||
    /^(?:team|university|institute|department|laboratory)\s/i.test(text) ||
    // Ai is a family name.
    /[\s-]AI$/.test(text)
  );
}

const groupWord =
  /\b(?:team|group|collaborat(?:ion|ors)|consortium|authors|contributors|community|initiative|project|laborator(?:y|ies)|labs?|universit(?:y|é|ät)|institute|foundation|committee|association|society|academy|department|research|intelligence|technolog(?:y|ies)|inc\.?|ltd\.?|llc|gmbh|corporation)$/i;

function ofWords(words: readonly string[]): NameParts {
  const last = words.at(-1) ?? "";
  if (words.length > 2 && suffix.test(last)) return withSuffix(ofWords(words.slice(0, -1)), last, words.join(" "));
  if (words.length < 2) return { literal: words.join(" ") };
  const start = familyStart(words);
  const family = words.slice(start);
  const particles = countParticles(family);
  return withParticle(words.slice(0, start).join(" "), family.slice(0, particles), family.slice(particles));
}

/** Where the family name begins, its particles included: the last word, or the first of several that belong to it. */
function familyStart(words: readonly string[]): number {
  const between = words.findIndex((_, index) => index > 0 && index < words.length - 1 && isParticle(words, index));
  if (between !== -1) return between;
  // José Ortega y Gasset, João Costa e Silva: two family names.
  const joint = words.findLastIndex((word) => word === "y" || word === "e");
  return joint > 1 && joint === words.length - 2 ? joint - 1 : words.length - 1;
}

function isParticle(words: readonly string[], index: number): boolean {
  const word = words[index] as string;
  if (particle.test(word)) return true;
  // With a capital it is one where no given name is written so: Luc Van Gool, but Dung Van Nguyen.
  return capitalParticle.test(word) && !(/^Van$/.test(word) && vietnamese.has(words.at(-1) as string));
}

const particle =
  /^(?:von|van|vom|zu|zum|zur|de|der|den|des|del|della|dello|di|da|do|dos|das|du|la|le|ter|ten|te|af|av|bin|ibn|el|al|st\.)$/;
const capitalParticle = /^(?:Van|Von|De|Del|Della|Dos)$/;
const vietnamese = new Set(
  "Nguyen Nguyễn Tran Trần Le Lê Pham Phạm Hoang Hoàng Huynh Huỳnh Phan Vu Vũ Vo Võ Dang Đặng Bui Bùi Do Đỗ Ho Hồ Ngo Ngô Duong Dương Ly Lý Dinh Đinh Trinh Trịnh Truong Trương Luong Lương Cao Mai Ta Tạ Ha Hà".split(
    " ",
  ),
);

/** How many of the first words are particles in small letters; the last word never is one. */
function countParticles(family: readonly string[]): number {
  const first = family.findIndex((word, index) => index === family.length - 1 || !particle.test(word));
  return Math.max(first, 0);
}

function withParticle(given: string, particles: readonly string[], family: readonly string[]): NameParts {
  return {
    given,
    ...definedFields({ particle: particles.join(" ") || undefined }),
    family: family.join(" "),
  };
}

function withSuffix(name: NameParts, last: string, whole: string): NameParts {
  return "literal" in name ? { literal: whole } : { ...name, suffix: last };
}
