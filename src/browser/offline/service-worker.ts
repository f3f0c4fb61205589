import { offlinePath } from "../../paths.ts";
import { respond } from "./respond.ts";
import { openCopy, type SavedCopy } from "./saved-copy.ts";
import { fill, isFull, prune } from "./cache-store.ts";
import { takeOver, type WorkerScope } from "./worker-scope.ts";

// The service worker of a reader who saved the site. Each edition comes with a worker of its own: while the old one goes
// on, the new one fetches what is new; when no page of the old one is open any more, or the reader asks for it, the new
// one takes over and removes what only the old one needed.

/** Name of the edition's catalogue, put in by the build. */
declare const catalogueName: string;

const worker = self as unknown as WorkerScope;
const root = worker.registration.scope;
let copy: SavedCopy | undefined;

worker.addEventListener("install", (event) => {
  event.waitUntil(
    fill(root, catalogueName).catch(async (error: unknown) => {
      // The edition before stays. What arrived of this one is kept for the next attempt, unless there is no room.
      if (isFull(error)) await prune(root);
      throw error;
    }),
  );
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(prune(root, catalogueName).then(() => worker.clients.claim()));
});

worker.addEventListener("message", ({ data }) => {
  if (data === takeOver) void worker.skipWaiting();
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(root)) return;
  const path = new URL(request.url).pathname.slice(new URL(root).pathname.length);
  if (path.startsWith(offlinePath()) && path !== offlinePath()) return;
  event.respondWith(opened().then((copy) => respond(request, path, copy)));
});

/** The edition's copy; looked for again where it was not there, since it may be saved anew. */
async function opened(): Promise<SavedCopy | undefined> {
  return (copy ??= await openCopy(root, catalogueName));
}
