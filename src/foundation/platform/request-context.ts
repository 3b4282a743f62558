import { createContext } from "react-router";
import type { Day, Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Config } from "./config.ts";
import type { Db, RawSql } from "./db.ts";
import type { Files } from "./files.ts";
import type { Jobs } from "./jobs.ts";
import type { Log } from "./log.ts";
import type { Mail } from "./mail.ts";

/** What the server process offers to whoever answers a request or does a job. */
export type App = {
  readonly config: Config;
  readonly db: Db;
  readonly raw: RawSql;
  readonly log: Log;
  readonly files: Files;
  readonly mail: Mail;
  readonly jobs: Jobs;
  now(): Instant;
  today(): Day;
};

/** What belongs to this one request and to no domain. */
export type View = {
  readonly language: Language;
  /** For the script and style tags of this answer. */
  readonly nonce: string;
  readonly theme: "light" | "dark" | "system";
  /** Path and query of the address asked for. */
  readonly address: string;
  /** What addresses of the public site begin with: "/publiek", or "/p/halle" where the address names a partnership. */
  readonly publicRoot: string;
  /** Island name → address of its script. */
  readonly islands: Readonly<Record<string, string>>;
  /** What the deed before this page wants to say, once. */
  readonly flash: Flash | undefined;
};

export type Flash = { readonly tone: "success" | "info" | "warning"; readonly text: string };

export const appContext = createContext<App>();
export const viewContext = createContext<View>();
/** Addresses of the style sheets of every page. */
export const stylesContext = createContext<readonly string[]>([]);
