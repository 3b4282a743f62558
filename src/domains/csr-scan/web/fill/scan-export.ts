import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "react-router";
import { contentDisposition } from "#platform/files";
import { appContext } from "#platform/request-context";
import { writeXlsx } from "#platform/tables";
import {
  findEvidencePaths,
  openWholeScan,
  scanAsJson,
  scanSheets,
  zipScan,
} from "../../usecases/fill/export-scan.ts";
import { orMissing, visitOf } from "./scan-visit.ts";

const types = {
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
} as const;

/** All of a scan, for who holds it: `/scan/:token/scan.json`, `.xlsx`, `.zip`. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const token = params.token ?? "";
  const whole = orMissing(await openWholeScan(app, token));
  const { spokenLanguage } = visitOf({ context, request }, whole.scan.scan);
  const ending = new URL(request.url).pathname.split(".").at(-1) as keyof typeof types;
  const headers = {
    "content-type": types[ending],
    "content-disposition": contentDisposition(`MVO-scan ${whole.scan.scan.name}.${ending}`),
    "cache-control": "private, no-store",
  };
  if (ending === "json") return new Response(scanAsJson(whole), { headers });
  const content =
    ending === "xlsx"
      ? writeXlsx(scanSheets(whole, spokenLanguage))
      : zipScan(whole, spokenLanguage, orMissing(await findEvidencePaths(app, token)));
  return new Response(Readable.toWeb(Readable.from(content)) as ReadableStream, { headers });
}
