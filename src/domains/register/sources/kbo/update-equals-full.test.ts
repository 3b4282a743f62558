import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadReferenceFacts } from "#territory";
import { aKboRegister, contentOf } from "../../../../../tests/database/a-kbo-register.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import type { KboArea } from "../../rules/kbo-area.ts";
import { listGapsOf } from "../../store/kbo-gaps.ts";
import { loadRegisterReference } from "../../usecases/load-register-reference.ts";
import { generateKboExtract } from "./generate/generate-extract.ts";

const database = await aTestDatabase();
const halle: KboArea = { kind: "municipalities", nis: ["23027"] };
const everything: KboArea = { kind: "all" };
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kbo-update-equals-"));
  await loadReferenceFacts(database.owner.db, "reference");
  await loadRegisterReference(database.owner.db, "reference");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const aRegister = (area: KboArea = halle) => aKboRegister(database.db, folder, area);

describe("a generated extract with its updates", { timeout: 120_000 }, () => {
  const generate = async (
    seed: number,
    enterprises: number,
    edition: number,
    isUpdate: boolean,
  ) => {
    const out = join(folder, `${seed}-${edition}-${isUpdate ? "update" : "full"}.zip`);
    const nis = ["23027", "23003"];
    const options = { seed, enterprises, edition, isUpdate, nis, referenceFolder: "reference" };
    await generateKboExtract({ ...options, out });
    return out;
  };

  test("comes to the same register as the full extracts of the same days", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const first = await generate(seed, 300, 140, false);
        const [updated, whole] = [await aRegister(everything), await aRegister(everything)];
        await updated.take(first);
        await whole.take(first);
        for (const edition of [141, 142]) {
          const answer = await updated.take(await generate(seed, 300, edition, true));
          expect(answer.counts).toMatchObject({ refused: 0, gaps: 0 });
          await whole.take(await generate(seed, 300, edition, false));
        }
        expect(await contentOf(updated)).toEqual(await contentOf(whole));
      }),
      { numRuns: 3 },
    );
  });

  test("of an area differs only by what is told to come, and not at all after the next full extract", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const first = await generate(seed, 900, 140, false);
        const next = await generate(seed, 900, 141, false);
        const [updated, whole] = [await aRegister(), await aRegister()];
        await updated.take(first);
        await whole.take(first);
        const { importId } = await updated.take(await generate(seed, 900, 141, true));
        await whole.take(next);
        const gaps = await updated.look((tx) => listGapsOf(tx, importId, 1000));
        const [left, right] = [await contentOf(updated), await contentOf(whole)];
        const { knownOwners } = ownersIn(right.kept);
        const promised = new Set(gaps.map(({ number }) => knownOwners.get(number) ?? number));
        for (const [number, content] of Object.entries(right.organisations)) {
          if (!promised.has(number)) expect(left.organisations[number]).toEqual(content);
        }
        expect(Object.keys(right.organisations)).toEqual(
          expect.arrayContaining(Object.keys(left.organisations)),
        );
        await updated.take(next);
        expect(await contentOf(updated)).toEqual(right);
      }),
      { numRuns: 3 },
    );
  });

  const ownersIn = (kept: readonly (readonly unknown[])[]) => ({
    knownOwners: new Map(kept.map(([number, owner]) => [String(number), String(owner)])),
  });

  test("an update that is broken off leaves the register as it was", async () => {
    const register = await aRegister(everything);
    await register.take(await generate(77, 400, 140, false));
    const before = await contentOf(register);
    const stop = new AbortController();
    const running = register.read(await generate(77, 400, 141, true), stop.signal);
    stop.abort();
    expect(await running).toMatchObject({ kind: "refused", because: "cancelled" });
    expect(await contentOf(register)).toEqual(before);
  });
});
