import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isAppError } from "#kernel/app-error";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { receiveUpload } from "#platform/receive-upload";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  DataTable,
  FileInput,
  Form,
  FormActions,
  formatInstant,
  Notice,
  SectionHeader,
  useUi,
} from "#ui";
import { wishWords } from "../../text/wishes/index.ts";
import { openWishes } from "../../usecases/wishes/open-wishes.ts";
import { importWishes, type WishesImported } from "../../usecases/wishes/save-wishes.ts";
import { GatheringFrame } from "../gatherings/gathering-frame.tsx";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/import-page";
import "./wishes.css";

export const handle = { mostBodyBytes: 21 * 1024 * 1024 } as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const opened = await openWishes(app.db, requirePerson(context, address), idIn(params));
  if (isRefusal(opened)) throw refusedPage(opened);
  return { gathering: opened.gathering, imports: opened.imports, address };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "meeting.schedule")) throw data(null, { status: 403 });
  const id = idIn(params);
  const words = wishWords(context.get(viewContext).language);
  let done: WishesImported | null = null;
  try {
    await receiveUpload(request, async (file) => {
      done = await importWishes(
        app.db,
        actor,
        id,
        { name: file.name, content: file.content },
        app.now(),
      );
    });
  } catch (fault) {
    if (!isAppError(fault)) throw fault;
    return data({ problem: words.import.unreadable(fault.message) }, { status: 422 });
  }
  const outcome = done as WishesImported | null;
  if (outcome === null) return data({ problem: words.import.noFile }, { status: 422 });
  if (isRefusal(outcome)) {
    const problem =
      outcome.because === "no-columns"
        ? words.import.noColumns(outcome.about ?? "")
        : (words.problems[outcome.because] ?? words.problems.failed ?? "");
    return data({ problem }, { status: 422 });
  }
  const { taken, refused } = outcome;
  return redirect(`/bijeenkomsten/${id}/wensen/invoer`, {
    headers: {
      "set-cookie": flashLine(
        words.import.done(taken, refused),
        refused > 0 ? "warning" : "success",
      ),
    },
  });
}

/** A list of wishes from elsewhere; what could not be read stays to be mended. */
export default function WishImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const { import: words, title } = wishWords(language);
  const { gathering, imports, address } = loaderData;
  return (
    <GatheringFrame gathering={gathering} current="wishes">
      <p>
        <a href={`/bijeenkomsten/${gathering.id}/wensen`}>{title}</a>
      </p>
      <h2>{words.title}</h2>
      <p>{words.lede}</p>
      {actionData?.problem ? <Notice kind="error">{actionData.problem}</Notice> : null}
      <Form files>
        <FileInput name="file" label={words.file} accept=".csv,.xlsx" />
        <FormActions>
          <Button icon="upload">{words.read}</Button>
        </FormActions>
      </Form>
      {imports.length > 0 ? <SectionHeader title={words.earlier} /> : null}
      {imports.map((one) => (
        <section key={one.id} className="wish-import">
          <p>
            {words.line(one.fileName, one.taken, one.refused.length)}{" "}
            <span className="soft">
              {one.by}, {formatInstant(language, one.at)}
            </span>
          </p>
          {one.refused.length > 0 ? (
            <DataTable
              caption={words.line(one.fileName, one.taken, one.refused.length)}
              captionHidden
              density="dense"
              address={address}
              rows={one.refused}
              keyOf={({ row }) => String(row)}
              empty={null}
              columns={[
                {
                  key: "row",
                  label: words.row,
                  numeric: true,
                  rowHeader: true,
                  cell: ({ row }) => row,
                },
                {
                  key: "why",
                  label: words.why,
                  cell: ({ because, value }) =>
                    [words.because[because], value].filter(Boolean).join(colon(language)),
                },
                { key: "cells", label: words.cells, cell: ({ cells }) => cells.join(" | ") },
              ]}
            />
          ) : null}
        </section>
      ))}
    </GatheringFrame>
  );
}
