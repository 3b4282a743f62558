const waitMs = 2500;
/** Two hundred phones that ask at the same moment would wait for each other. */
const spreadMs = 1500;
const longestWaitMs = 30_000;

/**
 * Asks an address again and again, and tells what changed. After a broken connection it asks less often, and at once
 * when the phone is back. A page that nobody looks at asks nothing.
 */
export async function keepAsking(address: string, tell: (state: unknown) => void): Promise<void> {
  let etag = "";
  let faults = 0;
  for (;;) {
    const wait = Math.min(waitMs * 2 ** faults, longestWaitMs) + Math.random() * spreadMs;
    await sleepUntilSeen(wait);
    try {
      const answer = await fetch(address, { headers: etag ? { "if-none-match": etag } : {} });
      faults = 0;
      if (answer.status !== 200) continue;
      etag = answer.headers.get("etag") ?? "";
      tell(await answer.json());
    } catch {
      faults += 1;
    }
  }
}

async function sleepUntilSeen(ms: number): Promise<void> {
  await new Promise<void>((wake) => {
    const timer = setTimeout(done, ms);
    window.addEventListener("online", done, { once: true });
    function done(): void {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      wake();
    }
  });
  if (document.visibilityState === "visible") return;
  await new Promise<void>((wake) => {
    document.addEventListener("visibilitychange", () => wake(), { once: true });
  });
}
