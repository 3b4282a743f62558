import { actorOf } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { openRecord } from "../usecases/open-record.ts";
import type { Route } from "./+types/record-json-ld";
import { jsonLdResponse } from "./record/record-files.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, today, config } = context.get(appContext);
  const { language } = context.get(viewContext);
  const record = await openRecord(db, actorOf(context), params.id, language, today());
  return jsonLdResponse(record, `${config.url}/organisatie/${params.id}`);
}
