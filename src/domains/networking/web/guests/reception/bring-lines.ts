import type { Door } from "../../../usecases/guests/reception.ts";
import { forget, type Kept, listKept } from "./phone-store.ts";

export type Brought =
  | { readonly kind: "brought"; readonly door: Door }
  | { readonly kind: "no-network" | "signed-out" };

/** Sends what waits to the server and hears what others noted. What was not taken for sure stays on the phone. */
export async function bringLines(gathering: string): Promise<Brought> {
  const waiting = await listKept(gathering);
  const lines = waiting.flatMap((one) => (one.kind === "line" ? [one.line] : []));
  const walkIns = waiting.flatMap((one) => (one.kind === "walk-in" ? [one.walkIn] : []));
  let answer: Response;
  try {
    answer = await fetch(`/bijeenkomsten/${gathering}/onthaal/lijnen`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ lines, walkIns }),
      redirect: "manual",
    });
  } catch {
    return { kind: "no-network" };
  }
  if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
    return { kind: "signed-out" };
  }
  if (!answer.ok) return { kind: "no-network" };
  const door = (await answer.json()) as Door;
  await forget(waiting.map(({ id }: Kept) => id));
  return { kind: "brought", door };
}
