import { Readable } from "node:stream";
import { type LoaderFunctionArgs, redirect } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { contentDisposition } from "#platform/files";
import { appContext, viewContext } from "#platform/request-context";
import { exportPlan, planFormats } from "../../usecases/plan-exchange/export-plan.ts";
import { asResponse } from "./say-problem.ts";

const office = "application/vnd.openxmlformats-officedocument";
const mediaTypes = {
  xlsx: `${office}.spreadsheetml.sheet`,
  csv: "text/csv; charset=utf-8",
  docx: `${office}.wordprocessingml.document`,
} as const;

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1990 && year <= 2100;

/** `/plan/uitvoer/bestand?plan=…&van=2026&tot=2031&vorm=xlsx` */
export async function loader({ context }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const asked = new URL(address, "http://local").searchParams;
  const planId = asked.get("plan") || null;
  const [from, to] = [Number(asked.get("van")), Number(asked.get("tot"))];
  if (!isYear(from) || !isYear(to) || to < from) {
    throw redirect(`/plan/uitvoer?fout=1${planId ? `&plan=${planId}` : ""}`);
  }
  const format = planFormats.find((one) => one === asked.get("vorm")) ?? "xlsx";
  const today = app.today();
  const order = { format, planId, years: { from, to }, language, today };
  const file = await exportPlan(app.db, actor, order);
  if (isRefusal(file)) throw asResponse(file);
  const bytes = Readable.toWeb(Readable.from(inBytes(file.content), { objectMode: false }));
  return new Response(bytes as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": mediaTypes[format],
      "content-disposition": contentDisposition(file.name),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

async function* inBytes(content: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of content) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}
