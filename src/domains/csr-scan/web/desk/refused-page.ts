import { data } from "react-router";
import { isId } from "#kernel/id";
import type { Refusal } from "#kernel/refusal";

/** A page that cannot be opened: 404 for what does not exist, 403 for what one may not see. */
export const refusedPage = (refusal: Refusal) =>
  data(null, { status: refusal.because.startsWith("no-such") ? 404 : 403 });

/** The id of an address; what cannot be one does not exist. */
export function idIn(params: { readonly id: string }): string {
  if (!isId(params.id)) throw data(null, { status: 404 });
  return params.id;
}
