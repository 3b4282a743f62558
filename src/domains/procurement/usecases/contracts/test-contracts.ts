import { asDay, type Instant } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import type { ContractContent } from "../../rules/contracts/contract.ts";
import type { TypedReport } from "../../rules/contracts/judge-report.ts";
import { aTestRadar, halle, now, personId } from "../radar/test-radar.ts";
import { saveClause } from "./change-promises.ts";
import { openContract } from "./open-contract.ts";
import { addContract } from "./save-contract.ts";
import { makeLink } from "./supplier-link.ts";
import { takeContractStep } from "./take-contract-step.ts";

/** A moment on a day. */
export const at = (day: string): Instant => `${day}T09:00:00.000Z` as Instant;

/** What a person fills in of a contract; started in April, for a year, reported every three months. */
export const aContract = (over: Partial<ContractContent> = {}): ContractContent => ({
  nis: halle,
  title: "Onkruid wieden in de parken (voorbeeld)",
  description: "",
  organisationId: null,
  supplierName: "Groenwerk Voorbeeld",
  isSocial: true,
  amountCents: 18_000_000,
  startsOn: asDay("2026-04-01"),
  endsOn: asDay("2027-03-31"),
  reportMonths: 3,
  ownerPersonId: personId,
  ownerName: "",
  reach: { kind: "typed", email: "info@groenwerk.example", consentOn: asDay("2026-03-01") },
  supplierLanguage: "nl",
  ...over,
});

export const aTypedReport = (over: Partial<TypedReport> = {}): TypedReport => ({
  from: "2026-04-01",
  to: "2026-06-30",
  hours: "120",
  places: "",
  cents: "",
  note: "",
  sure: false,
  ...over,
});

/** A desk that follows contracts, in a database of its own. */
export async function aTestDesk() {
  const radar = await aTestRadar();
  const { app, db, coordinator } = radar;
  let letters = 0;
  const open = async (id: string, when = now) => {
    const opened = await openContract(app, coordinator, id, { language: "nl", now: when });
    if (isRefusal(opened)) throw new Error(opened.because);
    return opened;
  };
  const add = async (over: Partial<ContractContent> = {}) => {
    const source = { kind: "hand", ref: null, href: null, label: null } as const;
    const added = await addContract(db, coordinator, aContract(over), { source, steps: [] }, now);
    if (added.kind !== "added") throw new Error(JSON.stringify(added));
    return added.id;
  };
  const step = async (id: string, kind: "contract" | "running" | "lost" | "ended", day: string) => {
    const { contract } = await open(id);
    const given = { kind, happenedOn: asDay(day), note: "", cents: null } as const;
    const lostBecause = kind === "lost" ? "price" : null;
    const order = { ...given, lostBecause, version: contract.version } as const;
    return takeContractStep(db, coordinator, id, order, now);
  };
  return {
    ...radar,
    open,
    add,
    step,
    /** A signed contract with 730 hours promised, and a link for its supplier. */
    signed: async (over: Partial<ContractContent> = {}) => {
      const id = await add(over);
      await step(id, "contract", "2026-03-20");
      const saved = await saveClause(
        db,
        coordinator,
        id,
        {
          family: "training",
          libraryKey: null,
          libraryVersion: null,
          title: "Opleiding op de werkvloer",
          body: "",
          hours: 730,
          places: 4,
          cents: null,
          per: "whole",
          milestones: [],
        },
        null,
        now,
      );
      if (saved.kind !== "saved") throw new Error(JSON.stringify(saved));
      await makeLink(app, coordinator, id, now);
      const { linkHref } = await open(id);
      return { id, token: linkHref?.split("/").at(-1) ?? "" };
    },
    /** A form as a browser sends it, each with its own key. */
    form: (over: Partial<TypedReport> = {}) => {
      letters += 1;
      return {
        typed: aTypedReport(over),
        own: null,
        formKey: `voorbeeld-${letters}`,
        address: "192.0.2.1",
      };
    },
  };
}
