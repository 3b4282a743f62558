import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  formatNumber,
  PageHeader,
  readSort,
  SectionHeader,
  useUi,
} from "#ui";
import { approachOf, levels } from "../rules/stakeholder.ts";
import type { ListedStakeholder } from "../store/stakeholders.ts";
import { type RecordWords, recordWords } from "../text/record/index.ts";
import { listStakeholders } from "../usecases/edit-stakeholder.ts";
import type { Route } from "./+types/stakeholders-page";
import { asResponse } from "./record/refusal-response.ts";
import "./record/stakeholder-matrix.css";

export async function loader({ context }: Route.LoaderArgs) {
  const { db, today } = context.get(appContext);
  const listed = await listStakeholders(db, actorOf(context), today());
  if (isRefusal(listed)) throw asResponse(listed);
  return { stakeholders: listed.stakeholders, address: context.get(viewContext).address };
}

const columnsOf = (words: RecordWords): readonly Column<ListedStakeholder>[] => {
  const page = words.stakeholderPage;
  return [
    {
      key: "name",
      label: page.name,
      rowHeader: true,
      sortable: true,
      cell: (row) => <a href={`/organisatie/${row.organisationId}`}>{row.name}</a>,
    },
    { key: "role", label: page.role, sortable: true, cell: (row) => row.role },
    { key: "relation", label: page.relation, cell: (row) => row.relation ?? "" },
    {
      key: "influence",
      label: page.influence,
      numeric: true,
      sortable: true,
      cell: (row) => row.influence ?? "–",
    },
    {
      key: "interest",
      label: page.interest,
      numeric: true,
      sortable: true,
      cell: (row) => row.interest ?? "–",
    },
    {
      key: "approach",
      label: page.approach,
      cell: (row) => {
        const approach = approachOf(row);
        return approach ? words.approaches[approach] : <span className="soft">{page.unknown}</span>;
      },
    },
    {
      key: "contacts",
      label: page.contacts,
      numeric: true,
      sortable: true,
      cell: (row) => row.contacts,
    },
  ];
};

function sorted(rows: readonly ListedStakeholder[], address: string): readonly ListedStakeholder[] {
  const sort = readSort(address);
  if (!sort) return rows;
  const cellOf = (row: ListedStakeholder) =>
    (row as unknown as Record<string, string | number | null>)[sort.key];
  const direction = sort.direction === "descending" ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [cellOf(a) ?? "", cellOf(b) ?? ""];
    const order =
      typeof left === "number" && typeof right === "number"
        ? left - right
        : String(left).localeCompare(String(right), "nl");
    return direction * order;
  });
}

export default function StakeholdersPage({ loaderData }: Route.ComponentProps) {
  const words = recordWords(useUi().language);
  const page = words.stakeholderPage;
  const { stakeholders, address } = loaderData;
  return (
    <>
      <title>{page.title}</title>
      <PageHeader title={page.title} lede={page.lede} />
      {stakeholders.length === 0 ? (
        <EmptyState
          icon="network"
          title={page.emptyTitle}
          action={
            <ButtonLink kind="primary" icon="search" href="/kaart">
              {page.findFirst}
            </ButtonLink>
          }
        >
          {page.empty}
        </EmptyState>
      ) : (
        <>
          <Matrix stakeholders={stakeholders} words={words} />
          <section>
            <SectionHeader title={page.list} />
            <DataTable
              caption={page.title}
              captionHidden
              columns={columnsOf(words)}
              rows={sorted(stakeholders, address)}
              keyOf={(row) => row.organisationId}
              address={address}
              narrow="cards"
              empty={page.emptyTitle}
            />
          </section>
        </>
      )}
    </>
  );
}

interface MatrixProps {
  readonly stakeholders: readonly ListedStakeholder[];
  readonly words: RecordWords;
}

/** Influence upwards, interest to the right; each cell names who stands there. */
function Matrix({ stakeholders, words }: MatrixProps) {
  const { language } = useUi();
  const page = words.stakeholderPage;
  const unplaced = stakeholders.filter((one) => approachOf(one) === null).length;
  return (
    <section>
      <SectionHeader title={page.matrix} />
      <div className="stakeholder-matrix__window">
        <table className="stakeholder-matrix">
          <caption className="visually-hidden">{page.matrixCaption}</caption>
          <tbody>
            {[...levels].reverse().map((influence) => (
              <tr key={influence}>
                <th scope="row">{`${page.influence} ${influence}`}</th>
                {levels.map((interest) => {
                  const here = stakeholders.filter(
                    (one) => one.influence === influence && one.interest === interest,
                  );
                  const approach = approachOf({ influence, interest });
                  return (
                    <td
                      key={interest}
                      className={`stakeholder-matrix__cell--${approach ?? "follow"}`}
                    >
                      {here.length > 0 ? (
                        <Names here={here} count={formatNumber(language, here.length)} />
                      ) : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              {levels.map((interest) => (
                <th scope="col" key={interest}>{`${page.interest} ${interest}`}</th>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <ul className="stakeholder-matrix__legend">
        {(["work-together", "keep-satisfied", "keep-informed", "follow"] as const).map(
          (approach) => (
            <li key={approach}>
              <span className={`stakeholder-matrix__mark stakeholder-matrix__cell--${approach}`} />
              {words.approaches[approach]}
            </li>
          ),
        )}
      </ul>
      {unplaced > 0 ? <p className="soft">{page.unplaced(unplaced)}</p> : null}
    </section>
  );
}

const namesAtOnce = 4;

function Names({
  here,
  count,
}: {
  readonly here: readonly ListedStakeholder[];
  readonly count: string;
}) {
  return (
    <>
      <ul className="stakeholder-matrix__names">
        {here.slice(0, namesAtOnce).map(({ organisationId, name }) => (
          <li key={organisationId}>
            <a href={`/organisatie/${organisationId}`}>{name}</a>
          </li>
        ))}
      </ul>
      {here.length > namesAtOnce ? <span className="soft numeric">{`… ${count}`}</span> : null}
    </>
  );
}
