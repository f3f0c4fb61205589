/** What this project uses of a service worker's surroundings, which the types of a page do not know. */
export interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: LifeEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: RequestEvent) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

export interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}

export interface RequestEvent {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

/** What a page says to a worker that waits: that it may take over. */
export const takeOver = "take over";
