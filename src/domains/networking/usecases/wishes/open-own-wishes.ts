import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import type { MatchingApp } from "#matching";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { listActivityFacts, listSegment } from "#register";
import { findPartnership, listMunicipalities } from "#territory";
import { type FairFacts, type FairGuest, takesPart } from "../../rules/schedule/fair-facts.ts";
import type { Other } from "../../rules/wishes/choose-others.ts";
import { type OwnFair, ownFair, withOwnFair } from "../schedule/guest-schedule.ts";
import { suggestFor } from "./suggest-wishes.ts";

/** Somebody to wish for, and what stands beside its name. */
export type ListedOther = Other & { readonly placeName: string; readonly sectors: string };

export type OwnWishPage = {
  readonly own: OwnFair;
  readonly others: readonly ListedOther[];
  /** For this guest alone; who was wished for or refused is not among them. */
  readonly suggested: readonly {
    readonly to: string;
    readonly reasons: readonly string[];
    readonly sameWords: readonly string[];
  }[];
  /** What can be chosen by: only what somebody here is. */
  readonly activities: readonly {
    readonly code: string;
    readonly label: string;
    readonly isTop: boolean;
  }[];
  readonly places: readonly { readonly nis: string; readonly name: string }[];
};

/** The page of wishes of one guest, by his own link: nothing of what others wish or look for. */
export async function openOwnWishes(
  app: MatchingApp & Pick<App, "config" | "db" | "today">,
  token: string,
  language: Language,
): Promise<OwnWishPage | Refusal<"no-such-guest">> {
  const held = await withOwnFair(app, token, async (tx, fair, guest, partnershipId) => {
    const name = (await findPartnership(tx, partnershipId))?.name ?? "";
    return { fair, partnershipId, own: await ownFair(tx, fair, guest, name) };
  });
  if (isRefusal(held)) return held;
  const { fair, own, partnershipId } = held;
  const listed = await inPartnership(app.db, { partnershipId }, (tx) =>
    listOthers(tx, own, fair.facts, language),
  );
  const suggested = own.mayWish
    ? await suggestFor(app, partnershipId, fair, language, { only: own.guest.id })
    : [];
  return { own, suggested, ...listed };
}

async function listOthers(
  tx: Tx,
  { guest, others }: OwnFair,
  { guests }: FairFacts,
  language: Language,
): Promise<Pick<OwnWishPage, "others" | "activities" | "places">> {
  const here = guests.filter((one) => one.id !== guest.id && takesPart(one, { alsoInvited: true }));
  const known = await organisationsOf(tx, here);
  const labels = await listActivityFacts(tx);
  const labelOf = new Map(labels.map(({ code, label }) => [code, label[language]]));
  const places = (await listMunicipalities(tx)).map(({ nis, nameFr, nameNl }) => ({
    nis,
    name: language === "fr" ? nameFr : nameNl,
  }));
  const placeOf = new Map(places.map(({ nis, name }) => [nis, name]));
  const offersOf = new Map(others.map(({ id, offers }) => [id, offers]));
  const listed = here.map((one): ListedOther => {
    const organisation = known.get(one.organisationId ?? "");
    const activities = organisation?.activities ?? [];
    const nis = organisation?.seatNis ?? null;
    const placeName = placeOf.get(nis ?? "") ?? "";
    const tops = new Set(activities.map((code) => code.split("/")[0] ?? code));
    return {
      id: one.id,
      name: one.name,
      offers: offersOf.get(one.id) ?? "",
      side: one.side,
      activities,
      workForms: organisation?.workForms ?? [],
      nis,
      alsoCalled: `${activities.map((code) => labelOf.get(code) ?? "").join(" ")} ${placeName}`,
      placeName,
      sectors: [...tops].flatMap((code) => labelOf.get(code) ?? []).join(", "),
    };
  });
  const codes = new Set(listed.flatMap(({ activities }) => activities.flatMap(withParents)));
  const seats = new Set(listed.map(({ nis }) => nis));
  return {
    others: listed,
    activities: labels
      .filter(({ code }) => codes.has(code))
      .map(({ code, parent, label }) => ({
        code,
        label: label[language],
        isTop: parent === null,
      })),
    places: places
      .filter(({ nis }) => seats.has(nis))
      .sort((a, b) => a.name.localeCompare(b.name, language)),
  };
}

const organisationsOf = async (tx: Tx, guests: readonly FairGuest[]) => {
  const ids = guests.flatMap(({ organisationId }) => organisationId ?? []);
  const found = ids.length > 0 ? await listSegment(tx, { ids }, ids.length) : [];
  return new Map(found.map((one) => [one.id, one]));
};

/** "groen/onderhoud" is also "groen". */
const withParents = (code: string): string[] =>
  code.split("/").map((_, at, parts) => parts.slice(0, at + 1).join("/"));
