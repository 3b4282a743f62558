import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { dayOf } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  formatDay,
  PageHeader,
  RadioGroup,
  useUi,
} from "#ui";
import { gatheringFormWords } from "../../text/gathering-form/index.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { openGatheringForm } from "../../usecases/gatherings/open-gathering-form.ts";
import { addGathering, changeGathering } from "../../usecases/gatherings/save-gathering.ts";
import { refusedPage } from "../refused-page.ts";
import { type Typed, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/gathering-form-page";
import { BothGatherings, withChoices } from "./both-gatherings.tsx";
import { GatheringFields } from "./gathering-fields.tsx";
import { readGatheringForm, typedOfContent } from "./gathering-form-values.ts";
import "./gathering-form.css";

const askedOf = (params: {
  readonly id?: string | undefined;
  readonly form?: string | undefined;
}) => ({
  id: params.id ?? null,
  template: params.form ?? null,
});

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const form = await openGatheringForm(app, actor, askedOf(params), { language, now: app.now() });
  if (isRefusal(form)) throw refusedPage(form);
  const typed = typedOfContent(form.content);
  // Of a new gathering the answer day follows the day that will be chosen, so nothing stands there yet.
  return { form, typed: form.gathering ? typed : { ...typed, answerUntil: "" } };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = actorOf(context);
  if (!mayReach(actor, "gathering.edit")) throw data(null, { status: 403 });
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const now = app.now();
  const typed = typedOf(await request.formData());
  const form = await openGatheringForm(app, actor, askedOf(params), { language, now });
  if (isRefusal(form)) throw refusedPage(form);
  const read = readGatheringForm(typed, form.content, {
    isNew: form.gathering === null,
    today: dayOf(now),
  });
  if (read.problems.length > 0)
    return data({ typed, problems: read.problems, conflict: null }, { status: 422 });
  const { said } = gatheringWords(language);
  const words = gatheringFormWords(language);
  const twice = read.twice ? ` ${words.twice(read.twice)}` : "";
  const answers = read.derived ? ` ${words.answersUntil(formatDay(language, read.derived))}` : "";
  const go = (id: string, text: string) =>
    redirect(`/bijeenkomsten/${id}`, {
      headers: { "set-cookie": flashLine(text + answers + twice, twice ? "warning" : "success") },
    });
  if (!form.gathering) {
    const added = await addGathering(app.db, actor, read.content, now);
    if (added.kind === "added") return go(added.id, said.added);
    const problems =
      added.kind === "problems"
        ? added.problems
        : [{ ...added, because: "no-such-municipality", about: "nis" } as const];
    return data({ typed, problems, conflict: null }, { status: 422 });
  }
  const { id } = form.gathering;
  const version = Number(typed.version) || 0;
  const scope = { following: typed.scope === "following" };
  const content = withChoices(read.content, form.gathering, typed);
  const saved = await changeGathering(app.db, actor, id, content, version, now, scope);
  if (saved.kind === "saved") {
    const { following } = saved;
    const kept = following?.kept.map((day) => formatDay(language, day)).join(", ") ?? "";
    const more = following ? ` ${gatheringWords(language).following(following.changed, kept)}` : "";
    return go(id, said.saved + more);
  }
  if (saved.kind === "conflict")
    return data({ typed, problems: [], conflict: saved }, { status: 409 });
  if (saved.kind === "problems")
    return data({ typed, problems: saved.problems, conflict: null }, { status: 422 });
  throw refusedPage(saved);
}

/** A gathering to prepare: what, when, where, for whom. */
export default function GatheringFormPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = gatheringFormWords(language);
  const { form } = loaderData;
  const { gathering, template } = form;
  const typed: Typed = actionData?.typed ?? loaderData.typed;
  const problems = actionData?.problems ?? [];
  const title = gathering ? words.editTitle : words.newTitle;
  const told: Readonly<Record<string, string>> = words.problems;
  if (actionData?.conflict) {
    return <BothGatherings conflict={actionData.conflict} typed={typed} form={form} />;
  }
  return (
    <div className="gathering-form">
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={gathering ? gathering.title : words.formLede(template?.name ?? "")}
        crumbs={[
          { href: "/bijeenkomsten", label: gatheringWords(language).title },
          ...(gathering
            ? [{ href: `/bijeenkomsten/${gathering.id}`, label: gathering.title }]
            : [{ href: "/bijeenkomsten/nieuw", label: words.otherForm }]),
        ]}
      />
      <Form hidden={gathering ? { version: String(gathering.version) } : {}}>
        <ErrorSummary
          errors={problems.map(({ because, about }) => ({
            fieldId: `field-${about ?? "title"}`,
            message: told[because] ?? because,
          }))}
        />
        <GatheringFields form={form} typed={typed} problems={problems} />
        {gathering?.seriesId ? (
          <RadioGroup
            name="scope"
            label={words.scope}
            hint={words.scopeHint}
            value={typed.scope ?? "one"}
            choices={(["one", "following"] as const).map((scope) => ({
              value: scope,
              label: words.scopes[scope],
            }))}
          />
        ) : null}
        <FormActions>
          <Button kind="primary">{gathering ? words.save : words.add}</Button>
          <ButtonLink
            kind="quiet"
            href={gathering ? `/bijeenkomsten/${gathering.id}` : "/bijeenkomsten"}
          >
            {words.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}
