import { nameOf } from "./queue.ts";

const cacheName = (token: string): string => `scan-${nameOf(token)}`;

/** Makes the questions open without a network. @param key of any question: its page becomes the page of all */
export async function workOffline(token: string, key: string): Promise<boolean> {
  if (!("serviceWorker" in navigator) || !("caches" in window)) return false;
  try {
    await navigator.serviceWorker.register("/scan/dienst.js", { scope: `/scan/${token}` });
    await navigator.serviceWorker.ready;
    const cache = await caches.open(cacheName(token));
    const shell = `/scan/${token}/vraag`;
    if (await isCurrent(cache, shell)) return true;
    const page = await fetch(`${shell}/${key}`);
    if (!page.ok) return false;
    const text = await page.clone().text();
    await cache.addAll([...new Set([...addressesIn(text), ...loadedAddresses()])]);
    await cache.put(shell, page);
    return true;
  } catch {
    return false;
  }
}

/** A page that was kept before a new version of the house asks for scripts that are gone. */
async function isCurrent(cache: Cache, shell: string): Promise<boolean> {
  const kept = await (await cache.match(shell))?.text();
  const script = addressesIn(document.documentElement.outerHTML).find((address) =>
    address.startsWith("/islands/scan-frame-"),
  );
  return kept !== undefined && script !== undefined && kept.includes(script);
}

/** Keeps what the server told, for when it cannot be asked. */
export async function keepOnPhone(token: string, name: string, content: unknown): Promise<void> {
  if (!("caches" in window)) return;
  const cache = await caches.open(cacheName(token));
  const headers = { "content-type": "application/json" };
  await cache.put(`/scan/${token}/${name}`, new Response(JSON.stringify(content), { headers }));
}

const addressesIn = (html: string): readonly string[] =>
  [...html.matchAll(/(?:href|src)="(\/(?:assets|islands)\/[^"]+)"/g)].flatMap(([, address]) =>
    address ? [address] : [],
  );

/** Letters, and parts of scripts, which no page names. */
const loadedAddresses = (): readonly string[] =>
  performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(
      ({ origin, pathname }) =>
        origin === location.origin && /^\/(assets|islands)\//.test(pathname),
    )
    .map(({ pathname }) => pathname);

/** Takes the questions and answers off this device: the link no longer opens anything. */
export async function leavePhone(token: string): Promise<void> {
  if (!("serviceWorker" in navigator) || !("caches" in window)) return;
  await caches.delete(cacheName(token));
  const registration = await navigator.serviceWorker.getRegistration(`/scan/${token}`);
  await registration?.unregister();
}
