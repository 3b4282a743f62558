import { Readable } from "node:stream";
import { data, type LoaderFunctionArgs } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { listMemberNis, listMunicipalities } from "#territory";
import { actionWords } from "../../text/actions/index.ts";
import { exportActions } from "../../usecases/actions/export-actions.ts";
import { readPlanQuestion } from "./plan-question.ts";

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** `/plan/acties.csv` and `.xlsx`: the list with the filter and order of its address. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const format = new URL(request.url).pathname.endsWith(".xlsx") ? "xlsx" : "csv";
  const { filter, order, today } = readPlanQuestion(address, app.today());
  const members = await listMemberNis(app.db, actor.partnershipId, today);
  const municipalities = await listMunicipalities(app.db, members);
  const words = actionWords(language);
  const names = Object.fromEntries(municipalities.map((one) => [one.nis, one.nameNl]));
  const file = await exportActions(app.db, actor, { filter, today, order, format, words, names });
  if (isRefusal(file)) throw data(null, { status: 403 });
  const name = `${words.plan.title.toLowerCase()}-${filter.year ?? today}.${format}`;
  const bytes = Readable.toWeb(Readable.from(inBytes(file.content), { objectMode: false }));
  return new Response(bytes as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": mediaTypes[format],
      "content-disposition": contentDisposition(name),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

async function* inBytes(content: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of content) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}
