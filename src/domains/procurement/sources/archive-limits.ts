import type { NoticeRefusal } from "../rules/notice-refusal.ts";

/** How much is unpacked from one archive before it is refused. */
export type ArchiveLimits = {
  /** Size of the archive itself, which is held in memory. */
  readonly packedBytes: number;
  readonly entries: number;
  /** One file in it; one at a time is held in memory. */
  readonly entryBytes: number;
  /** All of them together. */
  readonly bytes: number;
};

const megabyte = 1024 * 1024;
/** Room for a month of TED: some 60,000 notices. */
export const archiveLimits: ArchiveLimits = {
  packedBytes: 512 * megabyte,
  entries: 100_000,
  entryBytes: 32 * megabyte,
  bytes: 6 * 1024 * megabyte,
};

/** One file out of an archive, or why it goes no further. */
export type Unpacked =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  /** Its name says that it holds no notice; not unpacked. */
  | { readonly kind: "other"; readonly name: string }
  | {
      readonly kind: "refused";
      readonly refusal: Omit<NoticeRefusal, "file">;
      readonly name?: string;
    };
