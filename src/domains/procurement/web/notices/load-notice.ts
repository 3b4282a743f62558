import { data, redirect } from "react-router";
import type { Actor } from "#access";
import type { Language } from "#kernel/language";
import { cpvNamesOf } from "#matching";
import type { App } from "#platform/request-context";
import type { Notice } from "../../rules/notice.ts";
import { type OpenedNotice, openNotice } from "../../usecases/notices/open-notice.ts";

export type ShownNotice = OpenedNotice & {
  /** CPV code → its label in the reader's language; without those that do not exist. */
  readonly cpvLabels: ReadonlyMap<string, string>;
};

/**
 * A notice for its page, or the answer that takes the page's place.
 * @throws Response 403, 404, or the way to the notice it became part of
 */
export async function loadNotice(
  app: App,
  actor: Actor,
  id: string,
  editionId: string | null,
  language: Language,
): Promise<ShownNotice> {
  const opened = await openNotice(app, actor, id, editionId);
  if (opened.kind === "moved") throw redirect(`/radar/${opened.to}`, 301);
  if (opened.kind === "refused") {
    throw data(null, { status: opened.because === "not-permitted" ? 403 : 404 });
  }
  const nameOf = await cpvNamesOf(app, language);
  const named = codesOf(opened.shown).flatMap((code) => {
    const name = nameOf(code);
    return name ? [[code, name] as const] : [];
  });
  return { ...opened, cpvLabels: new Map(named) };
}

const codesOf = ({ cpv, otherCpv, lots }: Notice): string[] => [
  ...new Set([
    ...(cpv ? [cpv] : []),
    ...otherCpv,
    ...lots.flatMap((lot) => [...(lot.cpv ? [lot.cpv] : []), ...lot.otherCpv]),
  ]),
];
