import type { Notice } from "./notice.ts";
import { publicationNumber } from "./publication-number.ts";

const uuidWithVersion = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-(\d{2}))?$/i;

/**
 * The names under which one version of a notice can be met, the same in every format: its number in
 * the Official Journal, its identifier with its version, its OCDS release. Two notices that share a
 * name are one notice. The purchase they belong to is no name: its notices are different notices.
 */
export function noticeKeys({ identity }: Notice): string[] {
  const keys = new Set<string>();
  const byId = (id: string, version: string) => keys.add(`id:${id.toLowerCase()}/${version}`);
  if (identity.publicationNumber) keys.add(`ojs:${identity.publicationNumber}`);
  // A platform that says no version gives each version an identifier of its own.
  if (identity.noticeId) byId(identity.noticeId, identity.noticeVersion ?? "01");
  for (const id of identity.otherNoticeIds ?? []) byId(id, "01");
  const { ocid, releaseId } = identity;
  if (releaseId) {
    const [, id, version = "01"] = uuidWithVersion.exec(releaseId) ?? [];
    const number = publicationNumber(releaseId);
    if (id) byId(id, version);
    if (number) keys.add(`ojs:${number}`);
    if (ocid) keys.add(`ocid:${ocid}#${releaseId}`);
  }
  return [...keys];
}

/**
 * Puts together what is one notice, in the order of arrival.
 * @returns groups of one or more; a notice without any name stands alone
 */
export function groupSameNotices(notices: readonly Notice[]): Notice[][] {
  const groups: Notice[][] = [];
  const groupOfKey = new Map<string, Notice[]>();
  for (const notice of notices) {
    const keys = noticeKeys(notice);
    const met = [
      ...new Set(keys.map((key) => groupOfKey.get(key)).filter((group) => group !== undefined)),
    ];
    const [group = [], ...others] = met;
    if (met.length === 0) groups.push(group);
    // This notice knows two names that were met apart: those groups are one.
    for (const other of others) {
      group.push(...other.splice(0));
      for (const [key, held] of groupOfKey) if (held === other) groupOfKey.set(key, group);
    }
    group.push(notice);
    for (const key of keys) groupOfKey.set(key, group);
  }
  return groups.filter((group) => group.length > 0);
}
