import type { Progress } from "#platform/jobs";
import type { App } from "#platform/request-context";
import type { LookOrder, ReadOrder, SpendStep } from "../../rules/spend/taking/spend-order.ts";
import type { KeptLook } from "../../rules/spend/taking/spend-settings.ts";

/** Readers of files, which work on another thread; sources give them. */
export type SpendReaders = {
  look(order: LookOrder, signal?: AbortSignal): Promise<KeptLook>;
  read(order: ReadOrder, signal?: AbortSignal): AsyncIterable<SpendStep>;
};

/** What reading and taking in need. */
export type SpendTools = {
  readonly app: Pick<App, "db" | "files" | "config" | "now" | "today">;
  readonly readers: SpendReaders;
  readonly signal?: AbortSignal | undefined;
  readonly report?: ((progress: Progress) => Promise<void>) | undefined;
};

/** Invoices and the largest ledger: a city for ten years. */
export const mostSpendBytes = 512 * 1024 * 1024;
export const mostSpendFiles = 2_000;
/** So many days an upload is kept: a line leads back to it, and a wrong reading is done again. */
export const keptDays = 400;
