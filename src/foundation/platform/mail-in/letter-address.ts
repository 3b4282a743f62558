import { createHash, createHmac } from "node:crypto";
import type { LetterPurpose } from "./letter.ts";

/** The word before the plus sign. */
const wordOf: Readonly<Record<LetterPurpose, string>> = { evidence: "bewijs", questions: "vragen" };

const letters = "abcdefghijklmnopqrstuvwxyz234567";
const tokenShape = /^[a-z2-7]{26}$/;

/** Mail servers may change capitals in an address, so the secret has none: 130 bits in five-bit letters. */
const lettersOf = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, 26)].map((byte) => letters[byte % 32]).join("");

/**
 * The secret part of somebody's address. Made anew from the secret of the installation whenever it is shown, so
 * that the database need not hold it.
 * @param serial counts renewals
 */
export function letterToken(
  secret: string,
  owner: {
    readonly partnershipId: string;
    readonly personId: string;
    readonly purpose: LetterPurpose;
    readonly serial: number;
  },
): string {
  const { partnershipId, personId, purpose, serial } = owner;
  const text = `letter-address ${partnershipId} ${personId} ${purpose} ${serial}`;
  return lettersOf(createHmac("sha256", secret).update(text).digest());
}

export const hashToken = (token: string): string =>
  createHash("sha256").update(token).digest("hex");

/** `bewijs+<secret>@<domain>` */
export const letterAddress = (purpose: LetterPurpose, token: string, domain: string): string =>
  `${wordOf[purpose]}+${token}@${domain}`;

/** What an address asks for. @returns null when it is none of ours, by its shape or its domain */
export function readLetterAddress(
  address: string,
  domain: string,
): { readonly purpose: LetterPurpose; readonly token: string } | null {
  const [, word = "", token = "", host = ""] =
    /^<?([a-z]+)\+([a-z0-9]+)@([^\s@>]+)>?$/.exec(address.trim().toLowerCase()) ?? [];
  const purpose = (Object.keys(wordOf) as LetterPurpose[]).find((one) => wordOf[one] === word);
  const isOurs = host === domain.toLowerCase() && tokenShape.test(token);
  return purpose && isOurs ? { purpose, token } : null;
}
