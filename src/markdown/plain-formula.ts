/**
 * A formula as plain text: `88.19\%` reads `88.19%`, `x^2` reads `x²`, `O(n\log n)` reads `O(n log n)`. Knows Greek
 * letters, the signs and functions below, fractions, roots, styled letters, and digits as exponents or indices. Where
 * a command would be left after these, the whole source stays as it is, without delimiters.
 */
export function plainFormula(tex: string): string {
  const source = tex.trim().replace(/\s+/g, " ");
  const plain = scripts(unwrapped(source))
    .replace(/(?<!\\)~/g, " ")
    .replace(/([\p{L}\p{N})]?)\\([A-Za-z]+|[^])/gu, command)
    .replace(/ {2,}/g, " ")
    .trim();
  return plain.includes("\\") ? source : plain;
}

/** Arguments of commands that style, divide or take the root of them, from the inside out. */
function unwrapped(tex: string): string {
  let before = "";
  let after = tex;
  for (let depth = 0; depth < 8 && after !== before; depth++) {
    before = after;
    after = before
      .replace(fraction, (_, above: string, below: string) => `${bracketed(above)}/${bracketed(below)}`)
      .replace(root, (_, radicand: string) => `√${bracketed(radicand)}`)
      .replace(styled, "$1");
  }
  return after;
}

const fraction = /\\[dt]?frac *\{([^{}]*)\} *\{([^{}]*)\}/g;
const root = /\\sqrt *\{([^{}]*)\}/g;
const styled =
  /\\(?:(?:text|math)(?:rm|bf|it|tt|sf|cal|bb|frak|scr|normal)?|operatorname\*?|boldsymbol|bm) *\{([^{}]*)\}/g;

/** Brackets stand for the braces that a fraction or a root loses, unless all is one number, word or command. */
function bracketed(tex: string): string {
  return /^(?:[\p{L}\p{N}.]*|\\[A-Za-z]+)$/u.test(tex.trim()) ? tex.trim() : `(${tex.trim()})`;
}

function scripts(tex: string): string {
  return tex
    .replace(/\^(?:\{([0-9n+-]+)\}|([0-9n]))/g, (_, group: string | undefined, one: string) =>
      translated(group ?? one, superscripts),
    )
    .replace(/(?<!\\)_(?:\{([0-9]+)\}|([0-9]))/g, (_, group: string | undefined, one: string) =>
      translated(group ?? one, subscripts),
    )
    .replace(/([\^_])\{([\p{L}\p{N}])\}/gu, "$1$2");
}

function translated(text: string, alphabet: string): string {
  return Array.from(text, (character) => Array.from(alphabet)["0123456789n+-".indexOf(character)] ?? character).join(
    "",
  );
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ⁺⁻";
const subscripts = "₀₁₂₃₄₅₆₇₈₉";

/** `before` is the letter, digit or bracket that a function's name must not run into. */
function command(source: string, before: string, name: string): string {
  if (functions.has(name)) return `${before}${before && " "}${name}`;
  const sign = signs.get(name);
  return sign === undefined ? source : before + sign;
}

/** Names that are set upright: `\log`. */
export const functions: ReadonlySet<string> = new Set(
  "arg argmax argmin cos cosh det dim exp gcd inf ker lim ln log max min mod Pr sin sinh sup tan tanh".split(" "),
);

/** What a command without arguments looks like; nothing where it only spaces or sizes. */
export const signs: ReadonlyMap<string, string> = new Map(
  `% % & & # # $ $ _ _ { { } } | ‖
  times × cdot · pm ± mp ∓ div ÷ ast * star ⋆ circ ∘ oplus ⊕ otimes ⊗ odot ⊙
  le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ ll ≪ gg ≫ lt < gt > approx ≈ sim ~ simeq ≃ equiv ≡ propto ∝
  to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ implies ⟹ iff ⟺ mapsto ↦ uparrow ↑ downarrow ↓
  in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ emptyset ∅ varnothing ∅ forall ∀ exists ∃ setminus ∖ wedge ∧ vee ∨ neg ¬
  infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ ldots … dots … cdots ⋯ prime ′ ell ℓ hbar ℏ mid | vert | Vert ‖ degree °
  langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ dagger † colon :
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν
  xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
  Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω`
    .trim()
    .split(/\s+/)
    .reduce<[string, string][]>((pairs, word, index, words) => {
      if (index % 2 === 0) pairs.push([word, words[index + 1] ?? ""]);
      return pairs;
    }, [])
    .concat(["quad", "qquad", ",", ";", ":", " "].map((name) => [name, " "]))
    .concat(["!", "left", "right", "big", "Big", "bigl", "bigr", "displaystyle", "limits"].map((name) => [name, ""])),
);
