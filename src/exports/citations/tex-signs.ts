/**
 * Signs by the command that LaTeX's kernel has for them in formulas, without backslash. Nothing of a package: a
 * bibliography does not know what its document loads.
 */
const table = `
α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda μ mu ν nu
ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega
Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega
∆ Delta ∑ sum ∏ prod ∐ coprod ∫ int ∮ oint √ surd ∂ partial ∇ nabla ∞ infty ℓ ell ℏ hbar ℜ Re ℑ Im ℘ wp ℵ aleph
∀ forall ∃ exists ¬ neg ∧ wedge ∨ vee ⊤ top ⊥ bot ⊢ vdash ⊣ dashv ⊨ models ∈ in ∋ ni ∉ notin ∅ emptyset
∩ cap ∪ cup ⊂ subset ⊃ supset ⊆ subseteq ⊇ supseteq ⊑ sqsubseteq ⊒ sqsupseteq ⊓ sqcap ⊔ sqcup ⊎ uplus ∖ setminus
≤ leq ≥ geq ≪ ll ≫ gg ≠ neq ≡ equiv ≈ approx ∼ sim ≃ simeq ≅ cong ≍ asymp ≐ doteq ∝ propto ≺ prec ≻ succ ⪯ preceq ⪰ succeq
∣ mid ∥ parallel ∠ angle ⌣ smile ⌢ frown ⋈ bowtie
∓ mp ∗ ast ⋆ star ∘ circ ∙ bullet ⋅ cdot ⊕ oplus ⊖ ominus ⊗ otimes ⊘ oslash ⊙ odot ⋄ diamond ≀ wr ⨿ amalg
⋀ bigwedge ⋁ bigvee ⋂ bigcap ⋃ bigcup ⨁ bigoplus ⨂ bigotimes ⨀ bigodot ⨄ biguplus ⨆ bigsqcup
△ triangle ▷ triangleright ◁ triangleleft ▽ bigtriangledown
← leftarrow → rightarrow ↑ uparrow ↓ downarrow ↔ leftrightarrow ↕ updownarrow ↖ nwarrow ↗ nearrow ↘ searrow ↙ swarrow
⇐ Leftarrow ⇒ Rightarrow ⇑ Uparrow ⇓ Downarrow ⇔ Leftrightarrow ⇕ Updownarrow ↦ mapsto ↩ hookleftarrow ↪ hookrightarrow
↼ leftharpoonup ↽ leftharpoondown ⇀ rightharpoonup ⇁ rightharpoondown ⇌ rightleftharpoons
⟵ longleftarrow ⟶ longrightarrow ⟷ longleftrightarrow ⟸ Longleftarrow ⟹ Longrightarrow ⟺ Longleftrightarrow ⟼ longmapsto
× times ÷ div ± pm · cdot • bullet † dagger ‡ ddagger … ldots ‖ Vert
⟨ langle ⟩ rangle 〈 langle 〉 rangle ⌈ lceil ⌉ rceil ⌊ lfloor ⌋ rfloor ⋯ cdots ⋮ vdots ⋱ ddots
♭ flat ♮ natural ♯ sharp ♠ spadesuit ♡ heartsuit ♢ diamondsuit ♣ clubsuit`;

/** What stands for a sign in a formula. */
export const mathSigns: ReadonlyMap<string, string> = new Map([
  ...pairs(table).map(([sign, command]) => [sign, `\\${command}`] as const),
  // Letters that Latin has too, and double-struck ones, which without a package are bold.
  ...pairs("Α A Β B Ε E Ζ Z Η H Ι I Κ K Μ M Ν N Ο O Ρ P Τ T Χ X").map(
    ([sign, it]) => [sign, `\\mathrm{${it}}`] as const,
  ),
  // What is raised stands in a group: the letter before it may have a script of its own.
  ...pairs("ο o − - ∶ : ∕ / ′ {'} ″ {''} ‴ {'''} ° {^{\\circ}}"),
  ...Array.from("ℂℍℕℙℚℝℤ", (sign) => [sign, `\\mathbf{${sign.normalize("NFKC")}}`] as const),
]);

/** A letter of Greek with accents, or a sign that is struck through, as a formula. */
export function accentedSign(cluster: string): string | undefined {
  const [base = "", ...marks] = cluster.normalize("NFD");
  const sign = mathSigns.get(base);
  if (sign === undefined || marks.length === 0) return undefined;
  return marks.reduce((inner, mark) => (accents.has(mark) ? `\\${accents.get(mark)}{${inner}}` : inner), sign);
}

/** By Unicode's combining marks. Breathings and iotas below have no command. */
const accents = new Map([
  ["\u0300", "grave"],
  ["\u0301", "acute"],
  ["\u0302", "hat"],
  ["\u0303", "tilde"],
  ["\u0304", "bar"],
  ["\u0306", "breve"],
  ["\u0307", "dot"],
  ["\u0308", "ddot"],
  ["\u030a", "mathring"],
  ["\u030c", "check"],
  ["\u0342", "tilde"],
  ["\u20d7", "vec"],
  ["\u0338", "not"],
]);

function pairs(text: string): [string, string][] {
  const words = text.trim().split(/\s+/);
  return words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ""]] : []));
}
