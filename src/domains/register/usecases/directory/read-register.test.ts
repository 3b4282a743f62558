import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import {
  seedExampleReferenceFacts,
  seedOrganisations,
  seedPartnership,
} from "../../examples/index.ts";
import type { DirectorySnapshot } from "../../rules/directory/directory-snapshot.ts";
import { emptyFilter } from "../../rules/directory/filter-state.ts";
import { listAt } from "../../rules/directory/packed-lists.ts";
import { unpackRow } from "../../rules/directory/packed-rows.ts";
import { selectedIds, selectOrganisations } from "../../rules/directory/select-organisations.ts";
import { readOn, readWholeRegister } from "./read-register.ts";

const database = await aTestDatabase();
const app = { db: database.db, config: { projectRoot: `${process.cwd()}/` } };
const today = asDay("2026-11-23");
let here: string;

beforeAll(async () => {
  await database.owner.db.transaction().execute(seedExampleReferenceFacts);
  here = await seedPartnership(database.owner.db, "hier");
  await inPartnership(database.db, { partnershipId: here }, (tx) => seedOrganisations(tx, 14));
});

const change = (deed: (tx: Tx) => Promise<unknown>) =>
  inPartnership(database.db, { partnershipId: here }, deed);

/** Everything a snapshot tells, but for the numbers its words happen to have. */
const toldBy = (snapshot: DirectorySnapshot) => ({
  rows: snapshot.ids.map((_, at) => unpackRow(snapshot.rows, at)),
  columns: snapshot.columns,
  points: snapshot.points,
  words: snapshot.ids.map((_, at) =>
    Array.from(
      listAt(snapshot.text.ownWords, at),
      (packed) => `${snapshot.text.vocabulary.words[packed >>> 2]} ${packed & 3}`,
    ),
  ),
  found: ["groendienst", "omgedoopt", "nieuw", "halle", "kringlop", "0999"].map((words) =>
    selectedIds(snapshot, selectOrganisations(snapshot, { ...emptyFilter, words }, today)),
  ),
});

type Deed = (tx: Tx, one: string, other: string, at: number) => Promise<unknown>;
const setting = (values: Record<string, unknown>): Deed => {
  return (tx, one) => tx.updateTable("organisation").set(values).where("id", "=", one).execute();
};
const deeds: Readonly<Record<string, Deed>> = {
  renamed: (tx, one, _, at) => setting({ name: `Omgedoopt ${at} atelier` })(tx, one, _, at),
  "described anew": setting({ description: { nl: "Nieuw groenonderhoud" } }),
  hidden: setting({ published: false }),
  "moved to another place": setting({ seat_nis: "23003", postcode: "1650", lon: 4.3, lat: 50.76 }),
  "one establishment closed": (tx, one) =>
    tx
      .updateTable("establishment")
      .set({ closed_on: today })
      .where("organisation_id", "=", one)
      .execute(),
  "one establishment elsewhere": (tx, one) =>
    tx
      .updateTable("establishment")
      .set({ lon: 4.4, lat: 50.8 })
      .where("organisation_id", "=", one)
      .execute(),
  added: (tx, one, _, at) =>
    sql`insert into organisation (partnership_id, kind, name, seat_nis, postcode, lon, lat)
      select partnership_id, kind, ${`Nieuw ${at}`}, seat_nis, postcode, lon, lat
      from organisation where id = ${one}`.execute(tx),
  removed: (tx, one) => tx.deleteFrom("organisation").where("id", "=", one).execute(),
  "merged into another": async (tx, one, other) => {
    await tx
      .updateTable("establishment")
      .set({ organisation_id: other, is_seat: false })
      .where("organisation_id", "=", one)
      .execute();
    await tx.deleteFrom("organisation").where("id", "=", one).execute();
  },
  nothing: async () => undefined,
};

test("reading on after each change tells what reading everything anew would", async () => {
  let kept = await readWholeRegister(app, here);
  const kinds = Object.keys(deeds);
  for (let round = 0; round < 30; round++) {
    const { ids } = kept.snapshot;
    // Two deeds in one transaction, on organisations all over the list.
    const done = [round % kinds.length, (round * 7 + 3) % kinds.length].map(
      (at) => kinds[at] ?? "",
    );
    await change(async (tx) => {
      for (const [at, kind] of done.entries()) {
        const [one, other] = [
          ids[(round * 5 + at) % ids.length],
          ids[(round * 5 + 2) % ids.length],
        ];
        await deeds[kind]?.(tx, one ?? "", other ?? "", round);
      }
    });
    const next = await readOn(app, kept);
    if (!next) throw new Error("there was too much to read on");
    kept = next;
    const anew = await readWholeRegister(app, here);
    expect(toldBy(kept.snapshot), `${round}: ${done.join(", ")}`).toEqual(toldBy(anew.snapshot));
  }
});

test("a change that was under way while somebody read is read the next time", async () => {
  let kept = await readWholeRegister(app, here);
  let isWritten = () => {};
  let mayEnd = () => {};
  const written = new Promise<void>((done) => {
    isWritten = done;
  });
  const ending = new Promise<void>((done) => {
    mayEnd = done;
  });
  const slow = change(async (tx) => {
    const id = kept.snapshot.ids[0] ?? "";
    await setting({ name: "Traag bewaard (voorbeeld)" })(tx, id, "", 0);
    isWritten();
    await ending;
  });
  await written;
  await change((tx) => setting({ name: "Vlug bewaard" })(tx, kept.snapshot.ids[1] ?? "", "", 0));
  kept = (await readOn(app, kept)) ?? kept;
  const names = () => toldBy(kept.snapshot).rows.map(({ name }) => name);
  expect(names()).toContain("Vlug bewaard");
  expect(names()).not.toContain("Traag bewaard (voorbeeld)");
  mayEnd();
  await slow;
  kept = (await readOn(app, kept)) ?? kept;
  expect(names()).toContain("Traag bewaard (voorbeeld)");
});
