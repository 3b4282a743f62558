import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { type Column, DataTable, formatDay, PageHeader, Tag, useUi } from "#ui";
import { clientWords } from "../../text/client/index.ts";
import { openPolicies, type PoliciesView } from "../../usecases/library/policies.ts";
import { ClauseTabs } from "../clauses/clause-tabs.tsx";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/policies-page";
import { sayShare, standingOf } from "./say-policy.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const given = { language, today: app.today() };
  const opened = await openPolicies(app.db, requirePerson(context, address), given);
  if (isRefusal(opened)) throw refusedPage(opened);
  return { ...opened, today: app.today(), address };
}

type Row = PoliciesView["places"][number];

/** What each municipality of the partnership decided. */
export default function PoliciesPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = clientWords(language).policies;
  const { places, today, address } = loaderData;
  const nowOf = ({ policies }: Row) => policies.find((one) => standingOf(one, today) === "holds");
  const columns: readonly Column<Row>[] = [
    {
      key: "place",
      label: words.place,
      rowHeader: true,
      cell: ({ nis, name }) => <a href={`/clausules/beleid/${nis}`}>{name}</a>,
    },
    {
      key: "share",
      label: words.share,
      cell: (row) => {
        const policy = nowOf(row);
        const later = row.policies.find((one) => standingOf(one, today) === "starts");
        return (
          <>
            {policy ? sayShare(language, policy) : <span className="soft">{words.none}</span>}{" "}
            {row.mayEdit && row.policies.length === 0 ? (
              <a href={`/clausules/beleid/${row.nis}/nieuw`}>{words.set}</a>
            ) : null}
            {later ? <Tag>{words.later(formatDay(language, later.validFrom))}</Tag> : null}
          </>
        );
      },
    },
    {
      key: "thresholds",
      label: words.thresholds,
      cell: (row) => {
        const policy = nowOf(row);
        return policy ? words.count(policy.thresholds.length) : null;
      },
    },
    {
      key: "since",
      label: words.since,
      cell: (row) => {
        const policy = nowOf(row);
        return policy ? formatDay(language, policy.validFrom) : null;
      },
    },
  ];
  return (
    <>
      <title>{words.title}</title>
      <PageHeader title={words.title} lede={words.lede} />
      <ClauseTabs current="policy" />
      <DataTable
        caption={words.title}
        captionHidden
        columns={columns}
        rows={places}
        keyOf={({ nis }) => nis}
        address={address}
        narrow="cards"
        empty={words.empty}
      />
    </>
  );
}
