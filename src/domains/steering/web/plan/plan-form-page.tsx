import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  Checkbox,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  SectionHeader,
  Select,
  Tag,
  TextInput,
  useUi,
} from "#ui";
import { actionWords } from "../../text/actions/index.ts";
import { openPlanForm, savePlan } from "../../usecases/plan/edit-plan.ts";
import { entriesOf, one } from "../actions/action-form-values.ts";
import type { Route } from "./+types/plan-form-page";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const opened = await openPlanForm(app.db, actor, params.id ?? null);
  if (isRefusal(opened)) {
    throw data(null, { status: opened.because === "no-such-plan" ? 404 : 403 });
  }
  return { opened, thisYear: Number(app.today().slice(0, 4)) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const words = actionWords(context.get(viewContext).language);
  const entries = entriesOf(await request.formData());
  const saved = await savePlan(app.db, actorOf(context), params.id ?? null, {
    name: one(entries, "name"),
    fromYear: Number(one(entries, "fromYear")),
    toYear: Number(one(entries, "toYear")),
    visionId: one(entries, "vision") || null,
    isCurrent: one(entries, "current") === "yes",
  });
  if (saved.kind === "refused") {
    const problem = { name: saved.about ?? "name", because: saved.because };
    return data({ entries, problem }, { status: 422 });
  }
  const headers = { "set-cookie": flashLine(words.planForm.saved) };
  return redirect(`/plan?plan=${saved.id}`, { headers });
}

export default function PlanFormPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = actionWords(language);
  const w = words.planForm;
  const { opened, thisYear } = loaderData;
  const { plan, plans, visions } = opened;
  const entries = actionData?.entries ?? [
    ["name", plan?.name ?? ""],
    ["fromYear", String(plan?.fromYear ?? thisYear)],
    ["toYear", String(plan?.toYear ?? thisYear + 5)],
    ["vision", plan?.visionId ?? visions[0]?.id ?? ""],
    ["current", plan?.isCurrent || plans.length === 0 ? "yes" : ""],
  ];
  const problem = actionData?.problem;
  const field = (name: string, label: string) => ({
    name,
    label,
    value: one(entries, name),
    error: problem?.name === name ? words.problems[problem.because] : undefined,
  });
  const title = plan ? w.editTitle : w.newTitle;
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={w.lede}
        crumbs={[{ href: "/plan", label: words.plan.title }]}
      />
      <Form>
        <ErrorSummary
          errors={
            problem
              ? [{ fieldId: `field-${problem.name}`, message: words.problems[problem.because] }]
              : []
          }
        />
        <TextInput {...field("name", w.name)} width="full" maxLength={200} />
        <TextInput {...field("fromYear", w.fromYear)} width="short" inputMode="numeric" />
        <TextInput {...field("toYear", w.toYear)} width="short" inputMode="numeric" />
        <Select
          {...field("vision", w.vision)}
          optional
          emptyLabel={w.noVision}
          options={visions.map(({ id, number, title: name }) => ({
            value: id,
            label: `${number}. ${name}`,
          }))}
        />
        <Checkbox
          name="current"
          label={w.current}
          checked={one(entries, "current") === "yes"}
          optional
        />
        <FormActions>
          <Button kind="primary">{w.save}</Button>
          <ButtonLink kind="quiet" href="/plan">
            {w.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
      {plans.length > 1 ? (
        <section>
          <SectionHeader title={w.others} />
          <ul>
            {plans.map((other) => (
              <li key={other.id}>
                <a href={`/plan/${other.id}`}>{other.name}</a>{" "}
                <span className="soft numeric">{`${other.fromYear}–${other.toYear}`}</span>{" "}
                {other.isCurrent ? <Tag tone="act">{w.currentTag}</Tag> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
