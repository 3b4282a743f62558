import { data } from "react-router";

/** What a refusal becomes when there is no page to say it on. */
export const asResponse = ({ because }: { readonly because: string }) =>
  data(null, {
    status: because === "not-permitted" ? 403 : because.startsWith("no-such") ? 404 : 409,
  });

/** The number of a version in an address; one that is none leads nowhere. */
export function versionNumber(text: string | undefined): number {
  if (!/^[1-9]\d{0,5}$/.test(text ?? "")) throw data(null, { status: 404 });
  return Number(text);
}
