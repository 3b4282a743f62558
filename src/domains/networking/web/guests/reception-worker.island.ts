// The worker of the desk at the door: with a network the page comes from the server, without one from the phone.

type FetchEvent = Event & {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
};
type LifeEvent = Event & { waitUntil(work: Promise<unknown>): void };

const worker = self as unknown as {
  addEventListener(kind: "install" | "activate", listen: (event: LifeEvent) => void): void;
  addEventListener(kind: "fetch", listen: (event: FetchEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
};

/** On a network that hardly works nobody at a door waits longer than this. */
const patienceMs = 4_000;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (/^\/(assets|islands)\//.test(pathname)) event.respondWith(fromPhone(request));
  else if (/^\/bijeenkomsten\/[0-9a-f-]+\/onthaal$/.test(pathname)) {
    event.respondWith(fromServer(request, pathname));
  }
});

/** These files never change under their name. */
async function fromPhone(request: Request): Promise<Response> {
  return (await caches.match(request.url)) ?? fetch(request);
}

async function fromServer(request: Request, pathname: string): Promise<Response> {
  const known = await caches.match(pathname);
  if (!known) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(known), patienceMs));
  return Promise.race([fetch(request).catch(() => known), late]);
}
