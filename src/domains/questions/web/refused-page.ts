import { data } from "react-router";
import type { Refusal } from "#kernel/refusal";

/** A page that cannot be opened: 404 for what does not exist, 403 for what one may not see. */
export const refusedPage = (refusal: Refusal) =>
  data(null, { status: refusal.because.startsWith("no-such") ? 404 : 403 });

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of an address; what cannot be one does not exist. */
export function idIn(params: { readonly id: string }): string {
  if (!uuidShape.test(params.id)) throw data(null, { status: 404 });
  return params.id;
}
