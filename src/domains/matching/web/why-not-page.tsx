import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  formatNumber,
  MatchScore,
  Notice,
  PageHeader,
  SectionHeader,
  useUi,
} from "#ui";
import { type NeedWords, needWords } from "../text/needs/index.ts";
import { explainWhyNot, type WhyNotPage as Page } from "../usecases/needs/explain-why-not.ts";
import type { Route } from "./+types/why-not-page";
import { idIn, refusedPage } from "./refused-page.ts";
import "./why-not-page.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const asked = { language, today: app.today() };
  const why = await explainWhyNot(app, actor, idIn(params), asked);
  if (isRefusal(why)) throw refusedPage(why);
  return { why };
}

export default function WhyNotPage({ loaderData }: Route.ComponentProps) {
  const words = needWords(useUi().language).whyNot;
  const { why } = loaderData;
  const { organisation } = why;
  return (
    <div className="why-not">
      <title>{`${words.title} ${organisation.name}`}</title>
      <PageHeader
        title={words.title}
        crumbs={[{ href: `/organisatie/${organisation.id}`, label: organisation.name }]}
        lede={words.lede(organisation.name)}
        primary={
          why.mayEdit ? (
            <ButtonLink
              kind="primary"
              icon="edit"
              href={`/organisatie/${organisation.id}/bewerken`}
            >
              {words.edit}
            </ButtonLink>
          ) : undefined
        }
      />
      {why.kept ? (
        <Notice kind="warning">{why.kept === "stopped" ? words.stopped : words.notSocial}</Notice>
      ) : null}
      {why.standings.length === 0 ? (
        <EmptyState icon="search" title={words.noNeeds}>
          {words.noNeedsHelp}
        </EmptyState>
      ) : (
        <>
          <Gaps why={why} />
          <Needs why={why} />
        </>
      )}
    </div>
  );
}

interface PartProps {
  readonly why: Page;
}

/** What the record could say, what opens most needs first. */
function Gaps({ why }: PartProps) {
  const words = needWords(useUi().language).whyNot;
  return (
    <section aria-labelledby="gaps">
      <SectionHeader id="gaps" title={words.gaps} />
      {why.gaps.length === 0 ? (
        <p className="soft">{words.noGaps}</p>
      ) : (
        <>
          <p className="text soft">{words.gapsLede}</p>
          <ol className="why-not__gaps">
            {why.gaps.map(({ text, helps, field }) => (
              <li className="why-not__gap" key={text}>
                <p className="why-not__text">{text}</p>
                <p className="soft">{helps}</p>
                {why.mayEdit ? (
                  <p className="why-not__fill">
                    <a href={`/organisatie/${why.organisation.id}/bewerken${field && `#${field}`}`}>
                      {words.fill}
                      <span className="visually-hidden">{` ${text}`}</span>
                    </a>
                  </p>
                ) : null}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

type Row = Page["standings"][number];

function Needs({ why }: PartProps) {
  const words = needWords(useUi().language);
  return (
    <section aria-labelledby="needs">
      <SectionHeader id="needs" title={words.whyNot.needs} />
      <DataTable
        caption={words.whyNot.needs}
        captionHidden
        columns={columnsOf(words)}
        rows={why.standings}
        keyOf={(row) => `${row.href ?? ""} ${row.title}`}
        address={`/organisatie/${why.organisation.id}/waarom-niet`}
        empty={words.whyNot.noNeeds}
      />
    </section>
  );
}

const columnsOf = (words: NeedWords): readonly Column<Row>[] => [
  {
    key: "need",
    label: words.whyNot.need,
    rowHeader: true,
    cell: (row) => (row.href ? <a href={row.href}>{row.title}</a> : row.title),
  },
  {
    key: "where",
    label: words.list.columns.where,
    cell: (row) => row.place || words.list.everywhere,
  },
  {
    key: "standing",
    label: words.whyNot.standing,
    cell: (row) => <Standing row={row} words={words} />,
  },
  {
    key: "missing",
    label: words.whyNot.missing,
    cell: (row) => <Missing row={row} words={words} />,
  },
];

interface CellProps {
  readonly row: Row;
  readonly words: NeedWords;
}

function Standing({ row, words }: CellProps) {
  const { language } = useUi();
  if (row.rank === null) return <span className="soft">{words.whyNot.absent}</span>;
  return (
    <span className="why-not__standing">
      {words.whyNot.stands(formatNumber(language, row.rank))}
      <MatchScore score={row.score} />
    </span>
  );
}

function Missing({ row, words }: CellProps) {
  if (row.missing.length === 0) return <span className="soft">{words.whyNot.nothingMissing}</span>;
  return (
    <ul className="why-not__missing">
      {row.missing.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
