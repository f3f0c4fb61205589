/**
 * What a page may load and run: files of its own origin, nothing that stands in its HTML, and the WebAssembly of search.
 * A second wall behind the escaping of every text, in a `<meta>` since static hosts set no headers.
 *
 * @param formAction the address that a form of the page is sent to, where that is not the site itself
 */
export function policyOf(formAction?: string): string {
  return [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    formAction ? `form-action 'self' ${new URL(formAction).origin}` : "form-action 'self'",
  ].join("; ");
}
