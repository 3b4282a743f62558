import { type Actor, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import { addSeconds, type Instant } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { type DemonstrationScan, demonstrationScans } from "../../examples/fill/demonstration.ts";
import type { Said } from "../../rules/fill/entry.ts";
import { askedQuestions } from "../../rules/scan/asked-questions.ts";
import { findEdition } from "../../store/editions.ts";
import { insertManyAnswers, setScanMoments } from "../../store/fill/many-answers.ts";
import { findHolder } from "../../store/holders.ts";
import { findScan, openAnswersOf } from "../../store/scans.ts";
import { keepProgress } from "../desk/keep-progress.ts";
import { loadFactsExample } from "../facts/load-facts-example.ts";
import { loadPlanExample } from "../plan/load-plan-example.ts";
import { type ScanToStart, startScan } from "../start-scan.ts";
import { finishScan } from "./own-scan.ts";

const firstNumber = 8_600;
const daySeconds = 86_400;

/** Thirty invented companies and one authority, finished and half-way, for who tries the desk. */
export async function loadScanDemonstration(
  app: Pick<App, "db">,
  actor: Actor,
  now: Instant,
): Promise<void> {
  await inPartnership(app.db, tenantOf(actor), async (tx) => {
    for (const [at, told] of demonstrationScans.entries()) {
      const wanted = companyScan(told, at);
      const years = told.cameBack ? [365, 0] : [0];
      let previousScanId: string | undefined;
      for (const earlier of years) {
        const days = told.daysAgo + earlier;
        previousScanId = await fillExample(
          tx,
          actor,
          { ...wanted, ...(previousScanId ? { previousScanId } : {}) },
          {
            ripeness: told.ripeness - (earlier > 0 ? 0.2 : 0),
            share: earlier > 0 ? 1 : told.share,
            at: addSeconds(now, -days * daySeconds),
          },
        );
      }
    }
    const share = { ripeness: 0.55, share: 0.8, at: addSeconds(now, -9 * daySeconds) };
    await fillExample(tx, actor, authorityScan, share);
  });
}

const companyScan = (told: DemonstrationScan, at: number): ScanToStart => ({
  instrument: "company",
  depth: at % 6 === 5 ? "full" : "light",
  organisationId: null,
  nis: told.nis,
  name: told.name,
  kboNumber: exampleNumber(firstNumber + at),
  language: told.language,
  profile: {
    size: [told.size],
    sector: [told.sector],
    premises: [told.size === "solo" ? "no" : "yes"],
  },
  holder: { name: "Ans Voorbeeld", email: null, personId: null },
  isExample: true,
});

const authorityScan: ScanToStart = {
  instrument: "authority",
  depth: "full",
  organisationId: null,
  nis: "23027",
  name: "Stad Halle (voorbeeld)",
  kboNumber: null,
  language: "nl",
  profile: {},
  holder: { name: "Lotte Voorbeeld", email: null, personId: null },
  isExample: true,
};

type Filling = { readonly ripeness: number; readonly share: number; readonly at: Instant };

async function fillExample(
  tx: Tx,
  actor: Actor,
  wanted: ScanToStart,
  { ripeness, share, at }: Filling,
): Promise<string> {
  const started = await startScan(tx, actor, wanted, at);
  if (started.kind === "refused") {
    throw new AppError("demonstration.scan", `${wanted.name}: ${started.because}`);
  }
  const { scanId, holderId } = started;
  await openAnswersOf(tx, scanId);
  const [scan, holder] = [await findScan(tx, scanId), await findHolder(tx, holderId)];
  if (!scan || !holder) throw new AppError("demonstration.scan", wanted.name);
  const { instrument } = await findEdition(tx, scan.editionId);
  const asked = askedQuestions(instrument, scan, new Map());
  const filled = asked.slice(0, Math.ceil(asked.length * share));
  const answers = filled.map(({ key, mayNotApply }) => ({
    question: key,
    ...saidBy(wanted.name, key, ripeness, mayNotApply),
  }));
  const { partnershipId } = tenantOf(actor);
  await insertManyAnswers(tx, { partnershipId, scanId, holderId, now: at }, answers);
  await setScanMoments(tx, scanId, at);
  const held = { partnershipId, scan, holder, instrument };
  if (share === 1) await loadFactsExample(tx, held, at);
  await keepProgress(tx, held);
  if (share === 1) await finishScan(tx, held, at);
  if (share > 0.7) await loadPlanExample(tx, held, at);
  return scanId;
}

/** The same company always says the same. */
function saidBy(name: string, key: string, ripeness: number, mayNotApply: boolean): Said {
  const drawn = fractionOf(`${name} ${key}`);
  const isInteresting = fractionOf(`${key} ${name}`) < 0.12;
  const note = drawn < 0.05 ? "Voorbeeld: dit bespreken we op het volgende overleg." : "";
  if (drawn > 0.95 && mayNotApply) return { value: "not-applicable", isInteresting: false, note };
  if (drawn > 0.88) return { value: "unknown", isInteresting, note };
  if (drawn < ripeness * 0.7) return { value: "yes", isInteresting, note };
  return { value: drawn < ripeness ? "partly" : "no", isInteresting, note };
}

/** 0 to 1, the same for the same text (FNV-1a). */
function fractionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
