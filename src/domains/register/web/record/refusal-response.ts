import { data } from "react-router";
import type { Refusal } from "#kernel/refusal";

/** A page that cannot be opened: 404 for what does not exist, 403 for what one may not see. */
export const asResponse = (refusal: Refusal) =>
  data(null, { status: refusal.because === "no-such-record" ? 404 : 403 });
