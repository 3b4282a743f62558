import { data } from "react-router";
import type { Refusal } from "#kernel/refusal";

/** A page that cannot be opened: 404 for what does not exist, 403 for what one may not see. */
export const asResponse = ({ because }: Refusal) =>
  data(null, { status: because.startsWith("no-such") ? 404 : 403 });
