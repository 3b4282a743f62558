import { actorOf } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { openPublicRecord } from "../usecases/open-record.ts";
import type { Route } from "./+types/public-record-vcard";
import { vcardResponse } from "./record/record-files.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, today, config } = context.get(appContext);
  const { language, publicRoot } = context.get(viewContext);
  const record = await openPublicRecord(db, actorOf(context), params.id, language, today());
  return vcardResponse(record, `${config.url}${publicRoot}/organisatie/${params.id}`);
}
