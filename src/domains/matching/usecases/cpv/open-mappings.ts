import { type Actor, refusalFor, tenantOf } from "#access";
import type { Language } from "#kernel/language";
import type { Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { type KeptMapping, listMappingsPage } from "../../store/cpv/mappings.ts";
import type { CpvApp } from "./current-cpv-model.ts";
import { openCpvLabels } from "./open-cpv-labels.ts";

const pageSize = 50;

export type MappingsPage = {
  readonly kind: "opened";
  readonly mappings: readonly (KeptMapping & { readonly label: string })[];
  readonly total: number;
  readonly pageSize: number;
  readonly mayTeach: boolean;
};

/**
 * What people of a partnership confirmed, the latest first.
 * @param page counted from 1
 */
export async function openMappings(
  app: Pick<CpvApp, "db" | "config">,
  actor: Actor,
  page: number,
  language: Language,
): Promise<MappingsPage | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "match.read");
  if (refusal) return refusal;
  const { official } = await openCpvLabels(app.config.projectRoot);
  const found = await inPartnership(app.db, tenantOf(actor), (tx) =>
    listMappingsPage(tx, { from: (page - 1) * pageSize, count: pageSize }),
  );
  const codes = new Set(found.mappings.map(({ cpv }) => cpv));
  const names = new Map(
    official
      .filter((label) => label.language === language && codes.has(label.code))
      .map(({ code, text }) => [code, text]),
  );
  return {
    kind: "opened",
    mappings: found.mappings.map((mapping) => ({
      ...mapping,
      label: names.get(mapping.cpv) ?? "",
    })),
    total: found.total,
    pageSize,
    mayTeach: refusalFor(actor, "match.teach") === null,
  };
}
