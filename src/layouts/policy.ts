/**
 * What a page may load and run: files of its own origin, nothing that stands in its HTML, and the WebAssembly of search.
 * A second wall behind the escaping of every text, in a `<meta>` since static hosts set no headers.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");
