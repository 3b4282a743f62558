import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { addDays } from "#kernel/day";
import { inLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  formatDay,
  formatInstant,
  Notice,
  PageHeader,
  SectionHeader,
  Tag,
  TextInput,
  Timeline,
  useUi,
} from "#ui";
import { lastVersionOf } from "../../store/library/clauses.ts";
import { libraryWords } from "../../text/library/index.ts";
import {
  approveClause,
  removeClauseDraft,
  undoClauseDeed,
  withdrawClause,
} from "../../usecases/library/change-clause.ts";
import { openClause } from "../../usecases/library/clause-library.ts";
import { refusedPage } from "../refused-page.ts";
import { lineOf, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/clause-page";
import { ClauseAbout } from "./clause-about.tsx";
import { ClauseFill } from "./clause-fill.tsx";
import { ClauseVersions } from "./clause-versions.tsx";
import "./library.css";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const opened = await openClause(app.db, actor, params.key, app.today());
  if (isRefusal(opened)) throw refusedPage(opened);
  const query = new URL(request.url).searchParams;
  const { versions } = opened.clause;
  const asked = versions.find(({ version }) => version === Number(query.get("versie")));
  const shown =
    asked ??
    versions.find(({ version }) => version === opened.usable?.version) ??
    lastVersionOf(opened.clause);
  return { ...opened, shown, query: Object.fromEntries(query), today: app.today() };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  const words = libraryWords(context.get(viewContext).language);
  const typed = typedOf(await request.formData());
  const here = `/clausules/bibliotheek/${params.key}`;
  const wish = {
    key: params.key,
    version: Number(lineOf(typed, "version")),
    edit: Number(lineOf(typed, "edit")),
  };
  const say = (to: string, text: string, tone: "success" | "warning" = "success") =>
    redirect(to, { headers: { "set-cookie": flashLine(text, tone) } });
  const deed = lineOf(typed, "deed");
  if (deed === "undo") {
    const undone = await undoClauseDeed(app.db, actor, params.key, app.now());
    if (undone.kind === "undone") {
      return say(undone.isThere ? here : "/clausules/bibliotheek", words.said.undone);
    }
    if (undone.because === "not-permitted") throw refusedPage(undone);
    return say(here, words.said[undone.because], "warning");
  }
  const deeds = {
    approve: () => approveClause(app.db, actor, wish, app.now()),
    withdraw: () =>
      withdrawClause(app.db, actor, { ...wish, because: lineOf(typed, "because") }, app.now()),
    remove: () => removeClauseDraft(app.db, actor, wish, app.now()),
  };
  if (deed !== "approve" && deed !== "withdraw" && deed !== "remove") {
    throw data(null, { status: 400 });
  }
  const done = await deeds[deed]();
  if (isRefusal(done)) {
    if (done.because === "not-permitted" || done.because === "no-such-clause") {
      throw refusedPage(done);
    }
    return say(here, words.said[done.because], "warning");
  }
  if (deed === "remove") {
    return say(`/clausules/bibliotheek?weg=${params.key}`, words.said.removed);
  }
  return say(here, deed === "approve" ? words.said.approved : words.said.withdrawn);
}

export default function ClausePage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = libraryWords(language);
  const { clause, shown, usable, mayWrite } = loaderData;
  const name = inLanguage(shown.name, language) ?? clause.key;
  const last = lastVersionOf(clause);
  const here = `/clausules/bibliotheek/${clause.key}`;
  return (
    <>
      <title>{name}</title>
      <PageHeader
        title={name}
        crumbs={[{ href: "/clausules/bibliotheek", label: words.title }]}
        tags={
          <>
            <Tag>{words.families[shown.family]}</Tag>
            <Tag>{words.levels[shown.level]}</Tag>
            <Tag {...(shown.state === "approved" ? { tone: "act", icon: "check" } : {})}>
              {words.states[shown.state]}
            </Tag>
          </>
        }
        primary={
          mayWrite ? (
            <ButtonLink kind="primary" icon="edit" href={`${here}/wijzigen`}>
              {last.state === "draft" ? words.page.edit : words.page.newVersion}
            </ButtonLink>
          ) : null
        }
        secondary={
          <ButtonLink
            kind="quiet"
            icon="download"
            href={`/clausules/bibliotheek.docx?clausule=${clause.key}`}
          >
            {words.page.docx}
          </ButtonLink>
        }
      />
      <StateNotice loaderData={loaderData} />
      {usable && usable.version !== shown.version ? (
        <Notice kind="info" actions={<a href={here}>{words.page.newest}</a>}>
          {words.page.reading(shown.version)}
        </Notice>
      ) : null}
      <ClauseFill clauseKey={clause.key} shown={shown} query={loaderData.query} />
      <ClauseAbout shown={shown} />
      <section>
        <SectionHeader title={words.page.versions} />
        <ClauseVersions clause={clause} shown={shown.version} />
        {clause.versions.length > 1 ? (
          <p>
            <a href={`${here}/vergelijken`}>{words.page.compare}</a>
          </p>
        ) : null}
      </section>
      <Deeds loaderData={loaderData} />
      <section>
        <SectionHeader title={words.page.uses} />
        {loaderData.uses.length === 0 ? (
          <p className="soft">{words.page.noUses}</p>
        ) : (
          <ul>
            {loaderData.uses.map((use) => (
              <li key={`${use.kind} ${use.id}`}>
                <a
                  href={
                    use.kind === "contract"
                      ? `/opdrachten/${use.id}`
                      : `/clausules/advies/${use.id}`
                  }
                >
                  {use.title}
                </a>
                {use.version === null ? null : ` (${words.page.usedVersion(use.version)})`}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="library__history">
        <SectionHeader title={words.page.history} />
        {loaderData.events.length === 0 ? (
          <p className="soft">{words.page.noHistory}</p>
        ) : (
          <Timeline
            entries={loaderData.events.map((event) => ({
              id: String(event.id),
              when: formatInstant(language, event.at),
              dateTime: event.at,
              title: `${event.personName} ${words.page.deeds[event.deed](event.version)}${
                event.undoneBy === null ? "" : words.page.wasUndone(event.undoneBy)
              }`.trim(),
            }))}
          />
        )}
      </section>
    </>
  );
}

type PartProps = Pick<Route.ComponentProps, "loaderData">;

function StateNotice({ loaderData }: PartProps) {
  const { language } = useUi();
  const words = libraryWords(language);
  const { shown, today } = loaderData;
  if (shown.state === "shipped") return <Notice kind="info">{words.page.notYetApproved}</Notice>;
  if (shown.state === "draft") return <Notice kind="warning">{words.page.isDraft}</Notice>;
  if (shown.state === "withdrawn") return <Notice kind="warning">{words.page.isOut}</Notice>;
  if (shown.validFrom > today) {
    return <Notice kind="info">{words.startsLater(formatDay(language, shown.validFrom))}</Notice>;
  }
  if (shown.validTo !== null && shown.validTo <= today) {
    const last = formatDay(language, addDays(shown.validTo, -1));
    return <Notice kind="warning">{words.ended(last)}</Notice>;
  }
  return null;
}

function Deeds({ loaderData }: PartProps) {
  const words = libraryWords(useUi().language);
  const { shown, mayApprove, mayWrite, undoable } = loaderData;
  const hidden = { version: String(shown.version), edit: String(shown.edit) };
  const isOpen = shown.state === "draft" || shown.state === "shipped";
  const isInUse = shown.state === "approved" || shown.state === "shipped";
  if (!mayApprove && !mayWrite) return null;
  return (
    <section className="library__deeds">
      <ButtonRow>
        {mayApprove && isOpen ? (
          <Form hidden={{ ...hidden, deed: "approve" }}>
            <Button kind="primary" icon="check">
              {words.page.approve(shown.version)}
            </Button>
          </Form>
        ) : null}
        {mayWrite && shown.state === "draft" ? (
          <Form hidden={{ ...hidden, deed: "remove" }}>
            <Button kind="secondary">{words.page.remove}</Button>
          </Form>
        ) : null}
        {undoable ? (
          <Form hidden={{ deed: "undo" }}>
            <Button kind="secondary" icon="undo">
              {words.page.undo}
            </Button>
          </Form>
        ) : null}
      </ButtonRow>
      {mayApprove && isInUse ? (
        <details>
          <summary>{words.page.withdraw(shown.version)}</summary>
          <Form hidden={{ ...hidden, deed: "withdraw" }}>
            <TextInput name="because" label={words.page.because} maxLength={1_000} />
            <Button kind="secondary">{words.page.withdraw(shown.version)}</Button>
          </Form>
        </details>
      ) : null}
    </section>
  );
}
