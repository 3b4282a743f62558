import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { exampleNumber, formatKboNumber } from "#kernel/kbo-number";
import { inPartnership, type Tx } from "#platform/db";
import { openFiles } from "#platform/files";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import { seedPartnership } from "../examples/index.ts";
import { exampleListSource, listDesk, smallList as small } from "../examples/list-desk.ts";
import { listImportRuns, listRefusedRows } from "../store/import-runs.ts";
import { loadStatements } from "../store/statements.ts";
import { cancelList } from "./cancel-list.ts";
import { importList } from "./import-list.ts";
import { loadStartSet } from "./load-start-set.ts";
import { openList, previewList, settleList } from "./preview-list.ts";
import { uploadList } from "./upload-list.ts";

const { db } = await aTestDatabase();
const folder = await mkdtemp(join(tmpdir(), "files-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const now = "2026-11-23T08:00:00.000Z" as Instant;
const deps = { db, files: openFiles({ folder }), now };
const [numberA, numberB] = [exampleNumber(11), exampleNumber(12)].map(formatKboNumber);

let actor: Actor = { kind: "operator", partnershipId: "" };
let slugs = 0;
beforeEach(async () => {
  slugs += 1;
  actor = { kind: "operator", partnershipId: await seedPartnership(db, `lijsten-${slugs}`) };
});
const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(db, { partnershipId: actor.partnershipId }, work);
const organisations = () =>
  here((tx) => tx.selectFrom("organisation").selectAll().orderBy("name").execute());

const source = exampleListSource;
const { upload, bring } = listDesk(deps, () => actor);

describe("bringing in a list", () => {
  test("good rows become organisations with source, file and row; the wrong one is kept with its reason", async () => {
    const { importId, result } = await bring(small);
    expect(result).toMatchObject({
      kind: "imported",
      counts: { read: 3, added: 2, merged: 0, unchanged: 0, refused: 1, cells: 1 },
    });
    const [brug, hoop] = await organisations();
    expect(hoop).toMatchObject({
      number: exampleNumber(11),
      kind: "social-enterprise",
      work_forms: ["collectief-maatwerk"],
      seat_nis: "23027",
      email: "info@dehoop.example",
    });
    expect(brug).toMatchObject({ number: null, work_forms: ["kringwinkel"], seat_nis: "23003" });
    expect(brug?.lon).not.toBeNull();
    const statements = await here((tx) => loadStatements(tx, [hoop?.id ?? ""]));
    expect(statements.get(hoop?.id ?? "")?.[0]).toMatchObject({
      source: { kind: "list", publisher: "Voorbeeldfederatie", fileName: "leden.csv" },
      fields: { email: { value: "info@dehoop.example", file: "leden.csv", row: 2 } },
    });
    expect(await here((tx) => listRefusedRows(tx, importId, 10))).toMatchObject([
      { line: 3, field: "e-mail", because: "email-unreadable", detail: "geen adres", raw: null },
      {
        line: 4,
        field: "kbo",
        because: "number-wrong-check-digits",
        detail: "0413.313.536",
        raw: expect.stringContaining("De Fout (voorbeeld)"),
      },
    ]);
  });

  test("a row lies in the neighbourhood or village it names; a Walloon one has no point and says so", async () => {
    await bring(`naam;postcode;gemeente
A (voorbeeld);1500;Lembeek
B (voorbeeld);;Mollem
C (voorbeeld);1500;Halle
D (voorbeeld);1500;Halle (Sint-Rochus)
E (voorbeeld);5000;Namur
`);
    const rows = await here((tx) =>
      tx
        .selectFrom("establishment")
        .innerJoin("organisation", "organisation.id", "establishment.organisation_id")
        .select(["organisation.name", "place_precision", "establishment.lon"])
        .orderBy("organisation.name")
        .execute(),
    );
    expect(rows.map(({ place_precision }) => place_precision)).toEqual([
      "neighbourhood",
      "neighbourhood",
      "postcode",
      "neighbourhood",
      "unknown",
    ]);
    expect(rows.map(({ lon }) => lon !== null)).toEqual([true, true, true, true, false]);
  });

  test("the same file again changes nothing and says so", async () => {
    await bring(small);
    const before = await organisations();
    const { result, preview } = await bring(small);
    expect(preview).toMatchObject({ kind: "preview", cameBefore: { title: source.title } });
    expect(result).toMatchObject({
      kind: "unchanged",
      counts: { unchanged: 2, added: 0, merged: 0 },
    });
    expect(await organisations()).toEqual(before);
    const runs = await here((tx) => listImportRuns(tx, 5));
    expect(runs.map(({ state }) => state).sort()).toEqual(["done", "unchanged"]);
  });

  test("a newer edition under the same name replaces what the list said before", async () => {
    await bring(small);
    const newer = small.replace("info@dehoop.example", "nieuw@dehoop.example");
    const { result } = await bring(newer, {
      source: { ...source, retrievedOn: asDay("2026-11-20") },
    });
    expect(result).toMatchObject({ counts: { merged: 1, unchanged: 1, added: 0 } });
    const [, hoop] = await organisations();
    expect(hoop?.email).toBe("nieuw@dehoop.example");
    const statements = await here((tx) => loadStatements(tx, [hoop?.id ?? ""]));
    expect(statements.get(hoop?.id ?? "")).toHaveLength(1);
  });

  test("another list about the same number adds its voice; both stay readable", async () => {
    await bring(small);
    const { result } = await bring(
      `nummer bce;nom;site web\n${numberA};L'Espoir;www.hoop.example\n`,
      {
        source: { ...source, publisher: "Ander (voorbeeld)", title: "Andere lijst" },
      },
    );
    expect(result).toMatchObject({ counts: { merged: 1, added: 0 } });
    const all = await organisations();
    expect(all).toHaveLength(2);
    const hoop = all.find(({ number }) => number === exampleNumber(11));
    expect(hoop).toMatchObject({ website: "https://www.hoop.example" });
    const statements = await here((tx) => loadStatements(tx, [hoop?.id ?? ""]));
    expect(statements.get(hoop?.id ?? "")).toHaveLength(2);
  });

  test("a likely duplicate comes in as new unless its line is ticked", async () => {
    await bring(small);
    const other = { source: { ...source, title: "Andere lijst" } };
    const list = "naam;gemeente;tel\nde brug (VOORBEELD) vzw;Beersel;02 356 00 00\n";
    const importId = await upload(list, "b.csv");
    const opened = await openList(deps, actor, importId);
    if (opened.kind === "refused") throw new Error(opened.because);
    await settleList(deps, actor, importId, { ...opened.settings, ...other });
    expect(await previewList(deps, actor, importId)).toMatchObject({
      plan: { rows: [{ kind: "maybe-same", with: { name: "De Brug (voorbeeld)" } }] },
    });
    await settleList(deps, actor, importId, { ...opened.settings, ...other, sameLines: [2] });
    expect(await importList(deps, actor, importId)).toMatchObject({
      counts: { merged: 1, added: 0 },
    });
    expect((await organisations()).map(({ phone }) => phone)).toContain("02 356 00 00");
  });

  test("what was chosen for the columns is proposed next time", async () => {
    const importId = await upload(`code;titel\n${numberB};De Boom (voorbeeld)\n`);
    const list = await openList(deps, actor, importId);
    if (list.kind === "refused") throw new Error(list.because);
    expect(list.settings.mapping).toEqual(["number", "ignore"]);
    const chosen = { ...list.settings, source, mapping: ["number", "name"] as const };
    await settleList(deps, actor, importId, chosen);
    await importList(deps, actor, importId);
    const again = await openList(deps, actor, await upload("titel;code\nDe Struik;x\n"));
    expect(again).toMatchObject({ settings: { mapping: ["name", "number"] } });
  });

  test("HTML in a name never reaches the register", async () => {
    await bring("naam;gemeente\n<img src=x onerror=alert(1)>De Hoop <b>vzw</b>;Halle\n");
    expect((await organisations()).map(({ name }) => name)).toEqual(["De Hoop vzw"]);
  });

  test("an import is finished once; a second press is told", async () => {
    const { importId } = await bring(small);
    expect(await importList(deps, actor, importId)).toMatchObject({ because: "already-imported" });
  });

  test("a fault half way leaves the register as it was", async () => {
    const importId = await upload(small);
    const list = await openList(deps, actor, importId);
    if (list.kind === "refused") throw new Error(list.because);
    await settleList(deps, actor, importId, { ...list.settings, source });
    const broken = { ...deps, now: "no moment" as Instant };
    await expect(importList(broken, actor, importId)).rejects.toThrow();
    expect(await organisations()).toEqual([]);
    expect(await importList(deps, actor, importId)).toMatchObject({ kind: "imported" });
  });

  test("without a name column, or with one field from two columns, nothing can be taken over", async () => {
    const importId = await upload(small);
    const list = await openList(deps, actor, importId);
    if (list.kind === "refused") throw new Error(list.because);
    const chosen = { ...list.settings, source };
    const mapping = chosen.mapping.map((target) => (target === "name" ? "number" : target));
    expect(await settleList(deps, actor, importId, { ...chosen, mapping })).toMatchObject({
      because: "no-name",
    });
    expect(
      await settleList(deps, actor, importId, { ...chosen, source: { ...source, publisher: " " } }),
    ).toEqual({ kind: "refused", because: "wrong-settings", about: "publisher" });
    expect(await importList(deps, actor, importId)).toMatchObject({ because: "not-settled" });
  });

  test("a stopped import is not taken over any more, and its file is gone", async () => {
    const importId = await upload(small);
    expect(await cancelList(deps, actor, importId)).toEqual({ kind: "cancelled" });
    expect(await importList(deps, actor, importId)).toMatchObject({ because: "already-imported" });
    expect(await openList(deps, actor, importId)).toMatchObject({ because: "file-gone" });
    expect(await organisations()).toEqual([]);
  });

  test("each import leaves a line in the audit trail", async () => {
    await bring(small);
    const entries = await here((tx) => tx.selectFrom("audit_entry").select("verb").execute());
    expect(entries).toEqual([{ verb: "register.list-import" }]);
  });

  test("a file that is no list leaves no import behind", async () => {
    const answer = await uploadList(deps, actor, { name: "x.csv", content: Buffer.from("naam\n") });
    expect(answer).toMatchObject({ kind: "refused", because: "no-rows" });
    expect(await here((tx) => listImportRuns(tx, 5))).toEqual([]);
  });

  test("a reader may not bring in a list, nor see one that is on its way", async () => {
    const importId = await upload(small);
    const reader: Actor = {
      kind: "person",
      personId: "00000000-0000-4000-8000-000000000001",
      name: "Lezer (voorbeeld)",
      partnershipId: actor.partnershipId,
      grants: [{ role: "reader" }],
    };
    const no = { kind: "refused", because: "not-permitted" };
    expect(
      await uploadList(deps, reader, { name: "a.csv", content: Buffer.from(small) }),
    ).toMatchObject(no);
    expect(await openList(deps, reader, importId)).toMatchObject(no);
    expect(await importList(deps, reader, importId)).toMatchObject(no);
    expect(await loadStartSet({ db, now, projectRoot: "./" }, reader)).toMatchObject(no);
  });

  test("one partnership does not see the import of another", async () => {
    const importId = await upload(small);
    const other: Actor = { kind: "operator", partnershipId: await seedPartnership(db, "elders") };
    expect(await openList(deps, other, importId)).toMatchObject({ because: "no-such-import" });
    expect(await importList(deps, other, importId)).toMatchObject({ because: "no-such-import" });
  });
});

const real = "../shared/data/social-economy/belgische_maatwerk_en_eta_2026-08.csv";

describe("the real list of August 2026", () => {
  const there = existsSync(real);
  if (!there) process.stdout.write(`skipped: ${real} is not there\n`);

  test.skipIf(!there)(
    "every column is understood without help and all 47 rows come in",
    async () => {
      const { list, result } = await bring(
        readFileSync(real),
        {},
        "belgische_maatwerk_en_eta_2026-08.csv",
      );
      expect(list.settings.mapping).toEqual([
        "number",
        "name",
        "type",
        "address",
        "postcode",
        "municipality",
        "ignore",
        "ignore",
        "nace",
        "website",
        "ignore",
        "fte",
        "ignore",
      ]);
      expect(result).toMatchObject({ counts: { read: 47, added: 47, refused: 0, cells: 0 } });
      const all = await organisations();
      expect(all.filter(({ number }) => number === null)).toHaveLength(5);
      const named = new Map(all.map((one) => [one.name, one]));
      expect(named.get("Atelier Groot Eiland VZW")).toMatchObject({
        seat_nis: "21012",
        work_forms: ["collectief-maatwerk"],
        nace_codes: ["88.993", "01.130", "56.111", "56.112"],
      });
      expect(named.get("Kiemkracht VZW")?.work_forms).toEqual([
        "collectief-maatwerk",
        "kringwinkel",
      ]);
      expect(named.get("Les Jeunes Jardiniers ASBL")?.seat_nis).toBe("21016");
      expect(named.get("Maatwerkbedrijf Pajottenland VZW (MWP)")?.fte).toBe(125);
      expect(all.filter(({ fte }) => fte !== null).length).toBe(5);
      const seats = await here((tx) =>
        tx.selectFrom("establishment").select(["organisation_id", "town", "street"]).execute(),
      );
      const seatOf = (name: string) =>
        seats.find((seat) => seat.organisation_id === named.get(name)?.id);
      expect(seatOf("ETA Le Perron ASBL")).toMatchObject({
        town: "Liège",
        street: "Boulevard Sainte-Beuve",
      });
      expect(seatOf("Sipres ASBL")).toMatchObject({ town: "Ghlin (Mons)" });
    },
  );

  test.skipIf(!there)(
    "after the start set it only adds its voice, and asks about rows without number",
    async () => {
      const start = { db, now, projectRoot: "./" };
      expect(await loadStartSet(start, actor)).toMatchObject({ counts: { added: 47, refused: 0 } });
      const again = await bring(readFileSync(real), {}, "belgische.csv");
      expect(again.result).toMatchObject({ counts: { read: 47, merged: 42 } });
      const asked = again.preview.kind === "preview" ? again.preview.plan.rows : [];
      expect(asked.filter(({ kind }) => kind === "maybe-same")).toHaveLength(5);
    },
  );
});

describe("the start set", () => {
  test("loads all 47 with their source, and once only", async () => {
    const start = { db, now, projectRoot: "./" };
    expect(await loadStartSet(start, actor)).toMatchObject({
      kind: "imported",
      counts: { read: 47, added: 47, refused: 0 },
    });
    const [first] = await organisations();
    const statements = await here((tx) => loadStatements(tx, [first?.id ?? ""]));
    expect(statements.get(first?.id ?? "")?.[0]?.source).toMatchObject({
      kind: "reference",
      publisher: "Kruispuntbank van Ondernemingen (facts)",
      licence: expect.stringContaining("CC BY-SA 4.0"),
    });
    expect(await loadStartSet(start, actor)).toMatchObject({
      kind: "unchanged",
      counts: { unchanged: 47, added: 0 },
    });
  });
});
