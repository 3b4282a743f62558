import type { LoaderFunctionArgs } from "react-router";
import type { Audience } from "../rules/directory/select-organisations.ts";
import { findPage } from "./load-directory.ts";

/** One page of a search as JSON, for whoever builds on the register: what the list shows, without a page around it. */
export async function answerSearch(args: LoaderFunctionArgs, face: Audience): Promise<Response> {
  const { total, page, rows, readAs, filterQuery } = (await findPage(args, face)).shown;
  return Response.json(
    { total, page, filter: filterQuery, readAs, organisations: rows },
    { headers: { "cache-control": "private, no-cache", vary: "Cookie" } },
  );
}
