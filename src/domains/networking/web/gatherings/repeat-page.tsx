import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { addDays, dayOf, parseDay } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  Checkbox,
  DateInput,
  ErrorSummary,
  Form,
  FormActions,
  NumberInput,
  PageHeader,
  RadioGroup,
  TextArea,
  useUi,
} from "#ui";
import { readWhole } from "../../rules/gatherings/read-typed.ts";
import { type Repeat, readDays } from "../../rules/gatherings/repeat.ts";
import { gatheringFormWords } from "../../text/gathering-form/index.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { repeatGathering } from "../../usecases/gatherings/copy-gathering.ts";
import { openGathering } from "../../usecases/gatherings/open-gathering.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import { lineOf, type Typed, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/repeat-page";

const kinds = ["weekly", "monthly", "dates"] as const;
const mostEvery = 12;
const daysAhead = 183;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const opened = await openGathering(app, actor, idIn(params), { language, now: app.now() });
  if (isRefusal(opened)) throw refusedPage(opened);
  if (!opened.mayEdit) throw data(null, { status: 403 });
  const { id, title, startsAt } = opened.gathering;
  const typed: Typed = {
    kind: "monthly",
    every: "1",
    until: addDays(dayOf(startsAt), daysAhead),
    dates: "",
  };
  return { id, title, guests: opened.guests.listed, typed };
}

function readRepeat(typed: Typed): Repeat | Refusal {
  const kind = kinds.find((one) => one === lineOf(typed, "kind")) ?? "dates";
  if (kind === "dates") {
    const { days, wrong } = readDays(typed.dates ?? "");
    return wrong.length > 0 ? refuse("not-a-day", "dates") : { kind, days };
  }
  const every = readWhole(lineOf(typed, "every"));
  const until = parseDay(lineOf(typed, "until"));
  if (every === "wrong" || every === null || every < 1 || every > mostEvery) {
    return refuse("not-a-number", "every");
  }
  return until ? { kind, every, until } : refuse("not-a-day", "until");
}

const fieldOf = (refusal: Refusal, typed: Typed): string =>
  refusal.because === "no-such-hour" || refusal.because.endsWith("days")
    ? lineOf(typed, "kind") === "dates"
      ? "dates"
      : "until"
    : (refusal.about ?? "until");

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = actorOf(context);
  if (!mayReach(actor, "gathering.edit")) throw data(null, { status: 403 });
  const app = context.get(appContext);
  const { repeatPage } = gatheringWords(context.get(viewContext).language);
  const typed = typedOf(await request.formData());
  const id = idIn(params);
  const repeat = readRepeat(typed);
  const withGuests = typed.withGuests === "yes";
  const done = isRefusal(repeat)
    ? repeat
    : await repeatGathering(app.db, actor, id, repeat, { withGuests }, app.now());
  if (!isRefusal(done)) {
    return redirect(`/bijeenkomsten/${id}`, {
      headers: { "set-cookie": flashLine(repeatPage.said(done.ids.length)) },
    });
  }
  const told: Readonly<Record<string, string>> = repeatPage.problems;
  const message = told[done.because];
  if (!message) throw refusedPage(done);
  return data({ typed, field: fieldOf(done, typed), message }, { status: 422 });
}

/** How a gathering comes again: each time a gathering of its own. */
export default function RepeatPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = gatheringWords(language);
  const { repeatPage, copyPage } = words;
  const { id, title, guests } = loaderData;
  const typed = actionData?.typed ?? loaderData.typed;
  const error = (field: string) =>
    actionData?.field === field ? { error: actionData.message } : {};
  return (
    <>
      <title>{repeatPage.title}</title>
      <PageHeader
        title={repeatPage.title}
        lede={repeatPage.lede}
        crumbs={[
          { href: "/bijeenkomsten", label: words.title },
          { href: `/bijeenkomsten/${id}`, label: title },
        ]}
      />
      <Form>
        <ErrorSummary
          errors={
            actionData
              ? [{ fieldId: `field-${actionData.field}`, message: actionData.message }]
              : []
          }
        />
        <RadioGroup
          name="kind"
          label={repeatPage.kind}
          value={typed.kind}
          choices={kinds.map((kind) => ({ value: kind, label: repeatPage.kinds[kind] }))}
        />
        <NumberInput
          name="every"
          label={repeatPage.every}
          unit={repeatPage.everyUnit}
          value={typed.every}
          min={1}
          max={mostEvery}
          oneWay
          {...error("every")}
        />
        <DateInput
          name="until"
          label={repeatPage.until}
          value={typed.until}
          oneWay
          {...error("until")}
        />
        <TextArea
          name="dates"
          label={repeatPage.dates}
          hint={repeatPage.datesHint}
          value={typed.dates}
          oneWay
          {...error("dates")}
        />
        {guests > 0 ? (
          <Checkbox
            name="withGuests"
            label={copyPage.withGuests}
            hint={copyPage.withGuestsHint}
            checked={typed.withGuests === "yes"}
            oneWay
          />
        ) : null}
        <FormActions>
          <Button kind="primary">{repeatPage.deed}</Button>
          <ButtonLink kind="quiet" href={`/bijeenkomsten/${id}`}>
            {gatheringFormWords(language).cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
