import { data, type LoaderFunctionArgs } from "react-router";
import { requirePerson } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { openBrochure } from "../usecases/make-brochure.ts";
import { fileAnswer } from "./file-answer.ts";

/** A brochure that a job made. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const opened = await openBrochure(app, actor, params.fileId ?? "");
  if ("kind" in opened) throw data(null, { status: 404 });
  const { name, mediaType } = opened.file;
  return fileAnswer({ name, mediaType, content: opened.stream() });
}
