import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { readConfig } from "#platform/config";
import { openFiles } from "#platform/files";
import type { App } from "#platform/request-context";
import { loadDemonstration } from "#register";
import { foundPartnership } from "#territory";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import type { SpendSettings } from "../../rules/spend/taking/spend-settings.ts";
import { loadSpendFiles } from "./load-spend-files.ts";

const now = "2026-11-23T09:00:00.000Z" as Instant;

export const asBytes = (text: string) => new TextEncoder().encode(text);

export const personWith = (partnershipId: string, grant: object): Actor =>
  ({
    kind: "person",
    personId: randomUUID(),
    name: "Noor Voorbeeld",
    partnershipId,
    grants: [grant],
  }) as Actor;

/** For tests of bringing spending in: the real database, files on disk, a register with examples. */
export async function aSpendWorld() {
  const { db } = await aTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "spend-"));
  const app = {
    db,
    files: openFiles({ folder }),
    config: readConfig({ REGIEKAMER_SECRET: "example-".repeat(6) }),
    now: () => now,
    today: () => dayOf(now),
  } as unknown as App;
  return {
    app,
    db,
    close: () => rm(folder, { recursive: true, force: true }),
    /** A partnership of Halle and Beersel. @returns its coordinator */
    async found(): Promise<Actor> {
      const answer = await foundPartnership(
        db,
        { kind: "operator", partnershipId: "" },
        {
          name: "Voorbeeldverband",
          legalForm: "interlokale-vereniging",
          nis: ["23027", "23003"],
          managingNis: "23027",
          from: dayOf(now),
          isExample: true,
        },
      );
      if (answer.kind === "refused") throw new Error(answer.because);
      const { partnershipId } = answer;
      await loadDemonstration(db, { kind: "operator", partnershipId }, now);
      return personWith(partnershipId, { role: "coordinator" });
    },
    /** Takes in what was given as text. @param chosen what a person would decide at the preview */
    async load(
      actor: Actor,
      nis: string,
      files:
        | { readonly name: string; readonly text: string }
        | readonly { readonly name: string; readonly text: string }[],
      chosen: Partial<SpendSettings> = {},
    ) {
      const given = [files].flat().map(({ name, text }) => ({ name, content: asBytes(text) }));
      const loaded = await loadSpendFiles(app, actor, nis, given, chosen);
      if (loaded.kind === "refused") throw new Error(loaded.because);
      return loaded;
    },
  };
}
