import { redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Notice,
  PageHeader,
  SourceLine,
  Steps,
  useUi,
} from "#ui";
import { intakeWords } from "../../text/intake/index.ts";
import { readImport } from "../../usecases/list-imports.ts";
import { reviveEnded } from "../../usecases/revive-ended.ts";
import type { Route } from "./+types/list-result-page";
import { ImportFigures } from "./import-figures.tsx";
import { asListResponse } from "./say-list-problem.ts";
import { TroubleTables } from "./trouble-tables.tsx";
import "./list-import.css";

const mostRefused = 2_000;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  const { address } = context.get(viewContext);
  const found = await readImport(db, requirePerson(context, address), params.id, mostRefused);
  if (found.kind === "refused") throw asListResponse(found);
  const { run, refused, ended } = found;
  if (run.kind !== "list" && run.kind !== "start-set") throw redirect("/invoer");
  if (run.state === "cancelled") throw redirect("/invoer");
  if (run.finishedAt === null) throw redirect(`/invoer/lijst/${params.id}`);
  return { run, refused, ended, address };
}

/** The one deed of this page: let the list speak again of who left it. */
export async function action({ context, params }: Route.ActionArgs) {
  const { db, now } = context.get(appContext);
  const words = intakeWords(context.get(viewContext).language);
  const revived = await reviveEnded(db, actorOf(context), params.id, now());
  if (revived.kind === "refused") throw asListResponse(revived);
  const said = flashLine(words.result.revived(revived.organisations));
  throw redirect(`/invoer/lijst/${params.id}/resultaat`, { headers: { "set-cookie": said } });
}

export default function ListResultPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = intakeWords(language);
  const w = words.result;
  const { run, refused, ended, address } = loaderData;
  const changedNothing = run.state === "unchanged";
  const title = changedNothing ? w.unchangedTitle : w.title;
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={changedNothing ? w.unchangedLede : w.lede(run.fileName)}
        crumbs={[{ href: "/invoer", label: words.overview.title }]}
      />
      {run.kind === "list" ? <Steps labels={words.steps} current={4} /> : null}
      <ImportFigures counts={run.counts} />
      <div className="list-import__decide stack">
        {ended > 0 ? (
          <Notice
            kind="info"
            actions={
              <Form>
                <Button icon="undo">{w.revive}</Button>
              </Form>
            }
          >
            {w.ended(ended)}
          </Notice>
        ) : null}
        {run.counts.refused === 0 ? <p>{w.allGood}</p> : null}
        {run.kind === "list" ? <p className="soft">{w.kept}</p> : null}
        <ButtonRow>
          <ButtonLink href="/kaart" kind="primary" icon="map">
            {w.map}
          </ButtonLink>
          <ButtonLink href="/invoer/lijst">{w.again}</ButtonLink>
          <ButtonLink href="/invoer" kind="quiet">
            {w.overview}
          </ButtonLink>
        </ButtonRow>
      </div>
      <TroubleTables
        entries={refused}
        address={address}
        csvHref={`/invoer/geweigerd/${run.id}.csv`}
      />
      <SourceLine sources={[{ title: [run.publisher, run.title].filter(Boolean).join(", ") }]} />
    </>
  );
}
