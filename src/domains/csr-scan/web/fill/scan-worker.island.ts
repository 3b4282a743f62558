// The worker of a scan: with a network pages come from the server, without one the questions come from the phone.

export {};

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

/** On a network that hardly works nobody waits longer than this for a question the phone has. */
const patienceMs = 5_000;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (/^\/(assets|islands)\//.test(pathname)) event.respondWith(fromPhone(request));
  const inScan = /^\/scan\/[\w-]+(\/vraag\/[\w-]+|\/vragen\.json|\/antwoorden\.json)?$/.exec(
    pathname,
  );
  if (inScan) event.respondWith(fromServer(request, keptAs(pathname)));
});

/** Every page of a question is kept as one: the phone fills it with the question that is asked for. */
const keptAs = (pathname: string): string =>
  pathname.endsWith(".json") ? pathname : `${pathname.split("/").slice(0, 3).join("/")}/vraag`;

/** These files never change under their name. */
async function fromPhone(request: Request): Promise<Response> {
  return (await caches.match(request.url)) ?? fetch(request);
}

async function fromServer(request: Request, kept: string): Promise<Response> {
  const known = await caches.match(kept);
  if (!known) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(known), patienceMs));
  return Promise.race([fetch(request).catch(() => known), late]);
}
