import type { Instant } from "#kernel/day";

type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One JSON object per line on standard error; never a personal datum, never a secret. */
export type Log = {
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
};

export function openLog(now: () => Instant, write: (line: string) => void): Log {
  const at =
    (level: string) =>
    (message: string, fields: Fields = {}) =>
      write(JSON.stringify({ at: now(), level, message, ...fields }));
  return { info: at("info"), warn: at("warn"), error: at("error") };
}

/** For tests and commands that speak for themselves. */
export const silentLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
