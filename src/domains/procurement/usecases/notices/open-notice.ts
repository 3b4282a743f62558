import { type Actor, mayReach, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { findOrganisationsByNumber } from "#register";
import { listMunicipalities, type Municipality } from "#territory";
import type { Notice } from "../../rules/notice.ts";
import { writeOcdsPackage, writeOcdsRelease } from "../../rules/ocds/write-ocds.ts";
import {
  findNotice,
  listEditions,
  listRelated,
  type NoticeEdition,
  type RelatedNotice,
  readEdition,
  type StoredNotice,
} from "../../store/notices/read-notice.ts";

export type KnownOrganisation = { readonly id: string; readonly name: string };

/** Everything there is to show of a notice. */
export type OpenedNotice = {
  readonly kind: "notice";
  readonly notice: StoredNotice;
  /** What is shown: the main edition, or the one that was asked for. */
  readonly shown: Notice;
  /** Null: the main edition. */
  readonly shownEdition: NoticeEdition | null;
  readonly editions: readonly NoticeEdition[];
  readonly related: readonly RelatedNotice[];
  /** KBO number → record, of buyers and winners in the register. */
  readonly known: ReadonlyMap<string, KnownOrganisation>;
  /** Municipalities of buyer and places. */
  readonly municipalities: readonly Municipality[];
  readonly today: Day;
  /** May see the imports it came with. */
  readonly mayImport: boolean;
};

export type NoticeNotOpened =
  | Refusal<"not-permitted" | "no-such-notice">
  | { readonly kind: "moved"; readonly to: string };

/** A notice with its editions and the other notices of its purchase. @param editionId to read an earlier one */
export async function openNotice(
  app: Pick<App, "db" | "today">,
  actor: Actor,
  id: string,
  editionId: string | null = null,
): Promise<OpenedNotice | NoticeNotOpened> {
  const refusal = refusalFor(actor, "radar.read");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const notice = await findNotice(tx, id);
    if (!notice) return refuse("no-such-notice", id);
    if ("movedTo" in notice) return { kind: "moved", to: notice.movedTo };
    const editions = await listEditions(tx, id);
    const asked = editions.find((edition) => edition.id === editionId && !edition.isMain) ?? null;
    const shown = (asked && (await readEdition(tx, id, asked.id))) ?? notice.content;
    const numbers = [...shown.buyers, ...shown.lots.flatMap(({ winners }) => winners)].flatMap(
      ({ kbo }) => kbo ?? [],
    );
    const nis = [...notice.placeNis, ...(notice.buyerNis ? [notice.buyerNis] : [])];
    return {
      kind: "notice",
      notice,
      shown,
      shownEdition: asked,
      editions,
      related: await listRelated(tx, id, notice.content),
      known: await findOrganisationsByNumber(tx, numbers),
      municipalities: await listMunicipalities(tx, [...new Set(nis)]),
      today: app.today(),
      mayImport: mayReach(actor, "radar.import"),
    };
  });
}

/** The notice as a package of OCDS 1.1 with one release. @param address where it can be read */
export async function exportNotice(
  app: Pick<App, "db" | "now">,
  actor: Actor,
  id: string,
  address: string,
): Promise<
  | { readonly kind: "package"; readonly content: ReturnType<typeof writeOcdsPackage> }
  | NoticeNotOpened
> {
  const refusal = refusalFor(actor, "radar.read");
  if (refusal) return refusal;
  const notice = await inPartnership(app.db, tenantOf(actor), (tx) => findNotice(tx, id));
  if (!notice) return refuse("no-such-notice", id);
  if ("movedTo" in notice) return { kind: "moved", to: notice.movedTo };
  const { ocid, procedureId } = notice.content.identity;
  const release = writeOcdsRelease(notice.content, ocid ?? `regiekamer-${procedureId ?? id}`);
  const about = { uri: address, publishedDate: app.now(), publisher: "Regiekamer" };
  return { kind: "package", content: writeOcdsPackage([release], about) };
}
