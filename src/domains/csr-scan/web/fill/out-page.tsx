import { data, redirect } from "react-router";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ButtonRow,
  Flash,
  Form,
  FormActions,
  Notice,
  PageHeader,
  SectionHeader,
  TextInput,
  useUi,
} from "#ui";
import { fillHomeWords } from "../../text/fill-home/index.ts";
import { deleteScan } from "../../usecases/fill/delete-scan.ts";
import { type FramedScan, openScan } from "../../usecases/fill/open-scan.ts";
import { shareHeldScan } from "../../usecases/fill/own-scan.ts";
import { openVsme } from "../../usecases/vsme/vsme-files.ts";
import { Downloads } from "../report/downloads.tsx";
import type { Route } from "./+types/out-page";
import { ScanFrame } from "./scan-frame.tsx";
import { orMissing, scanHeaders, visitOf } from "./scan-visit.ts";

export { ScanMissing as ErrorBoundary } from "./scan-missing.tsx";

export const headers = scanHeaders;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const scan = orMissing(await openScan(app, params.token));
  const vsme = orMissing(await openVsme(app, params.token, app.now()));
  return { scan, vsme, ...visitOf({ context, request }, scan.scan) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { token } = params;
  const { scan } = orMissing(await openScan(app, token));
  const words = fillHomeWords(visitOf({ context, request }, scan).spokenLanguage).out;
  const form = await request.formData();
  const back = (said: string, tone: "success" | "warning" = "success") =>
    redirect(`/scan/${token}/uit`, { headers: { "set-cookie": flashLine(said, tone) } });
  const deed = form.get("daad");
  if (deed === "verwijder") {
    const typed = String(form.get("naam") ?? "");
    const done = await deleteScan(app, token, typed, app.now());
    if (!isRefusal(done)) return redirect("/scan/verwijderd");
    if (done.because === "wrong-name") return data({ typed }, { status: 422 });
    return done.because === "not-owner" ? back(words.onlyOwner, "warning") : orMissing(done);
  }
  const isShared = deed === "deel";
  const done = await shareHeldScan(app, token, isShared, app.now());
  if (!isRefusal(done)) return back(isShared ? words.shared : words.unshared);
  return done.because === "not-owner" ? back(words.onlyOwner, "warning") : orMissing(done);
}

/** What a company does with its own scan: take it along, share it, delete it. */
export default function OutPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = fillHomeWords(language).out;
  const { scan, vsme, flash } = loaderData;
  const at = `/scan/${scan.token}`;
  return (
    <ScanFrame held={scan} tab="out" title={words.title}>
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      <PageHeader title={words.title} lede={words.lede} />
      <Downloads at={at} vsme={vsme} instrument={scan.instrument} />
      <section aria-labelledby="export">
        <SectionHeader id="export" title={words.exportTitle} />
        <p>{words.exportText}</p>
        <ButtonRow>
          <ButtonLink href={`${at}/scan.zip`} icon="download" download>
            {words.zip}
          </ButtonLink>
          <ButtonLink href={`${at}/scan.xlsx`} icon="download" download>
            {words.xlsx}
          </ButtonLink>
          <ButtonLink href={`${at}/scan.json`} icon="download" download>
            {words.json}
          </ButtonLink>
        </ButtonRow>
      </section>
      <SharePart scan={scan} />
      <DeletePart scan={scan} typed={actionData?.typed} />
    </ScanFrame>
  );
}

/** An authority's scan is its own desk's already. */
function SharePart({ scan: { scan, holder } }: { readonly scan: FramedScan }) {
  const words = fillHomeWords(useUi().language).out;
  if (scan.instrument === "authority") return null;
  return (
    <section aria-labelledby="share">
      <SectionHeader id="share" title={words.shareTitle} />
      <p>{scan.isShared ? words.sharedNow : words.notShared}</p>
      {scan.isShared ? null : <p>{words.shareWill}</p>}
      {holder.isOwner ? (
        <Form hidden={{ daad: scan.isShared ? "stop" : "deel" }}>
          <ButtonRow>
            <Button>{scan.isShared ? words.unshare : words.share}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <Notice kind="info">{words.onlyOwner}</Notice>
      )}
    </section>
  );
}

interface DeletePartProps {
  readonly scan: FramedScan;
  /** What was typed when the name was not the same. */
  readonly typed: string | undefined;
}

function DeletePart({ scan: { scan, holder }, typed }: DeletePartProps) {
  const words = fillHomeWords(useUi().language).out;
  if (!holder.isOwner) return null;
  return (
    <section aria-labelledby="delete">
      <SectionHeader id="delete" title={words.deleteTitle} />
      <details open={typed !== undefined}>
        <summary>{words.deleteTitle}…</summary>
        <p>{words.deleteText}</p>
        <Form hidden={{ daad: "verwijder" }}>
          <TextInput
            name="naam"
            label={words.deleteName(scan.name)}
            value={typed}
            autoComplete="off"
            {...(typed === undefined ? {} : { error: words.wrongName })}
          />
          <FormActions>
            <Button kind="danger" icon="trash">
              {words.delete}
            </Button>
          </FormActions>
        </Form>
      </details>
    </section>
  );
}
