import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "#platform/config";
import { silentLog } from "#platform/log";
import type { App } from "#platform/request-context";
import { readNoticeFile } from "../../src/domains/procurement/sources/read-notice-file.ts";
import { beginImport } from "../../src/domains/procurement/usecases/notices/begin-import.ts";
import { municipalityFinder } from "../../src/domains/procurement/usecases/notices/find-municipality.ts";
import type { FoundFile } from "../../src/domains/procurement/usecases/notices/found-file.ts";
import { readCpvCodes } from "../../src/domains/procurement/usecases/notices/read-cpv-codes.ts";
import { takeNotices } from "../../src/domains/procurement/usecases/notices/take-notices.ts";
import { foundPartnership } from "../../src/domains/territory/usecases/found-partnership.ts";
import { openApp } from "../../src/open-app.ts";

export type File = { readonly name: string; readonly bytes: Uint8Array };

export type Stored = { readonly seconds: number; readonly againSeconds: number };

/** Municipalities (NIS) of the partnership that is measured with. */
export const measuredNis = ["23003", "23016", "23027", "23077"];

/** A partnership in a database of its own, which goes when the work is done. */
export type OwnPartnership = {
  readonly app: App;
  readonly actor: { readonly kind: "operator"; readonly partnershipId: string };
  /** Reads and stores `wanted` notices; the files come over and over, each time as another notice. */
  take(files: readonly File[], wanted: number): Promise<Taken>;
};

type Taken = {
  readonly seconds: number;
  readonly counts: { readonly fresh: number; readonly unchanged: number };
};

export async function inOwnPartnership<Result>(
  work: (own: OwnPartnership) => Promise<Result>,
): Promise<Result> {
  const dataFolder = await mkdtemp(join(tmpdir(), "notices-bench-"));
  const config = readConfig({ ...process.env, REGIEKAMER_DATA: dataFolder });
  const opened = await openApp(config, silentLog, "server");
  try {
    return await work(await foundOne(opened.app));
  } finally {
    await opened.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function foundOne(app: App): Promise<OwnPartnership> {
  const founded = await foundPartnership(
    app.db,
    { kind: "operator", partnershipId: "" },
    {
      name: "Meting (voorbeeld)",
      legalForm: "interlokale-vereniging",
      nis: measuredNis,
      managingNis: "23027",
      from: app.today(),
      isExample: true,
    },
  );
  if (founded.kind === "refused") throw new Error(founded.because);
  const actor = { kind: "operator", partnershipId: founded.partnershipId } as const;
  const tools = {
    db: app.db,
    now: app.now,
    isCpv: await readCpvCodes(app.config.projectRoot),
    find: await municipalityFinder(app.db),
  };
  const take = async (files: readonly File[], wanted: number): Promise<Taken> => {
    const made = { via: "command", name: "bench" } as const;
    const begun = await beginImport(app.db, actor, made, app.now());
    if (begun.kind === "refused") throw new Error(begun.because);
    const start = performance.now();
    const taken = await takeNotices(tools, actor, begun.importId, repeated(files, wanted));
    if (taken.kind === "refused") throw new Error(taken.because);
    return { seconds: (performance.now() - start) / 1_000, counts: taken.counts };
  };
  return { app, actor, take };
}

/** Seconds from the bytes of `wanted` notices to their rows in an own database, and for the same files once more. */
export const storeNotices = (files: readonly File[], wanted: number): Promise<Stored> =>
  inOwnPartnership(async ({ take }) => {
    const first = await take(files, wanted);
    if (first.counts.fresh !== wanted) throw new Error(`${first.counts.fresh} of ${wanted} stored`);
    const again = await take(files, wanted);
    if (again.counts.unchanged !== wanted) throw new Error("the second time is not the same");
    return { seconds: first.seconds, againSeconds: again.seconds };
  });

async function* repeated(files: readonly File[], wanted: number): AsyncGenerator<FoundFile> {
  for (let at = 0; at < wanted; at += 1) {
    const { name, bytes } = files[at % files.length] as File;
    const round = Math.floor(at / files.length);
    yield {
      kind: "file",
      name: `${round}/${name}`,
      sha256: createHash("sha256").update(bytes).update(`${round}`).digest("hex"),
      bytes: bytes.byteLength,
      read: () => {
        const { notices, refused } = readNoticeFile(bytes, name);
        const identity = { noticeId: randomUUID(), noticeVersion: "01" };
        return { notices: notices.map((notice) => ({ ...notice, identity })), refused };
      },
    };
  }
}
