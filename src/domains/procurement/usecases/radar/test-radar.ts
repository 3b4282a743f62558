import { createHash } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor, Grant } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { aTestApp, aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { seedOrganisations } from "../../../register/examples/index.ts";
import type { Notice } from "../../rules/notice.ts";
import { parseRadarFilter } from "../../rules/radar/radar-filter.ts";
import { beginImport } from "../notices/begin-import.ts";
import { municipalityFinder } from "../notices/find-municipality.ts";
import type { FoundFile } from "../notices/found-file.ts";
import { readCpvCodes } from "../notices/read-cpv-codes.ts";
import { takeNotices } from "../notices/take-notices.ts";
import { assessNotices } from "./assess-notices.ts";
import { readRadar } from "./list-radar.ts";

export const now = "2026-11-23T09:00:00.000Z" as Instant;
export const today = asDay("2026-11-23");
export const halle = "23027";
export const dilbeek = "23016";
export const personId = "11111111-1111-4111-8111-111111111111";
export const otherId = "22222222-2222-4222-8222-222222222222";

/** A partnership of two municipalities with a coordinator, a colleague and twelve suppliers, in a database of its own. */
export async function aTestRadar() {
  const database = await aTestDatabase();
  const app = await aTestApp(database, {
    dataFolder: await mkdtemp(join(tmpdir(), "regiekamer-radar-")),
    projectRoot: `${process.cwd()}/`,
    url: "https://regiekamer.example",
  });
  const { db } = database;
  const partnershipId = await aTestPartnership(database, "radar");
  const elsewhere = await aTestPartnership(database, "elders");
  for (const [id, name, email] of [
    [personId, "Noor Voorbeeld", "noor@voorbeeld.example"],
    [otherId, "Sami Voorbeeld", "sami@voorbeeld.example"],
  ] as const) {
    await database.owner
      .raw`insert into person (id, name, email) values (${id}, ${name}, ${email})`;
  }
  await database.raw.begin(async (tx) => {
    await tx`select set_config('regiekamer.partnership', ${partnershipId}, true)`;
    for (const nis of [halle, dilbeek]) {
      await tx`insert into partnership_member (partnership_id, nis, from_day)
        values (${partnershipId}, ${nis}, '2020-01-01')`;
    }
    await tx`insert into membership (partnership_id, person_id, role, via)
      values (${partnershipId}, ${personId}, 'coordinator', 'invitation')`;
    await tx`insert into membership (partnership_id, person_id, role, nis, via)
      values (${partnershipId}, ${otherId}, 'municipal-staff', ${halle}, 'invitation')`;
  });
  await inPartnership(db, { partnershipId }, (tx) => seedOrganisations(tx, 12));
  const who = (grant: Grant, id = personId, name = "Noor Voorbeeld"): Actor => ({
    kind: "person",
    personId: id,
    name,
    partnershipId,
    grants: [grant],
  });
  const operator: Actor = { kind: "operator", partnershipId };
  const coordinator = who({ role: "coordinator" });
  return {
    app,
    db,
    partnershipId,
    operator,
    coordinator,
    staffOf: (nis: string) => who({ role: "municipal-staff", nis }, otherId, "Sami Voorbeeld"),
    reader: who({ role: "reader" }),
    stranger: { ...who({ role: "coordinator" }), partnershipId: elsewhere } as Actor,
    here: <Result>(work: (tx: Tx) => Promise<Result>) => inPartnership(db, { partnershipId }, work),
    /** Stores notices as they are at a moment; what was found about them is another step. */
    take: (notices: readonly Notice[], at = now) => takeExamples(app, operator, notices, at),
    look: (refresh = false, at = now) =>
      assessNotices(app, partnershipId, { today, now: () => at, refresh }),
    list: async (query = "", actor: Actor = coordinator, on = today) => {
      const filter = parseRadarFilter(new URLSearchParams(query));
      const list = await readRadar(app, actor, filter, { language: "nl", today: on, page: 1 });
      if ("kind" in list) throw new Error(list.because);
      return list;
    },
    idOf: async (title: string): Promise<string> => {
      const rows = await inPartnership(db, { partnershipId }, (tx) =>
        tx.selectFrom("notice").select(["id", "title"]).execute(),
      );
      const found = rows.find((row) => Object.values(row.title).some((one) => one.includes(title)));
      if (!found) throw new Error(`no notice about ${title}`);
      return found.id;
    },
    letters: () => inPartnership(db, { partnershipId }, (tx) => app.mail.list(tx)),
  };
}

/** Stores invented notices as an import of examples does. */
async function takeExamples(
  app: App,
  actor: Actor,
  notices: readonly Notice[],
  now: Instant,
): Promise<void> {
  const begun = await beginImport(app.db, actor, { via: "example", name: "voorbeelden" }, now);
  if (begun.kind === "refused") return;
  const tools = {
    db: app.db,
    now: () => now,
    isCpv: await readCpvCodes(app.config.projectRoot),
    find: await municipalityFinder(app.db),
  };
  await takeNotices(tools, actor, begun.importId, filesOf(notices));
}

async function* filesOf(notices: readonly Notice[]): AsyncGenerator<FoundFile> {
  for (const notice of notices) {
    const text = JSON.stringify(notice);
    yield {
      kind: "file",
      name: `${notice.identity.noticeId ?? "voorbeeld"}.xml`,
      sha256: createHash("sha256").update(text).digest("hex"),
      bytes: text.length,
      read: () => ({ notices: [notice], refused: [] }),
    };
  }
}
