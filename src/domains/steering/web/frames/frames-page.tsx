import { data } from "react-router";
import { actorOf } from "#access";
import { inLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { ButtonLink, type Column, DataTable, PageHeader, Tag, useUi } from "#ui";
import { versionOn } from "../../rules/frames/version-of-year.ts";
import { lastOf, type StoredFrame } from "../../store/frames/frames.ts";
import { frameWords } from "../../text/frames/index.ts";
import { openFrames } from "../../usecases/frames/frames.ts";
import type { Route } from "./+types/frames-page";
import { periodWords } from "./frame-period.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { db, today } = context.get(appContext);
  const listed = await openFrames(db, actorOf(context));
  if (isRefusal(listed)) throw data(null, { status: 403 });
  return { ...listed, today: today(), address: context.get(viewContext).address };
}

export default function FramesPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = frameWords(language);
  const { frames, mayEdit, today, address } = loaderData;
  const columns: readonly Column<StoredFrame>[] = [
    {
      key: "name",
      label: words.columns.name,
      rowHeader: true,
      cell: (frame) => (
        <a href={`/kaders/${frame.key}`}>{inLanguage(lastOf(frame).name, language)}</a>
      ),
    },
    {
      key: "origin",
      label: words.columns.origin,
      cell: (frame) => (frame.origin === "own" ? words.own : words.reference),
    },
    {
      key: "period",
      label: words.columns.period,
      cell: (frame) => (
        <>
          {periodWords(lastOf(frame), language)}{" "}
          {frame.inUse ? (
            versionOn(frame.versions, today) ? (
              <Tag tone="act" icon="check">
                {words.holdsNow}
              </Tag>
            ) : null
          ) : (
            <Tag>{words.notInUse}</Tag>
          )}
        </>
      ),
    },
    {
      key: "priorities",
      label: words.columns.priorities,
      numeric: true,
      cell: (frame) => lastOf(frame).priorities.length,
    },
    {
      key: "versions",
      label: words.columns.versions,
      numeric: true,
      cell: (frame) => frame.versions.length,
    },
  ];
  return (
    <>
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        crumbs={[{ href: "/dekking", label: words.back }]}
        primary={
          mayEdit ? (
            <ButtonLink kind="primary" icon="plus" href="/kaders/nieuw">
              {words.write}
            </ButtonLink>
          ) : null
        }
      />
      <DataTable
        caption={words.title}
        captionHidden
        columns={columns}
        rows={frames}
        keyOf={({ key }) => key}
        address={address}
        narrow="cards"
        empty={words.lede}
      />
    </>
  );
}
