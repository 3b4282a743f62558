import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { readKboNumber } from "#kernel/kbo-number";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { isMailAddress } from "#platform/mail/letter";
import type { App } from "#platform/request-context";
import type { Depth } from "../../rules/instrument/instrument.ts";
import { markBegunAtDesk } from "../../store/desk/progress.ts";
import { currentEdition } from "../../store/editions.ts";
import { listScansOf, writePrefilled } from "../../store/fill/scan-rows.ts";
import { sendScanLetter } from "../fill/letters.ts";
import { readFromRegister } from "../fill/start-self.ts";
import { scanHref } from "../scan-links.ts";
import { startScan } from "../start-scan.ts";
import { type Municipality, readMunicipalities } from "./municipalities.ts";

type Begun = { readonly kind: "begun"; readonly scanId: string };

/** The municipalities for which somebody may begin a scan at the desk. */
export const listToBegin = (
  app: Pick<App, "db">,
  actor: Actor,
  verb: "scan.authority" | "scan.campaign",
  asked: { readonly language: Language; readonly today: Day },
): Promise<
  | { readonly kind: "choices"; readonly municipalities: readonly Municipality[] }
  | Refusal<"not-permitted">
> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    const { members } = await readMunicipalities(tx, tenantOf(actor).partnershipId, asked);
    const municipalities = members.filter(
      ({ nis }) => refusalFor(actor, verb, { nis: [nis] }) === null,
    );
    return municipalities.length > 0
      ? { kind: "choices" as const, municipalities }
      : refuse("not-permitted", verb);
  });

/** Begins the scan of an authority, after the last one it finished. Who begins it fills in from the desk. */
export async function beginAuthority(
  app: Pick<App, "db">,
  actor: Actor,
  given: { readonly nis: string; readonly name: string; readonly language: Language },
  now: Instant,
): Promise<Begun | Refusal<"not-permitted" | "municipality" | "name-too-long" | "under-way">> {
  const refusal = refusalFor(actor, "scan.authority", { nis: [given.nis] });
  if (refusal) return refusal;
  const today = dayOf(now);
  return inPartnership<
    Begun | Refusal<"not-permitted" | "municipality" | "name-too-long" | "under-way">
  >(app.db, tenantOf(actor), async (tx) => {
    const { language, nis } = given;
    const { partnershipId } = tenantOf(actor);
    const { members } = await readMunicipalities(tx, partnershipId, { language, today });
    const municipality = members.find((one) => one.nis === nis);
    if (!municipality) return refuse("municipality");
    const earlier = await listScansOf(tx, { nis: [nis] });
    const underWay = earlier.find(({ state }) => state === "started");
    if (underWay) return refuse("under-way", underWay.id);
    const person = personOf(actor);
    const started = await startScan(
      tx,
      actor,
      {
        instrument: "authority",
        depth: "full",
        organisationId: null,
        nis,
        name: given.name.trim() || municipality.name,
        kboNumber: null,
        language,
        profile: {},
        holder: { name: person?.name ?? "", email: null, personId: person?.id ?? null },
        ...(earlier[0] ? { previousScanId: earlier[0].id } : {}),
      },
      now,
    );
    if (started.kind === "started") return { kind: "begun", scanId: started.scanId };
    return refuse(started.because === "name-too-long" ? "name-too-long" : "not-permitted");
  });
}

export type ForCompany = {
  readonly number: string;
  readonly name: string;
  /** Where it is, when the register does not say. */
  readonly nis: string;
  readonly person: string;
  readonly email: string;
  readonly language: Language;
  readonly depth: Depth;
};

type CompanyProblem =
  | "not-permitted"
  | "number"
  | "email"
  | "no-name"
  | "name-too-long"
  | "municipality";

/** Begins a scan for a company: its link is mailed when there is an address, and else stands on its page until it is opened. */
export async function beginCompany(
  app: Pick<App, "config" | "db" | "mail">,
  actor: Actor,
  given: ForCompany,
  now: Instant,
): Promise<Begun | Refusal<CompanyProblem>> {
  const email = given.email.trim();
  if (email !== "" && !isMailAddress(email)) return refuse("email");
  const read = given.number.trim() === "" ? null : readKboNumber(given.number);
  if (read && !("number" in read)) return refuse("number");
  const number = read && "number" in read ? read.number : null;
  return inPartnership<Begun | Refusal<CompanyProblem>>(app.db, tenantOf(actor), async (tx) => {
    const { partnershipId } = tenantOf(actor);
    const { instrument } = await currentEdition(tx, "company");
    const known = number === null ? null : await readFromRegister(tx, instrument, number);
    const nis = known?.nis ?? (given.nis || null);
    const refusal = refusalFor(actor, "scan.campaign", nis ? { nis: [nis] } : {});
    if (refusal) return nis ? refusal : refuse("municipality");
    const name = given.name.trim() || (known?.name ?? "");
    const { depth, language } = given;
    const started = await startScan(
      tx,
      actor,
      {
        instrument: "company",
        organisationId: known?.organisationId ?? null,
        kboNumber: number,
        profile: known?.profile ?? {},
        holder: { name: given.person.trim().slice(0, 200), email: email || null, personId: null },
        ...{ name, nis, depth, language },
      },
      now,
    );
    if (isRefusal(started)) {
      const { because } = started;
      return refuse(
        because === "no-name" || because === "name-too-long" ? because : "not-permitted",
      );
    }
    const { scanId, holderId } = started;
    await markBegunAtDesk(tx, scanId);
    if (known) await writePrefilled(tx, scanId, Object.keys(known.profile));
    if (email !== "") {
      const href = await scanHref(app.config, { partnershipId, holderId });
      await sendScanLetter(
        tx,
        app,
        {
          ...{ partnershipId, scanId, holderId, to: email, language },
          write: ({ start }) => ({ subject: start.subject(name), body: start.body(href) }),
        },
        now,
      );
    }
    return { kind: "begun", scanId };
  });
}
