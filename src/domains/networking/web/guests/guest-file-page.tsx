import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  DataTable,
  FileInput,
  Form,
  FormActions,
  formatInstant,
  PageHeader,
  SectionHeader,
  useUi,
} from "#ui";
import { guestWords } from "../../text/guests/index.ts";
import { importGuests, mostGuestListBytes } from "../../usecases/guests/import-guests.ts";
import { type GuestImport, openImports } from "../../usecases/guests/open-imports.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/guest-file-page";
import "./guests-page.css";

export const handle = { mostBodyBytes: 6 * 1024 * 1024 };

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const opened = await openImports(app.db, actor, idIn(params));
  if (isRefusal(opened)) throw refusedPage(opened);
  return { ...opened, address };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "guest.edit")) throw data(null, { status: 403 });
  const words = guestWords(context.get(viewContext).language).file;
  const wrong = (problem: string) => data({ problem }, { status: 422 });
  if (Number(request.headers.get("content-length") ?? 0) > handle.mostBodyBytes) {
    return wrong(words.tooLarge);
  }
  const file = (await request.formData()).get("bestand");
  if (!(file instanceof File) || file.name === "") return wrong(words.noFile);
  if (file.size > mostGuestListBytes) return wrong(words.tooLarge);
  const id = idIn(params);
  const content = new Uint8Array(await file.arrayBuffer());
  const done = await importGuests(app, actor, id, { name: file.name, content }, app.now());
  if (isRefusal(done)) {
    if (done.because === "no-columns" || done.because === "unreadable") {
      return wrong(`${words.problems[done.because]} ${done.about ?? ""}`.trim());
    }
    throw refusedPage(done);
  }
  const said = words.done(done.added, done.known, done.refused);
  const page = done.refused > 0 ? "gasten/bestand" : "gasten";
  return redirect(`/bijeenkomsten/${id}/${page}`, {
    headers: { "set-cookie": flashLine(said, done.refused > 0 ? "warning" : "success") },
  });
}

/** Brings a guest list in. What was refused of the latest is shown; of earlier ones it can be opened until the guests are wiped. */
export default function GuestFilePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const all = guestWords(language);
  const words = all.file;
  const { gathering, imports, address } = loaderData;
  const problem = actionData?.problem;
  // After a file that could not be read, what was refused before is not of that file.
  const latest = problem ? undefined : imports[0];
  const earlier = latest ? imports.slice(1) : imports;
  return (
    <div className="guests__main">
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        crumbs={[
          { href: `/bijeenkomsten/${gathering.id}`, label: gathering.title },
          { href: `/bijeenkomsten/${gathering.id}/gasten`, label: all.title },
        ]}
      />
      <Form files>
        <FileInput
          name="bestand"
          label={words.field}
          hint={words.columns}
          accept=".csv,.xlsx"
          {...(problem ? { error: problem } : {})}
        />
        <FormActions>
          <Button kind="primary" icon="upload">
            {words.bring}
          </Button>
        </FormActions>
      </Form>
      {latest ? (
        <>
          <SectionHeader title={words.latest} />
          <BroughtIn made={latest} address={address} />
        </>
      ) : null}
      {earlier.length > 0 ? (
        <details>
          <summary>{words.before(earlier.length)}</summary>
          {earlier.map((one) => (
            <BroughtIn key={one.id} made={one} address={address} />
          ))}
        </details>
      ) : null}
    </div>
  );
}

function BroughtIn({ made, address }: { readonly made: GuestImport; readonly address: string }) {
  const { language } = useUi();
  const words = guestWords(language).file;
  return (
    <section>
      <p>
        {formatInstant(language, made.at)} · {made.fileName} · {made.byName}
        <br />
        {words.done(made.added, made.known, made.refused.length)}
      </p>
      {made.refused.length > 0 ? (
        <DataTable
          caption={words.refusedTitle(made.refused.length, made.fileName)}
          density="dense"
          columns={[
            {
              key: "row",
              label: words.row,
              numeric: true,
              rowHeader: true,
              cell: ({ row }) => row,
            },
            {
              key: "because",
              label: words.because,
              cell: ({ because }) => words.reasons[because],
            },
            {
              key: "text",
              label: words.text,
              cell: ({ field, text }) => (field ? `${field} · ${text}` : text),
            },
          ]}
          rows={made.refused}
          keyOf={({ row, because }) => `${row} ${because}`}
          address={address}
          empty=""
        />
      ) : null}
    </section>
  );
}
