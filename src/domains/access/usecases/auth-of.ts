import type { App } from "#platform/request-context";
import { installationSecret } from "#platform/secret";
import { type AuthEngine, makeAuthEngine } from "../store/auth-engine.ts";
import { outsideGate } from "./enter-from-outside.ts";

/** What access needs of the server process. */
export type AccessApp = Pick<App, "config" | "db" | "log" | "mail">;

const secrets = new WeakMap<object, Promise<string>>();
const engines = new WeakMap<object, Promise<AuthEngine>>();

/** Looks once per installation; a failed look is tried again at the next call. */
function once<Value>(
  kept: WeakMap<object, Promise<Value>>,
  key: object,
  make: () => Promise<Value>,
) {
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

export const secretOf = (app: Pick<App, "config">): Promise<string> =>
  once(secrets, app.config, () => installationSecret(app.config));

export const engineOf = (app: AccessApp): Promise<AuthEngine> =>
  once(engines, app.config, async () => {
    const { config, db, log } = app;
    const secret = await secretOf(app);
    return makeAuthEngine({ config, db, log, secret, gate: outsideGate(app) });
  });

/** Set-Cookie lines of an answer of the engine. */
export const cookiesOf = (headers: Headers): readonly string[] => headers.getSetCookie();
