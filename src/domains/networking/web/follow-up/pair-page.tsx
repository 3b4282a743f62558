import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { dayOf } from "#kernel/day";
import { isId } from "#kernel/id";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  Form,
  FormActions,
  formatDay,
  Notice,
  PageHeader,
  SectionHeader,
  useUi,
} from "#ui";
import type { PairAnswer } from "../../rules/follow-up/pair.ts";
import { settledOf } from "../../rules/follow-up/totals.ts";
import { followUpWords } from "../../text/follow-up/index.ts";
import { openPair } from "../../usecases/follow-up/open-follow-up.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import { type Typed, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/pair-page";
import { doPairDeed } from "./pair-deeds.ts";
import { ActionPart, DeskPart } from "./pair-form.tsx";
import { Result } from "./pair-table.tsx";
import { VoucherPart } from "./voucher-part.tsx";
import "./follow-up-page.css";

const whichOf = (params: { readonly id: string; readonly pair: string }) => ({
  gatheringId: idIn(params),
  pairId: params.pair,
});

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  if (!isId(params.pair)) throw data(null, { status: 404 });
  const opened = await openPair(app, actor, whichOf(params), app.now());
  if (isRefusal(opened)) throw refusedPage(opened);
  return { opened, today: app.today() };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "guest.edit")) throw data(null, { status: 403 });
  const { language } = context.get(viewContext);
  const which = whichOf(params);
  const form = await request.formData();
  const done = await doPairDeed({ app, actor, which, language }, form);
  if (isRefusal(done)) {
    const isGone = ["not-permitted", "no-such-gathering", "no-such-pair"].includes(done.because);
    if (isGone) throw refusedPage(done);
    const { problems } = followUpWords(language);
    const typed: Typed = { ...typedOf(form), chosen: form.getAll("outcome").join(" ") };
    return data({ problem: problems[done.because] ?? problems.failed, typed }, { status: 422 });
  }
  return redirect(done.to, { headers: { "set-cookie": flashLine(done.said) } });
}

/** One pair: what both say, what the desk knows, the voucher, and what must still be done. */
export default function PairPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = followUpWords(language);
  const { opened, today } = loaderData;
  const { gathering, pair, mayEdit } = opened;
  const title = `${pair.left.name} – ${pair.right.name}`;
  const typed = actionData?.typed ?? null;
  return (
    <div className="follow-up">
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={`${formatDay(language, pair.metOn)} · ${words.sources[pair.source]}`}
        crumbs={[
          { href: `/bijeenkomsten/${gathering.id}`, label: gathering.title },
          { href: `/bijeenkomsten/${gathering.id}/opvolging`, label: words.title },
        ]}
        tags={<Result pair={pair} />}
      />
      {actionData ? <Notice kind="error">{actionData.problem}</Notice> : null}
      <section aria-labelledby="says">
        <SectionHeader id="says" title={words.pair.title} />
        {settledOf(pair).basis === "differ" ? (
          <Notice kind="warning">{words.pair.differ}</Notice>
        ) : null}
        <div className="follow-up__says">
          <Says name={pair.left.name} said={pair.leftSaid} />
          <Says name={pair.right.name} said={pair.rightSaid} />
        </div>
      </section>
      <DeskPart opened={opened} typed={typed?.deed === "save" ? typed : null} />
      <VoucherPart opened={opened} today={today} />
      <ActionPart opened={opened} today={today} typed={typed?.deed === "action" ? typed : null} />
      {mayEdit ? (
        <Form hidden={{ deed: "remove" }}>
          <p className="soft">{words.pair.removeText}</p>
          <FormActions>
            <Button icon="trash">{words.pair.remove}</Button>
          </FormActions>
        </Form>
      ) : null}
    </div>
  );
}

interface SaysProps {
  readonly name: string;
  readonly said: PairAnswer | null;
}

function Says({ name, said }: SaysProps) {
  const { language } = useUi();
  const { pair: words, outcomes } = followUpWords(language);
  return (
    <div>
      <h3>{words.says(name)}</h3>
      {said ? (
        <>
          <p>
            {said.outcomes.length === 0
              ? words.saysNothing
              : said.outcomes.map((one) => outcomes[one]).join(", ")}
          </p>
          {said.remark ? <p className="follow-up__remark">{said.remark}</p> : null}
          <p className="soft">
            {words.answeredOn(formatDay(language, dayOf(said.answeredAt)), said.round)}
          </p>
        </>
      ) : (
        <p className="soft">{words.noAnswer}</p>
      )}
    </div>
  );
}
