import { type Actor, countKnock, refusalFor, type TooMany, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { readKboNumber } from "#kernel/kbo-number";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import { isMailAddress } from "#platform/mail/letter";
import type { App } from "#platform/request-context";
import { findNamedOrganisations, listSegment } from "#register";
import { findPartnership } from "#territory";
import { suggestProfile } from "../../rules/fill/suggest-profile.ts";
import type { Depth, Instrument } from "../../rules/instrument/instrument.ts";
import type { Profile } from "../../rules/scan/scan.ts";
import { currentEdition } from "../../store/editions.ts";
import { writePrefilled } from "../../store/fill/scan-rows.ts";
import { readSelfStart } from "../../store/fill/setting-rows.ts";
import { giveScanToken, scanHref } from "../scan-links.ts";
import { type StartedScan, startScan } from "../start-scan.ts";
import { sendScanLetter } from "./letters.ts";

/**
 * May a company begin by itself on the public site of this partnership? Only where the site is open and the
 * partnership did not turn it off.
 */
export async function isSelfStartOpen(tx: Tx, actor: Actor): Promise<boolean> {
  if (refusalFor(actor, "scan.start")) return false;
  const partnership = await findPartnership(tx, actor.partnershipId);
  if (!partnership?.published && actor.kind === "visitor") return false;
  return readSelfStart(tx);
}

/** The form by which a company begins; closed where a partnership only invites. */
export const openSelfStart = (
  app: Pick<App, "db">,
  actor: Actor,
): Promise<{ readonly isOpen: boolean; readonly partnership: string }> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => ({
    isOpen: await isSelfStartOpen(tx, actor),
    partnership: (await findPartnership(tx, actor.partnershipId))?.name ?? "",
  }));

/** What the register knows of an organisation that begins a scan. */
export type FromRegister = {
  readonly organisationId: string;
  readonly name: string;
  readonly nis: string | null;
  readonly profile: Profile;
};

/** Looks an organisation up by its enterprise number; null when the register does not have it. */
export async function readFromRegister(
  tx: Tx,
  instrument: Pick<Instrument, "profile">,
  number: string,
): Promise<FromRegister | null> {
  const [found] = await findNamedOrganisations(tx, { numbers: [number] });
  if (!found) return null;
  const [known] = await listSegment(tx, { ids: [found.id] }, 1);
  return {
    organisationId: found.id,
    name: found.name,
    nis: known?.seatNis ?? null,
    profile: suggestProfile(instrument.profile, found.naceCodes),
  };
}

const startLimits = {
  accountAndAddress: { name: "scan-start", failures: 5, windowMinutes: 60 },
  address: { name: "scan-start-address", failures: 30, windowMinutes: 60 },
  account: { name: "scan-start-account", failures: 10, windowMinutes: 60 },
} as const;

export type SelfStart = {
  readonly number: string;
  readonly name: string;
  readonly person: string;
  readonly email: string;
  readonly language: Language;
  readonly depth: Depth;
};

type Problem = "closed" | "number" | "email" | "no-name" | "name-too-long" | "no-such-depth";

export type SelfStarted = {
  readonly kind: "started";
  readonly token: string;
  readonly isMailed: boolean;
};

/** A company begins by itself: the link is shown, and mailed when an address was given. */
export async function startSelf(
  app: Pick<App, "config" | "db" | "mail">,
  actor: Actor,
  given: SelfStart,
  address: string,
  now: Instant,
): Promise<SelfStarted | TooMany | Refusal<Problem>> {
  const email = given.email.trim();
  if (email !== "" && !isMailAddress(email)) return refuse("email");
  const read = given.number.trim() === "" ? null : readKboNumber(given.number);
  if (read && !("number" in read)) return refuse("number");
  const number = read && "number" in read ? read.number : null;
  if (number === null && given.name.trim() === "") return refuse("no-name");
  const who = email || number || given.name.trim();
  const tooMany = await countKnock(app, startLimits, { email: who, address });
  if (tooMany) return tooMany;
  const started = await inPartnership(app.db, tenantOf(actor), async (tx) => {
    if (!(await isSelfStartOpen(tx, actor))) return refuse("closed");
    const { instrument } = await currentEdition(tx, "company");
    const known = number === null ? null : await readFromRegister(tx, instrument, number);
    const name = given.name.trim() || (known?.name ?? "");
    const begun = await begin(tx, actor, { ...given, name, email, number, known }, now);
    if (isRefusal(begun)) return begun;
    const { partnershipId } = tenantOf(actor);
    if (known) await writePrefilled(tx, begun.scanId, Object.keys(known.profile));
    if (email !== "") {
      const { scanId, holderId } = begun;
      const href = await scanHref(app.config, { partnershipId, holderId });
      await sendScanLetter(
        tx,
        app,
        {
          partnershipId,
          scanId,
          holderId,
          to: email,
          language: given.language,
          write: ({ start }) => ({ subject: start.subject(name), body: start.body(href) }),
        },
        now,
      );
    }
    return { partnershipId, holderId: begun.holderId };
  });
  if (isRefusal(started)) return started;
  return {
    kind: "started",
    token: await giveScanToken(app.config, started),
    isMailed: email !== "",
  };
}

type ToBegin = Omit<SelfStart, "number"> & {
  readonly number: string | null;
  readonly known: FromRegister | null;
};

async function begin(
  tx: Tx,
  actor: Actor,
  { known, number, name, person, email, language, depth }: ToBegin,
  now: Instant,
): Promise<StartedScan | Refusal<Exclude<Problem, "number" | "email">>> {
  const started = await startScan(
    tx,
    actor,
    {
      instrument: "company",
      depth,
      organisationId: known?.organisationId ?? null,
      nis: known?.nis ?? null,
      name,
      kboNumber: number,
      language,
      profile: known?.profile ?? {},
      holder: { name: person.trim().slice(0, 200), email: email || null, personId: null },
    },
    now,
  );
  if (started.kind === "started") return started;
  if (started.because === "not-permitted" || started.because === "unknown-option") {
    return refuse("closed");
  }
  return refuse(started.because);
}
