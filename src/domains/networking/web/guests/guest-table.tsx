import { dayOf } from "#kernel/day";
import {
  Button,
  Checkbox,
  type Column,
  DataTable,
  ExportMenu,
  formatDay,
  Pagination,
  SearchInput,
  Select,
  TableTools,
  Tag,
  useUi,
  withQuery,
} from "#ui";
import { guestStates, sides } from "../../rules/guest.ts";
import { guestName } from "../../rules/guests/guest.ts";
import { type GuestFilter, guestsOnPage } from "../../rules/guests/guest-filter.ts";
import { type GuestWords, guestWords } from "../../text/guests/index.ts";
import type { GuestList, ListedGuest } from "../../usecases/guests/list-guests.ts";

interface GuestTableProps {
  readonly list: GuestList;
  /** Of this page. */
  readonly shown: readonly ListedGuest[];
  /** How many the filter lets through. */
  readonly found: number;
  readonly page: number;
  readonly filter: GuestFilter;
  readonly places: readonly { readonly nis: string; readonly name: string }[];
  readonly address: string;
  readonly base: string;
}

const formId = "chosen-guests";

/** The list with its filter and the deeds for many at once. */
export function GuestTable(props: GuestTableProps) {
  const { language } = useUi();
  const words = guestWords(language);
  const { list, shown, found, page, base } = props;
  const address = withQuery(props.address, { terug: null });
  const query = address.includes("?") ? address.slice(address.indexOf("?")) : "";
  return (
    <>
      <Filter {...props} words={words} />
      <TableTools start={<p className="numeric">{words.shown(found, list.guests.length)}</p>}>
        <ExportMenu
          links={[
            { href: `${base}.csv${query}`, label: "CSV", download: true },
            { href: `${base}.xlsx${query}`, label: "XLSX", download: true },
          ]}
        />
      </TableTools>
      {list.mayEdit && shown.length > 0 ? <ChosenDeeds words={words} found={found} /> : null}
      <DataTable
        caption={words.title}
        captionHidden
        density="dense"
        columns={columnsOf(words, language, list.mayEdit ? base : null)}
        rows={shown}
        keyOf={({ id }) => id}
        address={address}
        empty={words.nothingFound}
        {...(list.mayEdit
          ? { selection: { name: "guest", form: formId, labelOf: guestName } }
          : {})}
      />
      {found > guestsOnPage ? (
        <Pagination address={address} page={page} pageSize={guestsOnPage} total={found} />
      ) : null}
    </>
  );
}

function Filter({
  filter,
  places,
  base,
  words,
}: Pick<GuestTableProps, "filter" | "places" | "base"> & { readonly words: GuestWords }) {
  return (
    <form className="guests__filter" method="get" action={base}>
      <SearchInput
        name="q"
        label={words.filters.search}
        placeholder={words.filters.search}
        value={filter.words}
      />
      <Select
        name="toestand"
        label={words.filters.state}
        value={filter.state ?? undefined}
        emptyLabel={words.filters.all}
        oneWay
        options={guestStates.map((value) => ({ value, label: words.states[value] }))}
      />
      <Select
        name="kant"
        label={words.filters.side}
        value={filter.side ?? undefined}
        emptyLabel={words.filters.all}
        oneWay
        options={sides.map((value) => ({ value, label: words.sides[value] }))}
      />
      {places.length > 0 ? (
        <Select
          name="gemeente"
          label={words.filters.municipality}
          value={filter.nis ?? undefined}
          emptyLabel={words.filters.all}
          oneWay
          options={places.map(({ nis, name }) => ({ value: nis, label: name }))}
        />
      ) : null}
      <Button icon="filter">{words.filters.do}</Button>
      <p className="guests__filter-links">
        <a href={`${base}?toon=onbereikbaar`}>{words.filters.unreachable}</a>
        {" · "}
        <a href={base}>{words.filters.clear}</a>
      </p>
    </form>
  );
}

const toneOf = { coming: "act", waiting: "social" } as const;

function columnsOf(
  words: GuestWords,
  language: "nl" | "fr" | "en",
  editBase: string | null,
): readonly Column<ListedGuest>[] {
  const { columns } = words;
  return [
    {
      key: "guest",
      label: columns.guest,
      rowHeader: true,
      cell: (guest) =>
        editBase ? <a href={`${editBase}/${guest.id}`}>{guestName(guest)}</a> : guestName(guest),
    },
    {
      key: "person",
      label: columns.person,
      cell: (guest) => <Contact guest={guest} words={words} />,
    },
    { key: "side", label: columns.side, cell: ({ side }) => words.sides[side] },
    {
      key: "state",
      label: columns.state,
      cell: ({ state }) => (
        <Tag tone={state === "coming" || state === "waiting" ? toneOf[state] : "plain"}>
          {words.states[state]}
        </Tag>
      ),
    },
    {
      key: "seats",
      label: columns.seats,
      numeric: true,
      cell: ({ state, seats }) => (state === "coming" || state === "waiting" ? seats : "–"),
    },
    {
      key: "letter",
      label: columns.letter,
      cell: ({ lastLetter }) =>
        lastLetter
          ? `${words.letterKinds[lastLetter.kind]}, ${formatDay(language, dayOf(lastLetter.sentAt))}`
          : "–",
    },
    {
      key: "attendance",
      label: columns.attendance,
      cell: ({ attendance, came }) =>
        attendance === "present" ? `${words.attendances.present} (${came})` : "–",
    },
  ];
}

function Contact({ guest, words }: { readonly guest: ListedGuest; readonly words: GuestWords }) {
  return (
    <>
      {guest.organisationName && guest.personName ? (
        <div className="guests__person">{guest.personName}</div>
      ) : null}
      {guest.email ? <div className="guests__email">{guest.email}</div> : null}
      {guest.bouncedOn ? (
        <>
          <Tag tone="wrong">{words.badAddress}</Tag>
          {guest.bounceReason ? <div className="guests__reason">{guest.bounceReason}</div> : null}
        </>
      ) : null}
      {guest.isOptedOut ? <Tag>{words.optedOut}</Tag> : null}
      {guest.email || guest.wipedOn ? null : <span className="soft">{words.noAddress}</span>}
      {guest.wipedOn ? <span className="soft">{words.wiped}</span> : null}
    </>
  );
}

function ChosenDeeds({ words, found }: { readonly words: GuestWords; readonly found: number }) {
  const { chosen } = words;
  const deed = (
    name: string,
    label: string,
    icon?: "mail" | "check" | "close" | "undo" | "trash",
  ) => (
    <Button small name="deed" value={name} {...(icon ? { icon } : {})}>
      {label}
    </Button>
  );
  return (
    <form className="guests__deeds" method="post" id={formId}>
      <fieldset className="guests__deed-set">
        <legend className="guests__deed-legend">{chosen.legend}</legend>
        {found > guestsOnPage ? (
          <Checkbox name="allen" value="ja" label={chosen.everyone(found)} oneWay />
        ) : null}
        <div className="guests__deed-row">
          {deed("invite", chosen.invite, "mail")}
          {deed("remind", chosen.remind, "mail")}
          {deed("practical", chosen.practical, "mail")}
        </div>
        <div className="guests__deed-row">
          {deed("coming", chosen.markComing, "check")}
          {deed("declined", chosen.markDeclined, "close")}
          {deed("listed", chosen.markListed, "undo")}
          {deed("remove", chosen.remove, "trash")}
        </div>
      </fieldset>
    </form>
  );
}
