import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor, Grant } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import { aTestApp, aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import type { GatheringKind } from "../../rules/gathering.ts";
import { fillTemplate } from "../../rules/gatherings/fill-template.ts";
import type { GatheringContent } from "../../rules/gatherings/gathering.ts";
import type { GuestState, Side } from "../../rules/guest.ts";
import { foundingForms } from "./founding-forms.ts";
import { openGathering } from "./open-gathering.ts";
import { addGathering } from "./save-gathering.ts";

export const now = "2026-11-23T09:00:00.000Z" as Instant;
export const halle = "23027";
export const dilbeek = "23016";
export const personId = "11111111-1111-4111-8111-111111111111";
const otherId = "22222222-2222-4222-8222-222222222222";

/** What a person fills in of a gathering of a founding form, on Tuesday 12 January 2027. */
export function aGathering(
  over: Partial<GatheringContent> = {},
  kind: GatheringKind = "meeting",
): GatheringContent {
  const form = foundingForms("nl").find((one) => one.kind === kind);
  if (!form) throw new Error(kind);
  return {
    ...fillTemplate(kind, form.content, asDay("2027-01-12")),
    title: "Bijeenkomst (voorbeeld)",
    nis: halle,
    place: {
      mode: "place",
      name: "Zaal Voorbeeld",
      street: "Voorbeeldstraat 1",
      postcode: "1500",
      town: "Halle",
      room: "",
      onlineUrl: "",
    },
    contactName: "Noor Voorbeeld",
    contactEmail: "noor@voorbeeld.example",
    ...over,
  };
}

/** A partnership of two municipalities with a coordinator and a colleague in Halle, in a database of its own. */
async function aPartnership() {
  const database = await aTestDatabase();
  const { db } = database;
  const app = await aTestApp(database, {
    dataFolder: await mkdtemp(join(tmpdir(), "regiekamer-gatherings-")),
    projectRoot: `${process.cwd()}/`,
    url: "https://regiekamer.example",
  });
  const partnershipId = await aTestPartnership(database, "bijeen");
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
  return { app, db, partnershipId, elsewhere };
}

/** A desk that organises. */
export async function aTestDesk() {
  const { app, db, partnershipId, elsewhere } = await aPartnership();
  const who = (grant: Grant, id = personId, name = "Noor Voorbeeld"): Actor => ({
    kind: "person",
    personId: id,
    name,
    partnershipId,
    grants: [grant],
  });
  const coordinator = who({ role: "coordinator" });
  const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
    inPartnership(db, { partnershipId }, work);
  return {
    app,
    db,
    partnershipId,
    here,
    coordinator,
    staffOf: (nis: string) => who({ role: "municipal-staff", nis }, otherId, "Sami Voorbeeld"),
    reader: who({ role: "reader" }),
    visitor: { kind: "visitor", partnershipId } as Actor,
    stranger: { ...coordinator, partnershipId: elsewhere } as Actor,
    add: async (over: Partial<GatheringContent> = {}, kind: GatheringKind = "meeting") => {
      const added = await addGathering(db, coordinator, aGathering(over, kind), now);
      if (added.kind !== "added") throw new Error(JSON.stringify(added));
      return added.id;
    },
    open: async (id: string) => {
      const opened = await openGathering(app, coordinator, id, { language: "nl", now });
      if (isRefusal(opened)) throw new Error(opened.because);
      return opened;
    },
    guest: (
      gatheringId: string,
      name: string,
      over: {
        readonly state?: GuestState;
        readonly email?: string | null;
        readonly side?: Side;
        readonly seats?: number;
        readonly came?: number;
        readonly attendance?: "present" | "absent";
        readonly language?: "nl" | "fr";
      } = {},
    ) =>
      here((tx) =>
        tx
          .insertInto("gathering_guest")
          .values({
            partnership_id: partnershipId,
            gathering_id: gatheringId,
            organisation_name: name,
            email: `${name.toLowerCase().replace(/\W+/g, "")}@voorbeeld.example`,
            state: "invited",
            ...over,
          })
          .execute(),
      ),
    ...whatIsThere(here),
  };
}

/** What the database holds that no page of a gathering shows. */
const whatIsThere = (here: <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>) => ({
  mails: () =>
    here((tx) =>
      tx
        .selectFrom("outgoing_mail")
        .select(["recipient", "subject", "body_text as text"])
        .orderBy("recipient")
        .execute(),
    ),
  evidence: () =>
    here((tx) =>
      tx
        .selectFrom("evidence")
        .selectAll()
        .where("origin", "=", "networking")
        .where("set_aside_at", "is", null)
        .execute(),
    ),
});
