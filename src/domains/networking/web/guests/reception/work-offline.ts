/** Addresses without which the page does not open: itself, its style sheets, scripts and letters. */
function neededAddresses(): readonly string[] {
  const loaded = performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(
      ({ origin, pathname }) =>
        origin === location.origin && /^\/(assets|islands)\//.test(pathname),
    )
    .map(({ pathname }) => pathname);
  const linked = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(
    ({ href }) => new URL(href).pathname,
  );
  return [...new Set([location.pathname, ...loaded, ...linked])];
}

export const cacheOf = (gathering: string): string => `onthaal-${gathering}`;

/** Makes the page open without a network. @returns whether it does */
export async function workOffline(gathering: string): Promise<boolean> {
  if (!("serviceWorker" in navigator) || !("caches" in window)) return false;
  try {
    await navigator.serviceWorker.register("/bijeenkomsten/onthaal-dienst.js", {
      scope: `/bijeenkomsten/${gathering}/onthaal`,
    });
    await navigator.serviceWorker.ready;
    const cache = await caches.open(cacheOf(gathering));
    await cache.addAll([...neededAddresses()]);
    return true;
  } catch {
    return (await caches.match(location.pathname)) !== undefined;
  }
}

/** Takes the list and the worker off this phone. */
export async function leavePhone(gathering: string): Promise<void> {
  await caches.delete(cacheOf(gathering));
  const scope = `/bijeenkomsten/${gathering}/onthaal`;
  const registration = await navigator.serviceWorker.getRegistration(scope);
  await registration?.unregister();
}
