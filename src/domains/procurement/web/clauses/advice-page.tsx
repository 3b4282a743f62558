import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  Form,
  formatCents,
  formatDay,
  formatInstant,
  Notice,
  PageHeader,
  Tag,
  useUi,
} from "#ui";
import { clauseWords } from "../../text/clauses/index.ts";
import { sayAdvice } from "../../text/clauses/say-advice.ts";
import {
  chooseRoutes,
  copyAdvice,
  putBackAdvice,
  removeAdvice,
  renewAdvice,
  restoreAdvice,
} from "../../usecases/clauses/advices.ts";
import { idIn } from "../refused-page.ts";
import { typedOf } from "../typed-form.ts";
import type { Route } from "./+types/advice-page";
import { AdviceChoiceForm, ChosenTexts } from "./advice-choice.tsx";
import { AdviceRoutes } from "./advice-routes.tsx";
import { AdviceSide } from "./advice-side.tsx";
import { AdviceSplit } from "./advice-split.tsx";
import { type LoadedAdvice, loadAdvice } from "./load-advice.ts";
import { readChoice } from "./read-choice.ts";
import "./clauses.css";

export const handle = { width: "full" } as const;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const asked = Number(url.searchParams.get("versie"));
  const version = Number.isInteger(asked) && asked > 0 ? asked : null;
  const loaded = await loadAdvice(app, actor, idIn(params), version, language);
  return { ...loaded, mayContract: mayReach(actor, "contract.edit") };
}

/** Chooses routes, copies, reckons again, puts an earlier version back, removes and restores. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const words = clauseWords(language);
  const actor = actorOf(context);
  const id = idIn(params);
  const form = await request.formData();
  const typed = typedOf(form);
  const here = `/clausules/advies/${id}`;
  const now = app.now();
  const deeds = {
    choose: () => chooseRoutes(app, actor, id, readChoice(form), Number(typed.version) || 0, now),
    renew: () => renewAdvice(app, actor, id, now),
    "put-back": () => putBackAdvice(app, actor, id, Number(typed.version) || 0, now),
    remove: () => removeAdvice(app, actor, id, now),
    restore: () => restoreAdvice(app, actor, id, now),
  };
  const said = {
    choose: words.saved,
    renew: words.page.renewedFlash,
    "put-back": words.page.putBackFlash,
    remove: words.page.removedFlash,
    restore: words.page.restoredFlash,
  };
  if (typed.deed === "copy") {
    const copied = await copyAdvice(app, actor, id, words.page.copyTitle(typed.title ?? ""), now);
    if (isRefusal(copied))
      throw data(null, { status: copied.because === "not-permitted" ? 403 : 404 });
    const headers = { "set-cookie": flashLine(words.page.copiedFlash) };
    return redirect(`/clausules/advies/${copied.id}`, { headers });
  }
  const deed = typed.deed ?? "";
  if (!Object.hasOwn(deeds, deed)) throw data(null, { status: 400 });
  const key = deed as keyof typeof deeds;
  const done = await deeds[key]();
  if (isRefusal(done)) {
    if (done.because === "no-such-advice") throw data(null, { status: 404 });
    if (done.because === "not-permitted") throw data(null, { status: 403 });
    return data({ stale: readChoice(form) }, { status: 409 });
  }
  return redirect(here, { headers: { "set-cookie": flashLine(said[key]) } });
}

/** What was advised on a purchase, what was chosen, and everything to put in the file. */
export default function AdvicePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = clauseWords(language);
  const { opened } = loaderData;
  const { advice: kept, shown, mayEdit } = opened;
  const { advice, facts } = shown;
  const { regime, value } = advice;
  const isNewest = shown.version === kept.version;
  const isLive = mayEdit && isNewest && kept.removedAt === null;
  return (
    <div className="advice-page">
      <title>{facts.title}</title>
      <PageHeader
        title={facts.title}
        crumbs={[{ href: "/clausules", label: words.title }]}
        tags={
          <>
            <Tag>{words.note.number(kept.number)}</Tag>
            <Tag>{words.kinds[facts.kind]}</Tag>
            <Tag tone="act">{regime ? words.regimes[regime] : words.regimeUnknown}</Tag>
            <Tag>{value.cents === null ? "–" : formatCents(language, value.cents)}</Tag>
            <Tag icon="calendar">{formatDay(language, facts.day)}</Tag>
            {loaderData.municipality ? <Tag icon="pin">{loaderData.municipality}</Tag> : null}
          </>
        }
        secondary={
          isLive ? (
            <ButtonLink icon="edit" href={`/clausules/advies/${kept.id}/bewerken`}>
              {words.page.edit}
            </ButtonLink>
          ) : undefined
        }
        primary={
          <ButtonLink
            kind="primary"
            icon="download"
            href={`/clausules/advies/${kept.id}/nota.docx${language === "fr" ? "?taal=fr" : ""}`}
          >
            {words.page.download}
          </ButtonLink>
        }
      />
      <StandingNotices loaded={loaderData} />
      <div className="advice-page__columns">
        <div className="advice-page__main">
          <Summary loaded={loaderData} />
          <AdviceRoutes loaded={loaderData} />
          {isLive ? (
            <AdviceChoiceForm loaded={loaderData} stale={actionData?.stale ?? null} />
          ) : null}
          <ChosenTexts loaded={loaderData} />
          <AdviceSplit loaded={loaderData} mayEdit={isLive} />
          <Notice kind="info">{words.page.disclaimer}</Notice>
        </div>
        <AdviceSide loaded={loaderData} isLive={isLive} mayContract={loaderData.mayContract} />
      </div>
    </div>
  );
}

/** That it was removed, is an earlier version, or was made with other rules than hold now. */
function StandingNotices({ loaded }: { readonly loaded: LoadedAdvice }) {
  const { language } = useUi();
  const { page } = clauseWords(language);
  const { advice: kept, shown, mayEdit, rulesNow } = loaded.opened;
  const deed = (name: string, label: string, version?: number) => (
    <Form hidden={{ deed: name, ...(version ? { version: String(version) } : {}) }}>
      <div>
        <Button icon="undo">{label}</Button>
      </div>
    </Form>
  );
  if (kept.removedAt !== null) {
    return (
      <Notice kind="warning" actions={mayEdit ? deed("restore", page.restore) : undefined}>
        {page.removed}
      </Notice>
    );
  }
  if (shown.version !== kept.version) {
    return (
      <Notice
        kind="info"
        actions={
          <>
            <a href={`/clausules/advies/${kept.id}`}>{page.toNewest}</a>
            {mayEdit ? deed("put-back", page.putBack, shown.version) : null}
          </>
        }
      >
        {page.oldVersion(shown.version, formatInstant(language, shown.recordedAt))}
      </Notice>
    );
  }
  if (shown.advice.rulesVersion === rulesNow) return null;
  return (
    <Notice kind="info" actions={mayEdit ? deed("renew", page.renew) : undefined}>
      {page.otherRules(shown.advice.rulesVersion, rulesNow)}
    </Notice>
  );
}

function Summary({ loaded }: { readonly loaded: LoadedAdvice }) {
  const { language } = useUi();
  const words = clauseWords(language);
  const { page } = words;
  const { advice, facts } = loaded.opened.shown;
  const say = sayAdvice(language);
  const money = (cents: number) => formatCents(language, cents);
  const [first] = advice.routes;
  const asksMarket = advice.warnings.some(({ kind }) => kind === "consult-market");
  const best = first && first.verdict !== "not-possible" ? first : null;
  return (
    <section className="advice-summary">
      <p className="advice-summary__first">
        {best ? (asksMarket ? page.firstAsk : page.first)(best.name[language]) : page.none}
      </p>
      <p>
        {advice.value.cents === null
          ? page.valueUnknown
          : page.regimeLine(
              advice.regime ? words.regimes[advice.regime] : words.regimeUnknown,
              money(advice.value.cents),
              formatDay(language, facts.day),
            )}
        {advice.indicative ? ` ${page.indicative(words.regimes[advice.indicative])}` : ""}
      </p>
      {advice.bands.length > 0 ? (
        <>
          <p>
            <strong>{page.bands}</strong>
          </p>
          <ul>
            {advice.bands.map(({ regime, fromCents, belowCents }) => (
              <li key={regime}>
                {fromCents === null
                  ? page.bandBelow(money(belowCents ?? 0))
                  : belowCents === null
                    ? page.bandFrom(money(fromCents))
                    : page.bandBetween(money(fromCents), money(belowCents))}
                : {words.regimes[regime]}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {advice.warnings.length > 0 ? (
        <Notice kind="warning" title={page.warnings}>
          <ul>
            {advice.warnings.map((warning) => {
              const said = say.warning(warning);
              return <li key={said}>{said}</li>;
            })}
          </ul>
        </Notice>
      ) : null}
    </section>
  );
}
