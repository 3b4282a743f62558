import { Button, ButtonLink, HiddenValues, queryExcept, Select, useUi } from "#ui";
import { spendViewWords } from "../../text/spend-view/index.ts";
import type { SpendOverview } from "../../usecases/spend-view/read-overview.ts";

const own = ["jaar", "gemeente", "dienst"];

/** Narrows the figures by year, municipality and department; all of it stands in the address. */
export function OverviewFilters({
  overview,
  address,
}: {
  readonly overview: SpendOverview;
  readonly address: string;
}) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { year, years, filter, places, byAccount } = overview;
  const accounts = [
    ...new Set([
      ...(filter.account ? [filter.account] : []),
      ...byAccount.flatMap(({ name }) => name ?? []),
    ]),
  ].toSorted();
  return (
    <form className="spend__filter" method="get" action="/uitgaven">
      <HiddenValues values={queryExcept(address, own)} />
      <Select
        name="jaar"
        label={words.year}
        oneWay
        value={String(year ?? "")}
        emptyLabel={false}
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
      {places.length > 1 ? (
        <Select
          name="gemeente"
          label={words.place}
          oneWay
          value={filter.nis ?? ""}
          emptyLabel={words.allPlaces}
          options={places.map(({ nis, name }) => ({ value: nis, label: name }))}
        />
      ) : null}
      {accounts.length > 0 ? (
        <Select
          name="dienst"
          label={words.account}
          oneWay
          value={filter.account ?? ""}
          emptyLabel={words.allAccounts}
          options={accounts.map((name) => ({ value: name, label: name }))}
        />
      ) : null}
      <Button kind="secondary" icon="filter">
        {words.apply}
      </Button>
      {filter.nis || filter.account !== null || filter.category !== null ? (
        <ButtonLink kind="quiet" href={`/uitgaven?jaar=${year ?? ""}`}>
          {words.clear}
        </ButtonLink>
      ) : null}
    </form>
  );
}
