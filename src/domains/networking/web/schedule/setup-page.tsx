import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  Checkbox,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  Notice,
  NumberInput,
  Select,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { ruleLevels, slotsOf, softRules } from "../../rules/schedule/fair-setup.ts";
import { scheduleWords } from "../../text/schedule/index.ts";
import { openSetup } from "../../usecases/schedule/open-setup.ts";
import { saveSetup } from "../../usecases/schedule/save-setup.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import { lineOf, type Typed, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/setup-page";
import { RoomNotice } from "./room-notice.tsx";
import { ScheduleFrame } from "./schedule-frame.tsx";
import { hallPairs, readSetup, typedSetup } from "./setup-form.ts";
import "./board-page.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const opened = await openSetup(app.db, requirePerson(context, address), idIn(params));
  if (isRefusal(opened)) throw refusedPage(opened);
  return opened;
}

type Left = {
  readonly typed: Typed;
  readonly errors: Readonly<Record<string, string>>;
  readonly problem: string;
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "meeting.schedule")) throw data(null, { status: 403 });
  const id = idIn(params);
  const opened = await openSetup(app.db, actor, id);
  if (isRefusal(opened)) throw refusedPage(opened);
  const words = scheduleWords(context.get(viewContext).language);
  const typed = typedOf(await request.formData());
  const { setup, errors } = readSetup(typed, opened.setup, words);
  const leave = (problem: string, status: number) =>
    data({ typed, errors, problem } satisfies Left, { status });
  if (Object.keys(errors).length > 0) return leave("", 422);
  const seen = Number(lineOf(typed, "version")) || 0;
  const done = await saveSetup(app.db, actor, id, setup, seen, app.now());
  if (done.kind === "stale") return leave(words.told.stale(done.by), 409);
  if (isRefusal(done))
    return leave(words.problems[done.because] ?? words.problems.failed ?? "", 422);
  return redirect(`/bijeenkomsten/${id}/rooster/instellingen`, {
    headers: { "set-cookie": flashLine(words.said.setup) },
  });
}

/** Times, tables and rules of the schedule of one fair. */
export default function SetupPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = scheduleWords(language);
  const { gathering, setup, version } = loaderData;
  const typed = actionData?.typed ?? typedSetup(setup);
  const errors = actionData?.errors ?? {};
  return (
    <ScheduleFrame
      gathering={gathering}
      side="setup"
      title={words.setup.title}
      lede={words.setup.lede}
    >
      <div className="fair-setup">
        <RoomNotice room={loaderData.room} names={loaderData.names} />
        {actionData?.problem ? <Notice kind="error">{actionData.problem}</Notice> : null}
        <ErrorSummary
          errors={Object.entries(errors).map(([name, message]) => ({
            fieldId: `field-${name}`,
            message,
          }))}
        />
        <Form hidden={{ version: String(version) }}>
          <TimeFields typed={typed} errors={errors} />
          <PlaceFields typed={typed} errors={errors} halls={setup.halls} />
          <RuleFields typed={typed} errors={errors} />
          <FormActions>
            <Button icon="check">{words.setup.save}</Button>
          </FormActions>
        </Form>
        <p className="soft">
          {words.setup.result}
          {colon(language)}
          <span className="numeric">
            {slotsOf(setup)
              .map(({ from }) => from)
              .join(" · ")}
          </span>
        </p>
      </div>
    </ScheduleFrame>
  );
}

interface FieldsProps {
  readonly typed: Typed;
  readonly errors: Readonly<Record<string, string>>;
}

function TimeFields({ typed, errors }: FieldsProps) {
  const { setup: words } = scheduleWords(useUi().language);
  return (
    <Fieldset legend={words.slots}>
      <div className="fair-setup__row">
        <TextInput
          name="firstAt"
          label={words.firstAt}
          value={typed.firstAt}
          width="short"
          error={errors.firstAt}
        />
        <NumberInput
          name="slots"
          label={words.count}
          unit=""
          value={typed.slots}
          min={1}
          max={62}
          error={errors.slots}
        />
        <NumberInput
          name="minutes"
          label={words.minutes}
          unit="min"
          value={typed.minutes}
          min={1}
          error={errors.minutes}
        />
        <NumberInput
          name="changeMinutes"
          label={words.change}
          unit="min"
          value={typed.changeMinutes}
          min={0}
          error={errors.changeMinutes}
        />
      </div>
      <TextArea
        name="pauses"
        label={words.pauses}
        hint={words.pausesHint}
        value={typed.pauses}
        rows={3}
        optional
        error={errors.pauses}
      />
    </Fieldset>
  );
}

function PlaceFields({
  typed,
  errors,
  halls,
}: FieldsProps & { readonly halls: readonly string[] }) {
  const { language } = useUi();
  const { setup: words } = scheduleWords(language);
  const pairs = hallPairs(halls);
  return (
    <Fieldset legend={words.tables}>
      <TextArea
        name="halls"
        label={words.halls}
        hint={words.hallsHint}
        value={typed.halls}
        rows={2}
      />
      {pairs.map(({ a, b }) => (
        <NumberInput
          key={`${a}-${b}`}
          name={`travel-${a}-${b}`}
          label={`${words.travel}${colon(language)}${words.travelBetween(halls[a] ?? "", halls[b] ?? "")}`}
          hint={words.travelHint}
          unit=""
          value={typed[`travel-${a}-${b}`] ?? "0"}
          min={0}
        />
      ))}
      <TextArea
        name="tables"
        label={words.tables}
        hint={words.tablesHint}
        value={typed.tables}
        rows={8}
        error={errors.tables}
      />
    </Fieldset>
  );
}

function RuleFields({ typed, errors }: FieldsProps) {
  const { setup: words, softRules: names, levelChoices } = scheduleWords(useUi().language);
  const levels = ruleLevels.map((level) => ({ value: level, label: levelChoices[level] }));
  return (
    <>
      <Fieldset legend={words.rules} hint={words.levelsHint}>
        <div className="fair-setup__row">
          <NumberInput
            name="mostMeetings"
            label={words.mostMeetings}
            unit=""
            value={typed.mostMeetings}
            min={0}
            optional
            error={errors.mostMeetings}
          />
          <NumberInput
            name="mostBreakSpread"
            label={words.mostSpread}
            unit=""
            value={typed.mostBreakSpread}
            min={0}
            optional
            error={errors.mostBreakSpread}
          />
        </div>
        <div className="fair-setup__levels">
          {softRules.map((rule) => (
            <Select
              key={rule}
              name={`level-${rule}`}
              label={names[rule]}
              value={typed[`level-${rule}`]}
              emptyLabel={false}
              options={levels}
            />
          ))}
        </div>
      </Fieldset>
      <Fieldset legend={words.worth} hint={words.worthHint}>
        <div className="fair-setup__row">
          {[1, 2, 3].map((strength) => (
            <NumberInput
              key={strength}
              name={`strength${strength}`}
              label={words.strength(strength)}
              unit=""
              value={typed[`strength${strength}`]}
              min={1}
              error={errors[`strength${strength}`]}
            />
          ))}
          <NumberInput
            name="mutualBonus"
            label={words.mutualBonus}
            unit=""
            value={typed.mutualBonus}
            min={0}
            error={errors.mutualBonus}
          />
          <NumberInput
            name="seconds"
            label={words.seconds}
            unit="s"
            value={typed.seconds}
            min={1}
            max={600}
            error={errors.seconds}
          />
        </div>
        <Checkbox
          name="alsoInvited"
          label={words.alsoInvited}
          checked={typed.alsoInvited === "yes"}
          optional
        />
      </Fieldset>
    </>
  );
}
