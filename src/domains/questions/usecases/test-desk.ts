import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor, Grant } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { aTestApp, aTestPartnership } from "../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import { parseInboxFilter } from "../rules/inbox-filter.ts";
import type { NewQuestion } from "../rules/question.ts";
import { addQuestion } from "./add-question.ts";
import type { askQuestion } from "./ask-question.ts";
import { readInbox } from "./list-questions.ts";
import { openQuestion } from "./open-question.ts";

export const now = "2026-11-23T09:00:00.000Z" as Instant;
export const today = asDay("2026-11-23");
export const halle = "23027";
export const dilbeek = "23016";
export const personId = "11111111-1111-4111-8111-111111111111";

let askers = 0;

/** A question as a visitor sends it; each from another network address. */
export const asked = (
  over: Partial<Parameters<typeof askQuestion>[2]> = {},
): Parameters<typeof askQuestion>[2] => {
  askers += 1;
  return {
    nis: halle,
    subject: "Qui peut tailler nos haies ?",
    body: "Environ 200 mètres.",
    neededBy: null,
    askerName: "Camille Exemple",
    askerOrganisation: "École d’exemple",
    askerEmail: "camille@exemple.example",
    askerPhone: null,
    language: "fr",
    address: `192.0.2.${askers}`,
    ...over,
  };
};

/** A question as a colleague types it. */
export const typed = (over: Partial<NewQuestion>): NewQuestion & { mine: boolean } => ({
  channel: "phone",
  askedOn: asDay("2026-11-20"),
  subject: "Wie kan onze hagen snoeien?",
  body: "Aan de school.",
  nis: halle,
  department: "Groen",
  neededBy: null,
  askerName: "",
  askerOrganisation: "",
  askerEmail: null,
  askerPhone: null,
  askerLanguage: "nl",
  mine: false,
  ...over,
});

/** A published partnership of two municipalities with one coordinator, in a database of its own. */
export async function aTestDesk() {
  const database = await aTestDatabase();
  const { db } = database;
  const app = await aTestApp(database, {
    dataFolder: await mkdtemp(join(tmpdir(), "regiekamer-questions-")),
    projectRoot: `${process.cwd()}/`,
    url: "https://regiekamer.example",
  });
  const partnershipId = await aTestPartnership(database, "vragen");
  const elsewhere = await aTestPartnership(database, "elders");
  await database.owner
    .raw`insert into person (id, name, email) values (${personId}, 'Noor Voorbeeld', 'noor@voorbeeld.example')`;
  await database.raw.begin(async (tx) => {
    await tx`select set_config('regiekamer.partnership', ${partnershipId}, true)`;
    await tx`update partnership set published = true where id = ${partnershipId}`;
    for (const nis of [halle, dilbeek]) {
      await tx`insert into partnership_member (partnership_id, nis, from_day)
        values (${partnershipId}, ${nis}, '2020-01-01')`;
    }
    await tx`insert into membership (partnership_id, person_id, role, via)
      values (${partnershipId}, ${personId}, 'coordinator', 'invitation')`;
  });
  const who = (grant: Grant, name = "Noor Voorbeeld"): Actor => ({
    kind: "person",
    personId,
    name,
    partnershipId,
    grants: [grant],
  });
  const coordinator = () => who({ role: "coordinator" });
  return {
    db,
    app,
    partnershipId,
    who,
    coordinator,
    staffOf: (nis: string) => who({ role: "municipal-staff", nis }),
    visitor: (): Actor => ({ kind: "visitor", partnershipId }),
    /** The operator of the other partnership. */
    stranger: (): Actor => ({ kind: "operator", partnershipId: elsewhere }),
    here: <Result>(work: (tx: Tx) => Promise<Result>) => inPartnership(db, { partnershipId }, work),
    added: async (over: Partial<ReturnType<typeof typed>> = {}) => {
      const question = await addQuestion(db, coordinator(), typed(over), now);
      if (question.kind !== "added") throw new Error(question.because);
      return question.id;
    },
    opened: async (id: string) => {
      const question = await openQuestion(app, coordinator(), id, { language: "nl", search: "" });
      if ("kind" in question) throw new Error(question.because);
      return question;
    },
    inbox: async (query: string, actor: Actor = coordinator()) => {
      const filter = parseInboxFilter(new URLSearchParams(query));
      const page = await readInbox(db, actor, filter, { language: "nl", today, page: 1 });
      if ("kind" in page) throw new Error(page.because);
      return page;
    },
  };
}
