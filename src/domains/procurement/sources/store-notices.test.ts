import { join } from "node:path";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import { aPartnership } from "../../access/examples/index.ts";
import { type exampleFiles, exampleNotice } from "../examples/index.ts";
import { writeOcdsRelease } from "../rules/ocds/write-ocds.ts";
import { beginImport } from "../usecases/notices/begin-import.ts";
import { municipalityFinder } from "../usecases/notices/find-municipality.ts";
import { readImport, undoImport } from "../usecases/notices/imports.ts";
import { readCpvCodes } from "../usecases/notices/read-cpv-codes.ts";
import {
  lookIntoNoticeFiles,
  type TakeTools,
  takeNotices,
} from "../usecases/notices/take-notices.ts";
import { foundFiles } from "./found-files.ts";
import { openBytes, openFolder } from "./read-folder.ts";
import { readNoticeFile } from "./read-notice-file.ts";

const root = `${join(import.meta.dirname, "../../../..")}/`;
const { db } = await aTestDatabase();
const tools: TakeTools = {
  db,
  now: () => "2026-11-23T09:00:00.000Z" as Instant,
  isCpv: await readCpvCodes(root),
  find: await municipalityFinder(db),
};
let actor: Actor;
const anActor = async (): Promise<Actor> => ({
  kind: "operator",
  partnershipId: await aPartnership(db),
});
beforeAll(async () => {
  actor = await anActor();
});

type Sent = readonly (readonly [name: string, bytes: Uint8Array])[];

async function* sent(files: Sent) {
  for (const [name, bytes] of files) yield* foundFiles(openBytes(bytes, name));
}

async function begin(who: Actor): Promise<string> {
  const begun = await beginImport(db, who, { via: "command", name: "test" }, tools.now());
  if (begun.kind === "refused") throw new Error(begun.because);
  return begun.importId;
}

async function take(who: Actor, files: Sent) {
  const id = await begin(who);
  const taken = await takeNotices(tools, who, id, sent(files));
  if (taken.kind === "refused") throw new Error(taken.because);
  return { id, ...taken };
}

const inside = <Result>(who: Actor, work: (tx: Tx) => Promise<Result>) =>
  inPartnership(db, { partnershipId: who.partnershipId }, work);
const notices = (who: Actor) =>
  inside(who, (tx) =>
    tx
      .selectFrom("notice")
      .selectAll()
      .where("merged_into", "is", null)
      .orderBy("published_on")
      .execute(),
  );
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const example = (file: (typeof exampleFiles)[number]) => exampleNotice(file);
const textOf = (file: (typeof exampleFiles)[number]) =>
  new TextDecoder().decode(exampleNotice(file));

describe("notices are stored once", () => {
  test("the same file again is unchanged, and the counts add up", async () => {
    const who = await anActor();
    const file = [["a.xml", example("eforms-competition.xml")]] as const;
    expect((await take(who, file)).counts).toMatchObject({ files: 1, read: 1, fresh: 1 });
    const again = await take(who, file);
    expect(again.counts).toMatchObject({ files: 1, read: 0, unchanged: 1, notices: 0 });
    expect(await notices(who)).toHaveLength(1);
  });

  test("one notice in three formats is one, told by the fullest", async () => {
    const who = await anActor();
    const [whole] = readNoticeFile(example("eforms-competition.xml"), "a.xml").notices;
    if (!whole) throw new Error("the example is a notice");
    const ocds = writeOcdsRelease(whole, "ocds-voorbeeld-1");
    const { counts } = await take(who, [
      ["a.json", bytesOf(JSON.stringify(ocds))],
      ["b.json", example("bosa.json")],
      ["c.xml", example("eforms-competition.xml")],
    ]);
    expect(counts).toMatchObject({ notices: 3, fresh: 1, newer: 2 });
    const rows = await notices(who);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ format: "eforms", formats: ["bosa-json", "eforms", "ocds"] });
  });

  test("a later version speaks for the notice and the earlier stays as an edition", async () => {
    const who = await anActor();
    const first = textOf("eforms-competition.xml");
    const second = first
      .replace(/(<cbc:VersionID>)01(<)/, "$102$2")
      .replace("Groenonderhoud", "Maaien");
    expect(second).not.toBe(first);
    await take(who, [["v2.xml", bytesOf(second)]]);
    const later = await take(who, [["v1.xml", bytesOf(first)]]);
    expect(later.counts).toMatchObject({ fresh: 0, newer: 1, same: 0 });
    const [row] = await notices(who);
    expect(row?.content.identity.noticeVersion).toBe("02");
    const editions = await inside(who, (tx) =>
      tx.selectFrom("notice_edition").select(["label", "is_main"]).orderBy("label").execute(),
    );
    expect(editions).toEqual([
      { label: "01", is_main: false },
      { label: "02", is_main: true },
    ]);
  });

  test("what one partnership brings in no other sees", async () => {
    const [one, other] = [await anActor(), await anActor()];
    await take(one, [["a.xml", example("eforms-competition.xml")]]);
    expect(await notices(other)).toEqual([]);
    expect((await take(other, [["a.xml", example("eforms-competition.xml")]])).counts.fresh).toBe(
      1,
    );
  });

  test("a look says beforehand what taking in comes to, and stores no notice", async () => {
    const who = await anActor();
    await take(who, [["a.xml", example("eforms-competition.xml")]]);
    const files: Sent = [
      ["a.xml", example("eforms-competition.xml")],
      ["b.json", example("ocds.json")],
      ["c.json", example("bosa.json")],
      ["d.json", example("bosa.json")],
      ["e.xml", bytesOf("<niets/>")],
    ];
    const id = await begin(who);
    const looked = await lookIntoNoticeFiles(tools, who, id, sent(files));
    expect(await notices(who)).toHaveLength(1);
    const taken = await takeNotices(tools, who, id, sent(files));
    expect(taken).toMatchObject({ kind: "taken" });
    if (looked.kind === "refused" || taken.kind === "refused") throw new Error();
    expect(looked.counts).toMatchObject({ files: 5, unchanged: 1, refused: 1, read: 3 });
    const {
      files: all,
      read,
      refused,
      unchanged,
      notices: found,
      fresh,
      newer,
      same,
    } = looked.counts;
    expect(read + refused + unchanged).toBe(all);
    expect(fresh + newer + same).toBe(found);
    expect(same).toBe(1);
  });
});

describe("an import is taken back", () => {
  test("what another import met as well stays, the rest goes", async () => {
    const who = await anActor();
    const first = await take(who, [
      ["a.xml", example("eforms-competition.xml")],
      ["b.xml", example("ted-r209-f21.xml")],
    ]);
    await take(who, [["z.xml", example("eforms-competition.xml")]]);
    const undone = await undoImport(db, who, first.id, tools.now());
    expect(undone).toMatchObject({ kind: "undone", gone: 1, changed: 0, kept: [] });
    expect((await notices(who)).map(({ format }) => format)).toEqual(["eforms"]);
    expect((await take(who, [["b.xml", example("ted-r209-f21.xml")]])).counts.fresh).toBe(1);
    expect(await undoImport(db, who, first.id, tools.now())).toMatchObject({ because: "not-done" });
  });

  test("when its later version goes, the earlier speaks again", async () => {
    const who = await anActor();
    const first = textOf("eforms-competition.xml");
    await take(who, [["v1.xml", bytesOf(first)]]);
    const version = first.replace(/(<cbc:VersionID>)01(<)/, "$102$2");
    const { id } = await take(who, [["v2.xml", bytesOf(version)]]);
    expect(await undoImport(db, who, id, tools.now())).toMatchObject({ gone: 0, changed: 1 });
    const [row] = await notices(who);
    expect(row?.content.identity.noticeVersion).toBe("01");
  });

  test("what somebody worked on stays, and is named", async () => {
    const who = await anActor();
    const { id } = await take(who, [["a.xml", example("eforms-competition.xml")]]);
    await inside(who, (tx) => tx.updateTable("notice").set({ touched_at: tools.now() }).execute());
    const undone = await undoImport(db, who, id, tools.now());
    expect(undone).toMatchObject({ kind: "undone", gone: 0, kept: [{ title: {} }] });
    expect(await notices(who)).toHaveLength(1);
  });
});

test("an import that was broken off goes on where it was, and counts nothing twice", async () => {
  const who = await anActor();
  const id = await begin(who);
  const one: Sent = [["a.xml", example("eforms-competition.xml")]];
  const all: Sent = [...one, ["b.xml", example("ted-r209-f21.xml")], ["stuk.xml", bytesOf("<a")]];
  async function* breaking() {
    // Enough to fill a batch before the break.
    yield* sent(one);
    for (let at = 0; at < 99; at += 1) yield* sent([[`${at}.xml`, bytesOf(`<leeg n="${at}"/>`)]]);
    throw new Error("the machine stops");
  }
  await expect(takeNotices(tools, who, id, breaking())).rejects.toThrow("stops");
  expect(await readImport(db, who, id, 1)).toMatchObject({ run: { state: "running" } });
  const taken = await takeNotices(tools, who, id, sent(all));
  expect(taken).toMatchObject({ counts: { fresh: 2, same: 0, unchanged: 0 } });
  expect(await notices(who)).toHaveLength(2);
});

test("two notices that turn out to be one lead to each other; the one somebody worked on goes on", async () => {
  const who = await anActor();
  const text = textOf("bosa.json");
  const [first, second] = [
    "00000000-aaaa-4000-8000-000000000009",
    "00000000-aaaa-4000-8000-000000000001",
  ];
  const apart = (id: string, title: string) => {
    const file = JSON.parse(text);
    file.publications = [{ ...file.publications[0], noticeIds: [id] }];
    file.publications[0].dossier.titles = [{ language: "NL", text: title }];
    return bytesOf(JSON.stringify(file));
  };
  await take(who, [["1.json", apart(first, "eerst")]]);
  await take(who, [["2.json", apart(second, "later")]]);
  const [, worked] = await notices(who);
  await inside(who, (tx) =>
    tx
      .updateTable("notice")
      .set({ touched_at: tools.now() })
      .where("id", "=", worked?.id ?? "")
      .execute(),
  );
  await take(who, [["beide.json", bytesOf(text)]]);
  const left = await notices(who);
  expect(left.map(({ id }) => id)).toEqual([worked?.id]);
  const moved = await inside(who, (tx) =>
    tx
      .selectFrom("notice")
      .select("merged_into")
      .where("id", "<>", worked?.id ?? "")
      .execute(),
  );
  expect(moved).toEqual([{ merged_into: worked?.id }]);
  const editions = await inside(who, (tx) =>
    tx.selectFrom("notice_edition").select(["notice_id", "is_main"]).execute(),
  );
  expect(editions).toHaveLength(3);
  expect(editions.every(({ notice_id }) => notice_id === worked?.id)).toBe(true);
  expect(editions.filter(({ is_main }) => is_main)).toHaveLength(1);
});

test("who won is told to those who rank suppliers, and no more when the import is taken back", async () => {
  const who = await anActor();
  const { id } = await take(who, [["r.xml", example("eforms-result.xml")]]);
  const won = () =>
    inside(who, (tx) =>
      tx.selectFrom("won_contract").select(["number", "cents", "title"]).execute(),
    );
  expect(await won()).toEqual([
    { number: "0999040216", cents: 12_000_000, title: "Groenonderhoud: Begraafplaatsen" },
  ]);
  await undoImport(db, who, id, tools.now());
  expect(await won()).toEqual([]);
});

test("what a file refuses stands with the import, by file and place", async () => {
  const { id, counts } = await take(actor, [
    ["stuk.xml", bytesOf('<?xml version="1.0"?>\n<ContractNotice>\n  <a>')],
    ["doctype.xml", bytesOf('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')],
    ["bosa.json", example("bosa.json")],
  ]);
  expect(counts).toMatchObject({ files: 3, refused: 2, read: 1, refusedEntries: 1 });
  const opened = await readImport(db, actor, id, 10);
  if (opened.kind === "refused") throw new Error();
  expect(opened.refused).toMatchObject([
    { file: "stuk.xml", because: "tag-unclosed", line: 3 },
    { file: "doctype.xml", because: "doctype" },
    { file: "bosa.json", because: "not-an-object", entry: 2 },
  ]);
});

test("signs that no database holds do not stop an import", async () => {
  const who = await anActor();
  const hostile = JSON.parse(textOf("bosa.json"));
  const [first] = hostile.publications ?? hostile;
  first.dossier.titles = [{ language: "NL", text: "nul \u0000 en half \ud800" }];
  await take(who, [
    ["\u0000naam.json", bytesOf(JSON.stringify(hostile).replace("half ", "half \\ud800"))],
  ]);
  const titles = (await notices(who)).map(({ title }) => title.nl);
  expect(titles).toContainEqual(expect.stringMatching(/^nul .*en half \uFFFD/));
});

test("where a notice is for is found by buyer and place", async () => {
  const who = await anActor();
  const text = textOf("eforms-competition.xml")
    .replaceAll(">Voorbeeldegem<", ">Halle<")
    .replaceAll(">1999<", ">1500<");
  await take(who, [["a.xml", bytesOf(text)]]);
  const [row] = await notices(who);
  const areas = await inside(who, (tx) =>
    tx.selectFrom("notice_area").select(["code", "role"]).orderBy("code").execute(),
  );
  expect(row?.buyer_nis).toBe("23027");
  expect(areas).toContainEqual({ code: "23027", role: "buyer" });
});

const real = join(root, "../shared/data/notices");
const realFiles = await Array.fromAsync(openFolder(real)).catch(() => null);
test.skipIf(!realFiles)(
  "every notice of the development copies is stored",
  async () => {
    const who = await anActor();
    const id = await begin(who);
    const taken = await takeNotices(tools, who, id, foundFiles(openFolder(real)));
    if (taken.kind === "refused") throw new Error();
    const { counts } = taken;
    expect(counts).toMatchObject({
      refused: 0,
      refusedEntries: 0,
      files: realFiles?.length ? counts.read : 0,
    });
    const stored = await inside(who, (tx) =>
      sql<{
        editions: number;
        notices: number;
      }>`select (select count(*) from notice_edition) as editions,
      (select count(*) from notice where merged_into is null) as notices`.execute(tx),
    );
    expect(stored.rows[0]?.notices).toBe(counts.fresh);
    expect(stored.rows[0]?.editions).toBe(counts.fresh + counts.newer);
  },
  60_000,
);
