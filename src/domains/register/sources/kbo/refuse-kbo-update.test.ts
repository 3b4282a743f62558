import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleNumber } from "#kernel/kbo-number";
import { loadReferenceFacts } from "#territory";
import { aKboRegister, contentOf } from "../../../../../tests/database/a-kbo-register.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import type { KboArea } from "../../rules/kbo-area.ts";
import { listRefusedRows } from "../../store/import-runs.ts";
import { readKboPosition } from "../../store/kbo-position.ts";
import { loadRegisterReference } from "../../usecases/load-register-reference.ts";
import { headerOf, writeExtract, writeUpdate } from "./generate/extract-fixture.ts";
import { generateKboExtract } from "./generate/generate-extract.ts";
import { bakery, day140, keys, renamed, workshop } from "./generate/update-fixture.ts";

const database = await aTestDatabase();
const halle: KboArea = { kind: "municipalities", nis: ["23027"] };
const everything: KboArea = { kind: "all" };
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kbo-refuse-test-"));
  await loadReferenceFacts(database.owner.db, "reference");
  await loadRegisterReference(database.owner.db, "reference");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const aRegister = (area: KboArea = halle) => aKboRegister(database.db, folder, area);

const fileIn = (name: string): string => join(folder, name);
const full = (name = "full140.zip", files: Parameters<typeof writeExtract>[1] = {}) =>
  writeExtract(fileIn(name), { ...day140, ...files });
const update = (name: string, number: number | string, files: Parameters<typeof writeUpdate>[2]) =>
  writeUpdate(fileIn(name), number, files);

describe("the order of updates", () => {
  test("an update before any full extract is refused", async () => {
    const { read } = await aRegister();
    expect(await read(await update("first.zip", 141, renamed))).toMatchObject({
      kind: "refused",
      because: "no-full-extract",
    });
  });

  test("one that comes too early is refused with the numbers that are missing, and changes nothing", async () => {
    const register = await aRegister();
    await register.take(await full());
    const before = await contentOf(register);
    expect(await register.read(await update("early.zip", 144, renamed))).toMatchObject({
      because: "updates-missing",
      order: { got: 144, last: 140, full: 140 },
    });
    expect(await contentOf(register)).toEqual(before);
  });

  test("the same one twice changes nothing; another file with its number is refused", async () => {
    const { take, read, look } = await aRegister();
    await take(await full());
    await take(await update("rename.zip", 141, renamed));
    const statements = () => look((tx) => tx.selectFrom("statement").select("id").execute());
    const before = await statements();
    expect(await read(fileIn("rename.zip"))).toMatchObject({ kind: "unchanged" });
    expect(await read(await update("other.zip", 141, {}))).toMatchObject({
      because: "update-done",
      order: { got: 141, last: 141 },
    });
    expect(await statements()).toEqual(before);
  });

  test("one of the full extract's own number, or older, is refused", async () => {
    const { take, read } = await aRegister();
    await take(await full());
    for (const number of [139, 140]) {
      expect(await read(await update("old.zip", number, renamed))).toMatchObject({
        because: "update-before-full",
        order: { got: number, full: 140, last: 140 },
      });
    }
  });

  test("one without a number is refused", async () => {
    const { take, read } = await aRegister();
    await take(await full());
    expect(await read(await update("nameless.zip", "", renamed))).toMatchObject({
      because: "no-extract-number",
      file: "meta.csv",
      column: "ExtractNumber",
    });
  });

  test("a full extract puts everything back to its own number", async () => {
    const { take, look } = await aRegister();
    await take(await full());
    await take(await update("rename.zip", 141, renamed));
    expect(await look(readKboPosition)).toMatchObject({ fullNumber: 140, number: 141 });
    await take(fileIn("full140.zip"));
    expect(await look(readKboPosition)).toMatchObject({ fullNumber: 140, number: 140 });
    expect(await take(fileIn("rename.zip"))).toMatchObject({ kind: "imported" });
  });

  test("after an older full extract that came late, updates begin again from there and come to the same", async () => {
    const register = await aRegister();
    await register.take(await full());
    await register.take(await update("rename.zip", 141, renamed));
    const before = await contentOf(register);
    const older = {
      meta: '"Variable","Value"\n"SnapshotDate","03-10-2025"\n"ExtractNumber","139"\n',
      activity: headerOf("activity"),
    };
    await register.take(await full("full139.zip", older));
    expect((await contentOf(register)).organisations).toEqual(before.organisations);
    const restored = {
      activity_insert: day140.activity,
      meta: '"Variable","Value"\n"SnapshotDate","04-10-2025"\n"ExtractType","update"\n"ExtractNumber","140"\n',
    };
    await register.take(await update("restored.zip", 140, restored));
    await register.take(fileIn("rename.zip"));
    expect(await contentOf(register)).toEqual(before);
  });

  test("an update follows the area of its full extract, whatever area is asked for", async () => {
    const wide = await aRegister(everything);
    await wide.take(await full());
    expect(await wide.look(readKboPosition)).toMatchObject({ postcodes: null });
    const narrow = await aRegister(halle);
    await narrow.take(fileIn("full140.zip"));
    expect((await narrow.look(readKboPosition))?.postcodes).toEqual(["1500", "1501", "1502"]);
  });
});

describe("an update with bad content", () => {
  const refusedBy = async (files: Parameters<typeof writeUpdate>[2]) => {
    const register = await aRegister();
    await register.take(await full());
    const before = await contentOf(register);
    const answer = await register.read(await update("bad.zip", 141, files));
    expect(await contentOf(register)).toEqual(before);
    return answer;
  };

  test("names the file that is missing", async () => {
    expect(await refusedBy({ contact_delete: null })).toMatchObject({
      because: "part-missing",
      file: "contact_delete.csv",
    });
    expect(await refusedBy({ activity_insert: null })).toMatchObject({
      file: "activity_insert.csv",
    });
  });

  test("names the column that is missing", async () => {
    expect(await refusedBy({ address_delete: '"Number"\n' })).toMatchObject({
      because: "column-missing",
      file: "address_delete.csv",
      line: 1,
      column: "EntityNumber",
    });
  });

  test("refuses single rows with file, line and reason; what they would replace stays", async () => {
    const { take, look, record } = await aRegister();
    await take(await full());
    const answer = await take(
      await update("rows.zip", 141, {
        ...renamed,
        enterprise_delete: keys("EnterpriseNumber", bakery, "0999.000.001"),
        enterprise_insert: `${headerOf("enterprise")}"${bakery}","AC","000","2","610",,31-02-2020\n`,
        contact_delete: keys("EntityNumber", workshop),
        contact_insert: `${headerOf("contact")}"${workshop}","ENT","WE`,
      }),
    );
    const rows = await look((tx) => listRefusedRows(tx, answer.importId, 10));
    expect(rows.map(({ file, line, because }) => [file, line, because])).toEqual([
      ["enterprise_insert.csv", 2, "unknown-day"],
      ["enterprise_delete.csv", 3, "wrong-check-digits"],
      ["contact_insert.csv", 2, "half-a-line"],
    ]);
    expect(answer.counts).toMatchObject({ changed: 1, stopped: 0, refused: 3 });
    expect((await record(exampleNumber(2)))?.values?.status).toBe("active");
    expect((await record(exampleNumber(1)))?.values).toMatchObject({
      name: "Voorbeeld Maatwerk Goudmeer",
      email: "info@zilvermeer.example",
    });
  });

  test("an update that stops a great part of what is known is not believed", async () => {
    const register = await aRegister(everything);
    const made = { seed: 5, enterprises: 120, nis: ["23027"], referenceFolder: "reference" };
    await generateKboExtract({ ...made, out: fileIn("many.zip"), edition: 140 });
    await register.take(fileIn("many.zip"));
    const numbers = await register.look((tx) =>
      tx.selectFrom("organisation").select("number").limit(30).execute(),
    );
    const gone = numbers.map(({ number }) => number ?? "");
    const answer = await register.read(
      await update("gone.zip", 141, { enterprise_delete: keys("EnterpriseNumber", ...gone) }),
    );
    expect(answer).toMatchObject({ kind: "refused", because: "many-gone" });
    expect(await register.look(readKboPosition)).toMatchObject({ number: 140 });
  });
});
