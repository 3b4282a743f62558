import { data, redirect } from "react-router";
import { actorOf, mayReach, refusalFor, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ButtonLink, Form, FormActions, Notice, SectionHeader, TextArea, useUi } from "#ui";
import { minutesWords } from "../../text/minutes/index.ts";
import { subjectOf } from "../../usecases/gatherings/hold-gathering.ts";
import { minutesHref } from "../../usecases/minutes/hold-minutes.ts";
import { openMinutes } from "../../usecases/minutes/open-minutes.ts";
import { type Addressee, openSending, sendMinutes } from "../../usecases/minutes/send-minutes.ts";
import { GatheringFrame } from "../gatherings/gathering-frame.tsx";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/send-page";
import { MinutesSheet } from "./minutes-sheet.tsx";
import "./minutes-page.css";
import "./send-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const id = idIn(params);
  const opened = await openMinutes(app, actor, id, app.today());
  if (isRefusal(opened)) throw refusedPage(opened);
  if (!opened.mayEdit || !opened.minutes || opened.minutes.state === "approved") {
    throw redirect(minutesHref(id));
  }
  const sending = await openSending(app, actor, id, { language, now: app.now() });
  if (isRefusal(sending)) throw refusedPage(sending);
  if (refusalFor(actor, "gathering.edit", subjectOf(sending.gathering))) {
    throw data(null, { status: 403 });
  }
  const { gathering, addressees, edition, letter, document, hasMailServer } = sending;
  return { gathering, addressees, edition, letter, document, hasMailServer };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "gathering.edit")) throw data(null, { status: 403 });
  const id = idIn(params);
  const form = await request.formData();
  const given = {
    guests: form.getAll("guest").map(String),
    note: String(form.get("note") ?? "").replaceAll("\r\n", "\n"),
  };
  const sent = await sendMinutes(app, actor, id, given, app.now());
  if (isRefusal(sent)) {
    if (sent.because === "no-such-gathering") throw refusedPage(sent);
    const status = sent.because === "not-permitted" ? 403 : 422;
    return data({ ...given, because: sent.because as string }, { status });
  }
  const count = sent.kind === "sent" ? sent.count : 0;
  return redirect(minutesHref(id), {
    headers: { "set-cookie": flashLine(minutesWords(language).send.said(count)) },
  });
}

/** What leaves and to whom, before it leaves. */
export default function SendPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = minutesWords(useUi().language);
  const { send } = words;
  const { gathering, addressees, edition, letter, document, hasMailServer } = loaderData;
  const left = actionData ?? null;
  const here = minutesHref(gathering.id);
  return (
    <GatheringFrame
      gathering={gathering}
      current="minutes"
      secondary={<ButtonLink href={here}>{send.back}</ButtonLink>}
    >
      <div className="send-minutes">
        <SectionHeader title={send.title} />
        <p>{send.lede(edition)}</p>
        {left ? (
          <Notice kind="error">{words.problems[left.because] ?? words.problems.failed}</Notice>
        ) : null}
        {hasMailServer ? null : <Notice kind="info">{send.noMail}</Notice>}
        <Form>
          <fieldset className="fieldset">
            <legend className="fieldset__legend">{send.who}</legend>
            {addressees.length === 0 ? <p className="soft">{send.noGuests}</p> : null}
            <ul className="send-minutes__guests">
              {addressees.map((guest) => (
                <GuestChoice
                  key={guest.id}
                  guest={guest}
                  isChosen={left ? left.guests.includes(guest.id) : guest.isProposed}
                />
              ))}
            </ul>
          </fieldset>
          <TextArea name="note" label={send.note} rows={2} value={left?.note ?? ""} optional />
          <FormActions>
            <Button kind="primary" icon="mail">
              {send.do}
            </Button>
            <ButtonLink kind="quiet" href={here}>
              {send.back}
            </ButtonLink>
          </FormActions>
        </Form>
        <section aria-labelledby="de-mail">
          <SectionHeader id="de-mail" title={send.letter} />
          <p className="soft">{send.letterHint}</p>
          <p>
            <strong>{letter.subject}</strong>
          </p>
          <pre className="send-minutes__letter">{letter.text}</pre>
        </section>
        <section aria-labelledby="het-verslag">
          <SectionHeader id="het-verslag" title={send.preview} />
          <MinutesSheet document={document} hasTitle />
        </section>
      </div>
    </GatheringFrame>
  );
}

function GuestChoice(props: { readonly guest: Addressee; readonly isChosen: boolean }) {
  const words = minutesWords(useUi().language).send;
  const { id, name, email, was } = props.guest;
  return (
    <li>
      <label className="choice">
        <input
          className="choice__input"
          type="checkbox"
          name="guest"
          value={id}
          defaultChecked={props.isChosen && email !== null}
          disabled={email === null}
        />
        <span>
          {name} <span className="soft">{email === null ? words.noAddress : words.was[was]}</span>
        </span>
      </label>
    </li>
  );
}
