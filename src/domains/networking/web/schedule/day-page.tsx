import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { Button, EmptyState, Form, Notice, SectionHeader, Select, useUi } from "#ui";
import { type Attendance, attendances } from "../../rules/guest.ts";
import { takesPart } from "../../rules/schedule/fair-facts.ts";
import { scheduleWords } from "../../text/schedule/index.ts";
import {
  type FairDay,
  noteAttendance,
  openFairDay,
  proposeReplan,
  takeReplan,
} from "../../usecases/schedule/replan-day.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/day-page";
import { answerFair, type FairOrder, sayPublished } from "./board-deed.ts";
import { DayProposal } from "./day-proposal.tsx";
import { ScheduleFrame } from "./schedule-frame.tsx";
import "./board-page.css";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const proposal = new URL(request.url).searchParams.get("voorstel");
  const day = await openFairDay(app.db, actor, idIn(params), { proposal, now: app.now() });
  if (isRefusal(day)) throw refusedPage(day);
  return day;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = actorOf(context);
  if (!mayReach(actor, "meeting.schedule")) throw data(null, { status: 403 });
  const { language } = context.get(viewContext);
  const order = { app: context.get(appContext), actor, language, id: idIn(params) };
  const form = await request.formData();
  const here = `/bijeenkomsten/${order.id}/rooster/vandaag`;
  switch (form.get("deed")) {
    case "attendance":
      return answerFair(order, await attend(order, form), here);
    case "replan":
      return replan(order, String(form.get("from") ?? ""), here);
    case "take": {
      const tell = form.get("tell") !== null;
      const { app, id } = order;
      const taken = await takeReplan(app, actor, id, String(form.get("version") ?? ""), { tell });
      return answerFair(order, sayPublished(taken, language), here);
    }
    default:
      throw data(null, { status: 400 });
  }
}

async function attend({ app, actor, language, id }: FairOrder, form: FormData) {
  const said = new Map<string, Attendance>();
  for (const [name, value] of form) {
    const attendance = attendances.find((one) => one === value);
    if (name.startsWith("guest-") && attendance) said.set(name.slice(6), attendance);
  }
  const done = await noteAttendance(app.db, actor, id, said, app.now());
  if (isRefusal(done)) return done;
  return { said: scheduleWords(language).said.attendance(done.absent) };
}

async function replan(order: FairOrder, from: string, here: string) {
  const done = await proposeReplan(order.app, order.actor, order.id, from);
  if (done.kind === "proposed") return redirect(`${here}?voorstel=${done.version}#voorstel`);
  const { said } = scheduleWords(order.language);
  return answerFair(order, isRefusal(done) ? done : { said: said.nothingToDo }, here);
}

/** The day of the fair: who is not there, and the smallest change that mends the schedule. */
export default function DayPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = scheduleWords(useUi().language);
  const { gathering, schedule } = loaderData;
  return (
    <ScheduleFrame gathering={gathering} side="day" title={words.day.title} lede={words.day.lede}>
      <div className="fair-day">
        {actionData?.problem ? <Notice kind="error">{actionData.problem}</Notice> : null}
        {schedule === null ? (
          <EmptyState icon="calendar" title={words.day.title}>
            {words.day.noSchedule}
          </EmptyState>
        ) : (
          <>
            <DayProposal day={loaderData} />
            <ReplanForm day={loaderData} />
            <AttendanceForm day={loaderData} />
          </>
        )}
      </div>
    </ScheduleFrame>
  );
}

interface DayProps {
  readonly day: FairDay;
}

function ReplanForm({ day }: DayProps) {
  const { day: words } = scheduleWords(useUi().language);
  const { slots, nextAt, broken, proposal } = day;
  return (
    <section aria-labelledby="herschik">
      <SectionHeader id="herschik" title={words.replan} />
      <p>
        <strong>{words.broken(broken)}</strong>. {words.replanHint}
      </p>
      <Form hidden={{ deed: "replan" }}>
        <div className="fair-setup__row">
          <Select
            name="from"
            label={words.from}
            value={nextAt}
            emptyLabel={false}
            width="short"
            options={slots.map(({ from }) => ({ value: from, label: from }))}
          />
        </div>
        <Button kind={proposal ? "secondary" : "primary"} icon="play">
          {proposal ? words.again : words.replan}
        </Button>
      </Form>
    </section>
  );
}

function AttendanceForm({ day }: DayProps) {
  const { day: words } = scheduleWords(useUi().language);
  const states = { unknown: words.unknown, present: words.present, absent: words.absent };
  const scheduled = new Set(day.scheduled);
  const guests = day.guests.filter(
    (guest) => scheduled.has(guest.id) || takesPart(guest, { alsoInvited: false }),
  );
  return (
    <section aria-labelledby="wie-is-er">
      <SectionHeader id="wie-is-er" title={words.attendance} />
      <p className="soft">{words.walkIn}</p>
      <Form hidden={{ deed: "attendance" }}>
        <ul className="fair-day__guests">
          {guests.map((guest) => (
            <li key={guest.id}>
              <fieldset>
                <legend>{guest.name}</legend>
                {attendances.map((attendance) => (
                  <label key={attendance}>
                    <input
                      type="radio"
                      name={`guest-${guest.id}`}
                      value={attendance}
                      defaultChecked={guest.attendance === attendance}
                    />
                    {states[attendance]}
                  </label>
                ))}
              </fieldset>
            </li>
          ))}
        </ul>
        <Button kind="secondary" icon="check">
          {words.saveAttendance}
        </Button>
      </Form>
    </section>
  );
}
