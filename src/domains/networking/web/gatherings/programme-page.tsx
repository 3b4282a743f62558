import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  Notice,
  PageHeader,
  useUi,
} from "#ui";
import { gatheringFormWords } from "../../text/gathering-form/index.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { saveProgramme } from "../../usecases/gatherings/change-parts.ts";
import { openGatheringForm } from "../../usecases/gatherings/open-gathering-form.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import { typedOf } from "../typed-form.ts";
import type { Route } from "./+types/programme-page";
import { ProgrammeFields } from "./programme-fields.tsx";
import { isOverDays, readProgramme, typedOfProgramme } from "./programme-form-values.ts";
import "./gathering-form.css";

export const handle = { width: "full" } as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const asked = { id: idIn(params), template: null };
  const form = await openGatheringForm(app, actor, asked, { language, now: app.now() });
  if (isRefusal(form)) throw refusedPage(form);
  const { gathering } = form;
  if (!gathering) throw data(null, { status: 404 });
  return { gathering, typed: typedOfProgramme(gathering) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = actorOf(context);
  if (!mayReach(actor, "gathering.edit")) throw data(null, { status: 403 });
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const now = app.now();
  const id = idIn(params);
  const form = await openGatheringForm(app, actor, { id, template: null }, { language, now });
  if (isRefusal(form)) throw refusedPage(form);
  if (!form.gathering) throw data(null, { status: 404 });
  const typed = typedOf(await request.formData());
  const { programme, problems } = readProgramme(typed, form.gathering);
  if (problems.length > 0) return data({ typed, problems, stale: null }, { status: 422 });
  const version = Number(typed.version) || 0;
  const saved = await saveProgramme(app.db, actor, id, programme, version, now);
  if (isRefusal(saved)) {
    if (saved.because !== "stale") throw refusedPage(saved);
    return data({ typed, problems: [], stale: saved.about ?? "" }, { status: 409 });
  }
  return redirect(`/bijeenkomsten/${id}#programme`, {
    headers: { "set-cookie": flashLine(gatheringWords(language).said.saved) },
  });
}

/** What happens when and where, line by line. */
export default function ProgrammePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = gatheringFormWords(language);
  const { gathering } = loaderData;
  const problems = actionData?.problems ?? [];
  const told: Readonly<Record<string, string>> = words.problems;
  const back = `/bijeenkomsten/${gathering.id}`;
  return (
    <>
      <title>{words.programmeTitle}</title>
      <PageHeader
        title={words.programmeTitle}
        lede={words.programmeLede}
        crumbs={[
          { href: "/bijeenkomsten", label: gatheringWords(language).title },
          { href: back, label: gathering.title },
        ]}
      />
      {actionData && actionData.stale !== null ? (
        <Notice kind="warning" title={words.bothTitle}>
          <a href={`${back}/programma`}>{words.stale(actionData.stale)}</a>
        </Notice>
      ) : null}
      <Form hidden={{ version: String(gathering.version) }}>
        <ErrorSummary
          errors={problems.map(({ because, about }) => ({
            fieldId: `field-${about ?? "title-0"}`,
            message: told[because] ?? because,
          }))}
        />
        <ProgrammeFields
          typed={actionData?.typed ?? loaderData.typed}
          problems={problems}
          isOverDays={isOverDays(gathering)}
          isFair={gathering.kind === "fair"}
        />
        <FormActions>
          <Button kind="primary">{words.saveProgramme}</Button>
          <ButtonLink kind="quiet" href={back}>
            {words.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
