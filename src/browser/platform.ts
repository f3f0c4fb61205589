/**
 * What a reader's browser may lack, `undefined` where it does. Who uses any of it asks here first, and where it is not
 * there does without, or says so in a sentence of its own. Nothing else in `src/browser/` may name these, which
 * `tests/unit/browser/platform.test.ts` holds it to; but what runs only in a saved copy need not ask again.
 *
 * All else that the scripts use is in every browser from these versions on. An older one still shows every page.
 *
 * | browser         | from | since                                                                       |
 * | --------------- | ---- | --------------------------------------------------------------------------- |
 * | Chrome and Edge | 111  | Vite writes for it (`baseline-widely-available`); nothing of ours asks more |
 * | Firefox         | 119  | it has `String.prototype.toWellFormed` and `Element.ariaPressed`            |
 * | Safari          | 16.4 | it has look-behind in regular expressions, and `CompressionStream`          |
 *
 * What browsers of these versions lack besides is a matter of looks, as `light-dark()` is before Safari 17.5: their own
 * colours stand in its place. The same test holds the language of the scripts to them.
 */
export const platform = {
  /** Like the next four not there on a page that came over plain http, unless from the reader's own machine. */
  get workers(): ServiceWorkerContainer | undefined {
    return navigator.serviceWorker;
  },
  get caches(): CacheStorage | undefined {
    return globalThis.caches;
  },
  get locks(): LockManager | undefined {
    return navigator.locks;
  },
  get clipboard(): Clipboard | undefined {
    return navigator.clipboard;
  },
  get hashing(): SubtleCrypto | undefined {
    return globalThis.crypto.subtle;
  },
  /** Not there at all in WebKitGTK 2.50; in Safari before 17 without `estimate`. */
  get storage(): Partial<Pick<StorageManager, "estimate" | "persist">> | undefined {
    return navigator.storage;
  },
  get compression(): typeof CompressionStream | undefined {
    return globalThis.CompressionStream;
  },
  get decompression(): typeof DecompressionStream | undefined {
    return globalThis.DecompressionStream;
  },
  /** Switched off by readers who ask for the strictest protection, as by the Lockdown Mode of Apple's systems. */
  get webAssembly(): typeof WebAssembly | undefined {
    return globalThis.WebAssembly;
  },
};
