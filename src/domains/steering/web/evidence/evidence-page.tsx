import { data, redirect } from "react-router";
import { actorOf, mayReach } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  DescriptionList,
  ErrorSummary,
  formatDay,
  formatInstant,
  formatNumber,
  Notice,
  PageHeader,
  SectionHeader,
  ShareLine,
  SourceLine,
  Tag,
  TextInput,
  useUi,
} from "#ui";
import { countFields } from "../../rules/evidence/evidence-content.ts";
import { evidenceWords, sayOrigin, sayProblem } from "../../text/evidence/index.ts";
import {
  linkEvidence,
  makeActionOfEvidence,
  setAside,
} from "../../usecases/evidence/arrange-evidence.ts";
import { addDocuments, removeDocument } from "../../usecases/evidence/edit-documents.ts";
import { undoEvidence } from "../../usecases/evidence/edit-evidence.ts";
import { openEvidence } from "../../usecases/evidence/open-evidence.ts";
import { actionIdOf } from "../../usecases/evidence/open-form.ts";
import type { Route } from "./+types/evidence-page";
import { EvidenceDocuments } from "./evidence-documents.tsx";
import { EvidenceHistory } from "./evidence-history.tsx";
import { sayAction, sayValue, upperFirst, type Writing } from "./format-evidence.ts";
import { readActionNumber } from "./read-evidence-form.ts";
import { documentsIn, mostRequestBytes, receiveForm } from "./receive-documents.ts";
import { asResponse } from "./refusal-response.ts";
import { Suggestions } from "./tray-item.tsx";
import "./evidence.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const asked = { language, today: app.today() };
  const opened = await openEvidence(app, actorOf(context), params.id, asked);
  if (isRefusal(opened)) throw asResponse(opened);
  return { ...opened, url: `${app.config.url}${address.split("?")[0]}` };
}

export const handle = { mostBodyBytes: mostRequestBytes };

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const words = evidenceWords(language);
  const actor = actorOf(context);
  if (!mayReach(actor, "evidence.edit")) throw data(null, { status: 403 });
  const form = await receiveForm(request);
  const no = (because: string, about = "") => data({ because, about }, { status: 422 });
  if (!form) return no("document-too-large");
  const done = (text: string) =>
    redirect(`/bewijs/${params.id}`, { headers: { "set-cookie": flashLine(text) } });
  const [deed = "", , byButton = ""] = String(form.get("deed") ?? "").split(":");
  const ids = [params.id];
  const now = app.now();
  switch (deed) {
    case "link": {
      const typed = readActionNumber(String(form.get("action") ?? ""));
      const byNumber = typeof typed === "number" ? await actionIdOf(app, actor, typed) : null;
      const linked = await linkEvidence(app, actor, ids, byButton || byNumber || "none", now);
      if (linked.kind === "refused") return no(linked.because);
      const name = linked.action ? sayAction(linked.action) : "";
      return done(words.tray.linked(words.pieces("1", true), name));
    }
    case "unlink": {
      const unlinked = await linkEvidence(app, actor, ids, null, now);
      return unlinked.kind === "refused" ? no(unlinked.because) : done(words.page.unlinked);
    }
    case "make": {
      const made = await makeActionOfEvidence(app, actor, params.id, now);
      return "actionId" in made ? done(words.tray[made.kind](made.number)) : no(made.because);
    }
    case "aside":
    case "back": {
      const moved = await setAside(app, actor, ids, deed === "aside", now);
      if (moved.kind === "refused") return no(moved.because);
      const pieces = words.pieces("1", true);
      return done(deed === "aside" ? words.tray.setAside(pieces) : words.tray.broughtBack);
    }
    case "undo": {
      const revision = String(form.get("revision") ?? "");
      const undone = await undoEvidence(app, actor, params.id, revision, now);
      return undone.kind === "refused" ? no(undone.because) : done(words.page.undone);
    }
    case "add-documents": {
      const documents = await documentsIn(form, "files");
      const added = await addDocuments(app, actor, params.id, documents, now);
      if (added.kind === "refused") return no(added.because);
      const [problem] = added.kind === "problems" ? added.problems : [];
      if (problem) return no(problem.because, problem.about);
      const count = added.kind === "added" ? added.count : 0;
      return done(words.page.documentsAdded(formatNumber(language, count)));
    }
    case "remove-document": {
      const gone = await removeDocument(app, actor, params.id, String(form.get("file") ?? ""));
      return gone.kind === "refused" ? no(gone.because) : done(words.page.removed);
    }
    default:
      return no("other");
  }
}

export default function EvidencePage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { language } = useUi();
  const words = evidenceWords(language);
  const { evidence, action, link, mayEdit, places, url } = loaderData;
  const { content, setAsideAt } = evidence;
  const actions = action ? [...loaderData.actions, action] : loaderData.actions;
  const writing = { language, words, places, actions };
  const said = actionData ? sayProblem(words, actionData.because) : "";
  const message = actionData?.about ? `${actionData.about}${colon(language)}${said}` : said;
  return (
    <>
      <title>{content.title}</title>
      <PageHeader
        title={content.title}
        crumbs={[{ href: "/bewijs", label: words.title }]}
        tags={
          <>
            <Tag>{sayValue("kind", content, writing)}</Tag>
            <Tag tone={link === "shown" || link === "elsewhere" ? "act" : "plain"}>
              {link === "removed"
                ? words.page.removedState
                : words.states[setAsideAt ? "aside" : link === "none" ? "tray" : "linked"]}
            </Tag>
          </>
        }
        primary={
          mayEdit ? (
            <ButtonLink kind="primary" icon="edit" href={`/bewijs/${params.id}/bewerken`}>
              {words.page.edit}
            </ButtonLink>
          ) : null
        }
      />
      <ErrorSummary errors={message ? [{ fieldId: "evidence-ways", message }] : []} />
      {setAsideAt ? (
        <Notice
          kind="warning"
          actions={mayEdit ? <Deed deed="back" label={words.page.bringBack} /> : null}
        >
          {words.page.asideNotice}
        </Notice>
      ) : null}
      <div className="evidence-page">
        <div>
          <What loaderData={loaderData} writing={writing} />
          {evidence.sourceText ? (
            <details className="evidence-page__letter">
              <summary>{words.page.letter}</summary>
              <pre className="evidence-page__source">{evidence.sourceText}</pre>
            </details>
          ) : null}
          <EvidenceDocuments id={params.id} files={loaderData.files} mayEdit={mayEdit} />
        </div>
        <div id="evidence-ways">
          <ActionPart loaderData={loaderData} />
          <EvidenceHistory history={loaderData.history} writing={writing} />
        </div>
      </div>
      <SourceLine
        sources={[
          {
            title: upperFirst(sayOrigin(words, evidence.origin)),
            ...(evidence.href ? { href: evidence.href } : {}),
          },
        ]}
        before={
          evidence.recordedBy
            ? words.page.recorded(evidence.recordedBy, formatInstant(language, evidence.recordedAt))
            : words.page.recordedBySystem(formatInstant(language, evidence.recordedAt))
        }
      />
      <ShareLine title={content.title} url={url} />
    </>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

interface WhatProps {
  readonly loaderData: Loaded;
  readonly writing: Writing;
}

function What({ loaderData, writing }: WhatProps) {
  const { words, language } = writing;
  const { content, href } = loaderData.evidence;
  const numbers = [...countFields, "amountCents", "hours"] as const;
  const value = (field: (typeof numbers)[number]) => {
    const said = sayValue(field, content, writing);
    if (said === "") return words.page.nothing;
    return field === "hours" ? `${said} ${words.units.hours}` : said;
  };
  return (
    <section>
      <SectionHeader title={words.page.what} />
      <DescriptionList
        id="evidence"
        items={[
          { term: words.fields.happenedOn, value: formatDay(language, content.happenedOn) },
          { term: words.short.nis, value: sayValue("nis", content, writing) },
          ...numbers.map((field) => ({ term: words.fields[field], value: value(field) })),
          ...(href
            ? [{ term: words.short.origin, value: <a href={href}>{words.page.record}</a> }]
            : []),
        ]}
      />
      {content.description ? <p className="evidence-page__text">{content.description}</p> : null}
    </section>
  );
}

function ActionPart({ loaderData }: { readonly loaderData: Loaded }) {
  const { language } = useUi();
  const words = evidenceWords(language);
  const { action, link, mayEdit, suggestions, evidence } = loaderData;
  if (action) {
    return (
      <section>
        <SectionHeader title={words.fields.actionId} />
        <p>
          <a href={`/actie/${action.id}`}>{sayAction(action)}</a>
        </p>
        {mayEdit ? <Deed deed="unlink" label={words.page.unlink} /> : null}
      </section>
    );
  }
  if (link === "elsewhere") {
    return (
      <section>
        <SectionHeader title={words.fields.actionId} />
        <p className="soft">{words.page.elsewhere}</p>
      </section>
    );
  }
  const gone = link === "removed" ? <p>{words.page.actionRemoved}</p> : null;
  if (!mayEdit) return gone;
  return (
    <section className="evidence-page__ask">
      <SectionHeader title={words.page.link} />
      {gone}
      <form method="post" className="evidence-page__link">
        <Suggestions evidenceId={evidence.id} suggestions={suggestions} words={words} />
        <TextInput
          name="action"
          label={words.tray.action}
          hint={words.tray.actionHint}
          autoComplete="off"
          oneWay
        />
        <div className="evidence-page__deeds">
          <Button name="deed" value="link" icon="link">
            {words.page.linkDeed}
          </Button>
          <Button kind="quiet" name="deed" value="make" icon="plus">
            {words.tray.make}
          </Button>
          {evidence.setAsideAt ? null : (
            <Button kind="quiet" name="deed" value="aside">
              {words.tray.aside}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}

function Deed({ deed, label }: { readonly deed: string; readonly label: string }) {
  return (
    <form method="post">
      <Button small kind="secondary" name="deed" value={deed}>
        {label}
      </Button>
    </form>
  );
}
