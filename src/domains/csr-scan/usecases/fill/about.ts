import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import type { Depth } from "../../rules/instrument/instrument.ts";
import { askedQuestions } from "../../rules/scan/asked-questions.ts";
import type { Profile } from "../../rules/scan/scan.ts";
import { selectAnswers } from "../../store/answers.ts";
import { findPrefilled, writeAbout } from "../../store/fill/scan-rows.ts";
import { keepProgress } from "../desk/keep-progress.ts";
import { withHeldScan } from "../hold-scan.ts";
import { keepResult } from "../profile/keep-result.ts";
import { unknownOption } from "../start-scan.ts";
import { type OpenScan, readScan } from "./open-scan.ts";

type HoldApp = Pick<App, "config" | "db">;

/** The details of a scan, and which of them came from the register. */
export const openAbout = (
  app: HoldApp,
  token: string,
): Promise<
  { readonly scan: OpenScan; readonly prefilled: ReadonlySet<string> } | Refusal<"no-such-scan">
> =>
  withHeldScan(app, token, { lock: false }, async (tx, held) => ({
    scan: await readScan(tx, token, held),
    prefilled: new Set(await findPrefilled(tx, held.scan.id)),
  }));

export type AboutGiven = {
  readonly name: string;
  readonly depth: Depth;
  readonly language: Language;
  readonly profile: Profile;
  /** Version of the scan that was on the screen. */
  readonly version: number;
};

const longestName = 300;

/**
 * Keeps the details. A question that is no longer asked because of them keeps its answer, which counts no more.
 * @returns how many answers that concerns
 */
export const saveAbout = (
  app: HoldApp,
  token: string,
  given: AboutGiven,
): Promise<
  | { readonly kind: "saved"; readonly hidden: number }
  | Refusal<
      "no-such-scan" | "no-name" | "name-too-long" | "unknown-option" | "no-such-depth" | "stale"
    >
> =>
  withHeldScan(app, token, { lock: true }, async (tx, { partnershipId, scan, instrument }) => {
    const name = given.name.trim();
    if (name === "") return refuse("no-name");
    if (name.length > longestName) return refuse("name-too-long");
    if (!instrument.depths.includes(given.depth)) return refuse("no-such-depth");
    const unknown = unknownOption(instrument, given.profile);
    if (unknown !== null) return refuse("unknown-option", unknown);
    if (given.version !== scan.version) return refuse("stale", String(scan.version));
    const answers = await selectAnswers(tx, scan.id);
    const { depth, language, profile } = given;
    const before = askedQuestions(instrument, scan, answers);
    const after = new Set(
      askedQuestions(instrument, { depth, profile }, answers).map(({ key }) => key),
    );
    const prefilled = (await findPrefilled(tx, scan.id)).filter((key) =>
      isSameChoice(profile[key] ?? [], scan.profile[key] ?? []),
    );
    await writeAbout(tx, scan, { name, depth, language, profile, prefilled });
    const held = { partnershipId, scan: { ...scan, depth, profile }, instrument };
    await keepProgress(tx, held);
    if (scan.finishedAt) await keepResult(tx, held, scan.finishedAt);
    const hidden = before.filter(
      ({ key }) => !after.has(key) && (answers.get(key)?.value ?? null) !== null,
    );
    return { kind: "saved" as const, hidden: hidden.length };
  });

const isSameChoice = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join();
