import type { Instant } from "#kernel/day";
import type { Config } from "../config.ts";
import type { Tx } from "../db.ts";
import { installationSecret } from "../secret.ts";
import { type LetterPurpose, letterPurposes } from "./letter.ts";
import { hashToken, letterAddress, letterToken } from "./letter-address.ts";
import {
  listMailAddresses,
  type MailAddressRow,
  switchOffMailAddress,
  writeMailAddress,
} from "./mail-address-store.ts";

type Owner = { readonly partnershipId: string; readonly personId: string };
type Settings = Pick<Config, "mailIn" | "secret" | "dataFolder">;

/** An address of somebody's own, as its owner sees it. */
export type OwnAddress = {
  readonly purpose: LetterPurpose;
  /** none: not made yet. */
  readonly state: "on" | "off" | "none";
  /** Null while off, and when the secret of the installation changed since: renewing mends that. */
  readonly address: string | null;
  readonly letters: number;
  readonly lastLetterAt: Instant | null;
  readonly madeAt: Instant | null;
};

/** One line for every purpose; null when this installation takes no letters. */
export async function listOwnAddresses(
  tx: Tx,
  config: Settings,
  owner: Owner,
): Promise<OwnAddress[] | null> {
  const { mailIn } = config;
  if (!mailIn) return null;
  const secret = await installationSecret(config);
  const rows = await listMailAddresses(tx, owner.personId);
  return letterPurposes.map((purpose) => {
    const row = rows.find((one) => one.purpose === purpose);
    const token = row && letterToken(secret, { ...owner, purpose, serial: row.serial });
    const isShown = row && token && !row.switchedOffAt && hashToken(token) === row.tokenSha256;
    return {
      purpose,
      state: stateOf(row),
      address: isShown ? letterAddress(purpose, token, mailIn.domain) : null,
      letters: row?.letters ?? 0,
      lastLetterAt: row?.lastLetterAt ?? null,
      madeAt: row?.madeAt ?? null,
    };
  });
}

const stateOf = (row: MailAddressRow | undefined): OwnAddress["state"] => {
  if (!row) return "none";
  return row.switchedOffAt ? "off" : "on";
};

/** Makes the address, or a new one in the place of the old, which is refused from then on. */
export async function renewOwnAddress(
  tx: Tx,
  config: Settings,
  owner: Owner,
  purpose: LetterPurpose,
  now: Instant,
): Promise<void> {
  const secret = await installationSecret(config);
  const rows = await listMailAddresses(tx, owner.personId);
  const serial = (rows.find((row) => row.purpose === purpose)?.serial ?? 0) + 1;
  const tokenSha256 = hashToken(letterToken(secret, { ...owner, purpose, serial }));
  await writeMailAddress(tx, { personId: owner.personId, purpose, serial, tokenSha256 }, now);
}

/** @returns false when there was none, or it was off already */
export const switchOffOwnAddress = (
  tx: Tx,
  owner: Owner,
  purpose: LetterPurpose,
  now: Instant,
): Promise<boolean> => switchOffMailAddress(tx, owner.personId, purpose, now);
