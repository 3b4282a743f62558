import type { Language } from "#kernel/language";
import type { App } from "#platform/request-context";
import type { Actor } from "../rules/actor.ts";

/** What is asked of an address that answers data: the same as a page knows, without a page around it. */
export type AskedData = {
  readonly app: App;
  readonly actor: Actor;
  readonly language: Language;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  readonly cookies: ReadonlyMap<string, string>;
  /** What was sent along; empty when nothing was. */
  readonly form: URLSearchParams;
};

/** Null when there is nothing, or nothing for who asks: who may not see something learns nothing about it. */
export type DataAnswer = {
  readonly body: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** 200 unless told. */
  readonly status?: number;
} | null;

/** An address asked so often that the server answers it before any page. */
export type DataAddress = {
  /** As Express writes it. */
  readonly path: string;
  /** "get" unless told; what is sent to a "post" is a form of 4 kB at most. */
  readonly method?: "get" | "post";
  answer(asked: AskedData): Promise<DataAnswer>;
};
