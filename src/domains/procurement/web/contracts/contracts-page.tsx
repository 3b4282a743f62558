import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  ButtonLink,
  DataTable,
  EmptyState,
  ExportMenu,
  formatNumber,
  Notice,
  PageHeader,
  Pagination,
  SwitchLinks,
  TableTools,
  useUi,
  withQuery,
} from "#ui";
import { contractsOnPage, readContractFilter } from "../../rules/contracts/contract-filter.ts";
import { contractWords } from "../../text/contracts/index.ts";
import { type ContractLine, readContracts } from "../../usecases/contracts/list-contracts.ts";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/contracts-page";
import { ContractBoard } from "./contract-board.tsx";
import { contractColumns } from "./contract-columns.tsx";
import { ContractFilters } from "./contract-filters.tsx";
import { ContractTotals } from "./contract-totals.tsx";
import "./contracts-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const filter = readContractFilter(url.searchParams);
  const asked = Number(url.searchParams.get("page"));
  const page = Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1;
  const today = app.today();
  const asBoard = url.searchParams.get("beeld") === "bord";
  const list = await readContracts(app, actor, filter, { language, today, page, asBoard });
  if (isRefusal(list)) throw refusedPage(list);
  return { list, filter, page, address, today, tooMany: url.searchParams.get("te-groot") };
}

/** Everything that is being followed up: what was promised, what was delivered, and what asks for attention. */
export default function ContractsPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = contractWords(language);
  const { list, filter, address, today, tooMany } = loaderData;
  const add = list.mayEdit ? (
    <ButtonLink kind="primary" icon="plus" href="/opdrachten/nieuw">
      {list.hasAny ? words.tools.add : words.empty.action}
    </ButtonLink>
  ) : undefined;
  return (
    <div className="contracts">
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        {...(list.hasAny ? { primary: add } : {})}
      />
      {tooMany ? (
        <Notice kind="warning">
          {words.exports.tooMany(formatNumber(language, Number(tooMany) || 0))}
        </Notice>
      ) : null}
      {list.hasAny ? (
        <>
          <ContractTotals totals={list.totals} today={today} address={address} />
          <ContractFilters list={list} filter={filter} address={address} />
          <Found {...loaderData} />
        </>
      ) : (
        <EmptyState icon="basket" title={words.empty.title} action={add}>
          <p>{words.empty.text}</p>
          <p>
            <a href="/wie-kan-dit/bewaard">{words.empty.fromMatch}</a>
          </p>
        </EmptyState>
      )}
    </div>
  );
}

function Found({ list, page, address }: Route.ComponentProps["loaderData"]) {
  const { language } = useUi();
  const words = contractWords(language);
  const query = address.split("?")[1] ?? "";
  const asQuery = query ? `?${query}` : "";
  const isBoard = list.kind === "board";
  const caption = words.found(list.total, formatNumber(language, list.total));
  return (
    <>
      <TableTools
        start={
          <SwitchLinks
            label={words.tools.view}
            links={[
              {
                href: withQuery(address, { beeld: null, page: null }),
                label: words.tools.list,
                icon: "list",
                current: !isBoard,
              },
              {
                href: withQuery(address, { beeld: "bord", page: null }),
                label: words.tools.board,
                icon: "columns",
                current: isBoard,
              },
            ]}
          />
        }
      >
        <ExportMenu
          links={[
            { href: `/opdrachten.csv${asQuery}`, label: "CSV", download: true },
            { href: `/opdrachten.xlsx${asQuery}`, label: "XLSX", download: true },
          ]}
        />
      </TableTools>
      {list.total === 0 ? (
        <EmptyState
          icon="search"
          title={words.nothing.title}
          action={<ButtonLink href="/opdrachten">{words.filters.clear}</ButtonLink>}
        >
          <p>{words.nothing.text}</p>
        </EmptyState>
      ) : isBoard ? (
        <ContractBoard board={list} address={address} />
      ) : (
        <>
          <DataTable<ContractLine>
            caption={caption}
            density="dense"
            columns={contractColumns(words, language)}
            rows={list.lines}
            keyOf={({ id }) => id}
            address={address}
            empty={words.nothing.title}
          />
          <Pagination page={page} pageSize={contractsOnPage} total={list.total} address={address} />
        </>
      )}
    </>
  );
}
