import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  ButtonLink,
  ButtonRow,
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
import {
  deskStates,
  readScanFilter,
  scanAddress,
  scansOnPage,
} from "../../rules/desk/scan-filter.ts";
import { deskScanWords } from "../../text/desk/index.ts";
import { listScans, mostExported, type ScanLine } from "../../usecases/desk/list-scans.ts";
import type { Route } from "./+types/scans-page";
import { refusedPage } from "./refused-page.ts";
import { scanColumns } from "./scan-columns.tsx";
import { ScanFilters } from "./scan-filters.tsx";
import "./scans-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const filter = readScanFilter(url.searchParams);
  const asked = Number(url.searchParams.get("page"));
  const page = Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1;
  const list = await listScans(app, actor, filter, { language, today: app.today(), page });
  if (isRefusal(list)) throw refusedPage(list);
  return { list, filter, page, address, isTooMany: url.searchParams.has("te-groot") };
}

/** Every scan with its state; what was answered stays with who answered it. */
export default function ScansPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = deskScanWords(language);
  const { list } = loaderData;
  return (
    <div className="scans">
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        secondary={
          <>
            <ButtonLink href="/publiek/mvo">{words.tools.explain}</ButtonLink>
            {list.mayBegin.company && list.hasAny ? (
              <ButtonLink href="/mvo-scan/onderneming">{words.tools.company}</ButtonLink>
            ) : null}
            {list.mayBegin.company ? (
              <ButtonLink icon="settings" href="/mvo-scan/instellingen">
                {words.tools.setting}
              </ButtonLink>
            ) : null}
          </>
        }
        {...(list.mayBegin.authority && list.hasAny
          ? {
              primary: (
                <ButtonLink kind="primary" icon="plus" href="/mvo-scan/bestuur">
                  {words.tools.authority}
                </ButtonLink>
              ),
            }
          : {})}
      />
      {loaderData.isTooMany ? (
        <Notice kind="warning">{words.tooMany(formatNumber(language, mostExported))}</Notice>
      ) : null}
      {list.hasAny ? (
        <>
          <ScanFilters {...loaderData} />
          <Found {...loaderData} />
        </>
      ) : (
        <NoScans {...loaderData} />
      )}
    </div>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function NoScans({ list }: Loaded) {
  const words = deskScanWords(useUi().language);
  return (
    <EmptyState icon="eye" title={words.empty.title}>
      <p>{words.empty.text}</p>
      <ButtonRow>
        {list.mayBegin.authority ? (
          <ButtonLink kind="primary" href="/mvo-scan/bestuur">
            {words.tools.authority}
          </ButtonLink>
        ) : null}
        {list.mayBegin.company ? (
          <ButtonLink href="/mvo-scan/onderneming">{words.tools.company}</ButtonLink>
        ) : null}
      </ButtonRow>
    </EmptyState>
  );
}

function Found({ list, filter, page, address }: Loaded) {
  const { language } = useUi();
  const words = deskScanWords(language);
  const query = address.split("?")[1] ?? "";
  const link = (label: string, state: (typeof deskStates)[number] | null) => ({
    href: withQuery(address, { staat: state && scanAddress.state(state), page: null }),
    label: `${label} (${formatNumber(language, list.counts[state ?? "all"])})`,
    current: filter.state === state,
  });
  return (
    <>
      <TableTools
        start={
          <SwitchLinks
            label={words.filters.state}
            links={[
              link(words.all, null),
              ...deskStates.map((state) => link(words.states[state], state)),
            ]}
          />
        }
      >
        <ExportMenu
          links={[
            { href: `/mvo-scan.csv${query ? `?${query}` : ""}`, label: "CSV", download: true },
          ]}
        />
      </TableTools>
      {list.total === 0 ? (
        <EmptyState
          icon="search"
          title={words.nothing.title}
          action={<ButtonLink href="/mvo-scan">{words.filters.clear}</ButtonLink>}
        >
          <p>{words.nothing.text}</p>
        </EmptyState>
      ) : (
        <>
          <DataTable<ScanLine>
            caption={words.found(formatNumber(language, list.total), list.total === 1)}
            density="dense"
            columns={scanColumns(words, language)}
            rows={list.lines}
            keyOf={({ id }) => id}
            address={address}
            empty={words.nothing.title}
          />
          <Pagination page={page} pageSize={scansOnPage} total={list.total} address={address} />
        </>
      )}
    </>
  );
}
