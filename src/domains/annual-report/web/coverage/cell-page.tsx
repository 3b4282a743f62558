import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { inLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { countEvidence, evidenceKindNames } from "#steering";
import { ButtonLink, Notice, PageHeader, Pagination, SectionHeader, useUi } from "#ui";
import { nameOfPlace } from "../../rules/coverage/place-name.ts";
import { coverageWords } from "../../text/coverage/index.ts";
import { actionsPerPage, openCell } from "../../usecases/coverage/open-cell.ts";
import type { Route } from "./+types/cell-page";
import { CellActions } from "./cell-actions.tsx";
import { CellStateWord } from "./cell-state.tsx";
import { minimumWords } from "./coverage-board.tsx";
import { readYear } from "./read-board-address.ts";
import { WouldCountList } from "./would-count-list.tsx";
import { timeLeftWords } from "./year-line.tsx";
import "./cell-page.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, today } = context.get(appContext);
  const { address } = context.get(viewContext);
  const query = new URL(address, "http://desk").searchParams;
  const year = readYear(params.year);
  if (year === null) throw data(null, { status: 404 });
  const page = Math.max(1, Math.min(10_000, Number(query.get("page")) || 1));
  const question = {
    year,
    frameKey: params.frame,
    code: params.code,
    nis: query.get("gemeente"),
    page: Math.trunc(page),
  };
  const opened = await openCell(db, actorOf(context), question, today());
  if (isRefusal(opened)) {
    throw data(null, { status: opened.because === "no-such-cell" ? 404 : 403 });
  }
  return { opened, year, page: question.page, address };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { db, now } = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const words = coverageWords(language).cell;
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const counted = await countEvidence(
    db,
    actorOf(context),
    {
      evidenceId: text("evidence"),
      counts: { frameId: text("frame"), code: text("code") },
    },
    now(),
  );
  if (counted.kind === "refused") {
    return data({ because: counted.because }, { status: 422 });
  }
  const said = counted.made ? words.countedWithAction : words.counted;
  return redirect(address, { headers: { "set-cookie": flashLine(said) } });
}

export default function CellPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const all = coverageWords(language);
  const words = all.cell;
  const { opened, year, page, address } = loaderData;
  const { priority, cell, place, frame } = opened;
  const title = words.title(priority.code, year);
  const where = place === "whole" ? all.whole : nameOfPlace(place, language);
  const kinds = evidenceKindNames(language);
  const board =
    place === "whole" ? `/dekking?jaar=${year}` : `/dekking?jaar=${year}&gemeente=${place.nis}`;
  const newAction = {
    prioriteit: `${frame.key}~${priority.code}`,
    tegen: `${year}-12-31`,
    ...(place === "whole" ? {} : { gemeente: place.nis }),
  };
  const [kind] = priority.suggestedKinds;
  const newEvidence = { ...(kind ? { soort: kind } : {}) };
  return (
    <>
      <title>{`${title}, ${where}`}</title>
      <PageHeader
        title={title}
        crumbs={[
          { href: board, label: `${all.title} ${year}` },
          { href: `/kaders/${frame.key}`, label: inLanguage(frame.name, language) ?? frame.key },
        ]}
        tags={<CellStateWord state={cell.state} />}
        lede={`${inLanguage(priority.name, language)}. ${inLanguage(priority.description, language) ?? ""}`}
        secondary={
          opened.mayCount ? (
            <ButtonLink kind="secondary" href={`/bewijs/nieuw?${new URLSearchParams(newEvidence)}`}>
              {words.addEvidence}
            </ButtonLink>
          ) : null
        }
        primary={
          opened.mayCount ? (
            <ButtonLink
              kind="primary"
              icon="plus"
              href={`/actie/nieuw?${new URLSearchParams(newAction)}`}
            >
              {all.newAction}
            </ButtonLink>
          ) : null
        }
      />
      {actionData ? <Notice kind="error">{words.refused[actionData.because]}</Notice> : null}
      <dl className="cell-facts">
        <div>
          <dt>{all.municipality}</dt>
          <dd>{where}</dd>
        </div>
        <div>
          <dt>{words.askedHere}</dt>
          <dd>{minimumWords(priority, all)}</dd>
        </div>
        <div>
          <dt>{year}</dt>
          <dd className="numeric">{timeLeftWords(opened.timeLeft, all)}</dd>
        </div>
        {priority.suggestedKinds.length > 0 ? (
          <div>
            <dt>{words.kinds}</dt>
            <dd>{priority.suggestedKinds.map((kind) => kinds[kind]).join(", ")}</dd>
          </div>
        ) : null}
      </dl>
      <section>
        <SectionHeader title={words.counts} />
        <CellActions opened={opened} address={address} />
        {opened.total > actionsPerPage ? (
          <Pagination
            address={address}
            page={page}
            pageSize={actionsPerPage}
            total={opened.total}
          />
        ) : null}
      </section>
      <section>
        <SectionHeader title={words.would} />
        <WouldCountList
          would={opened.would}
          frameId={frame.id}
          code={priority.code}
          mayCount={opened.mayCount}
        />
      </section>
    </>
  );
}
