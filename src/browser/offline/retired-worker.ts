import { storeName } from "./cache-store.ts";
import type { WorkerScope } from "./worker-scope.ts";

// Stands in the place of the worker where src/site.ts offers no copies: whoever saved one gets this instead, which
// removes the copy and itself.

const worker = self as unknown as WorkerScope;

worker.addEventListener("install", (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(caches.delete(storeName(worker.registration.scope)).then(() => worker.registration.unregister()));
});
