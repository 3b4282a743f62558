import { formatKboNumber, type KboNumber } from "#kernel/kbo-number";
import { colon } from "#kernel/language";
import {
  Button,
  Form,
  formatChance,
  formatEuros,
  MatchReasons,
  SearchInput,
  Tag,
  TextInput,
  useUi,
} from "#ui";
import type { KeptCandidate } from "../../store/spend/suppliers.ts";
import { type SpendWords, spendWords } from "../../text/spend/index.ts";
import type { QueuedSupplier } from "../../usecases/spend/doubt-queue.ts";
import { sayReason, withoutEcho } from "./say-spend.ts";

export type SheetSupplier = QueuedSupplier & {
  /** The municipalities in whose books it stands, with what it was paid there; one or more. */
  readonly places: readonly { readonly name: string; readonly cents: number }[];
};
type FoundOrganisation = { readonly id: string; readonly name: string; readonly place: string };

/** One supplier: what the books say of it, who it was found or may be, and what a person can decide. */
export function SupplierSheet(props: {
  readonly supplier: SheetSupplier;
  readonly address: string;
  /** Words the map is searched with for this one; null when it is not. */
  readonly search: string | null;
  readonly found: readonly FoundOrganisation[];
}) {
  const { supplier } = props;
  const words = spendWords(useUi().language);
  const isOpen = supplier.decision === null && supplier.band !== "accepted" && supplier.mayDecide;
  return (
    <li className="spend__supplier" id={`leverancier-${supplier.id}`}>
      <SupplierHead supplier={supplier} words={words} />
      {isOpen ? (
        <Choices {...props} words={words} />
      ) : (
        <Outcome supplier={supplier} words={words} />
      )}
      {supplier.mayDecide ? <About id={supplier.id} ids={supplier.ids} words={words} /> : null}
    </li>
  );
}

/** Its lines without a code of their own get this one, now and later. */
function About({
  id,
  ids,
  words,
}: {
  readonly id: number;
  readonly ids: readonly number[];
  readonly words: SpendWords;
}) {
  const w = words.queue;
  return (
    <details>
      <summary>{w.about}</summary>
      <Form hidden={{ supplier: ids.map(String) }}>
        <TextInput
          name="cpv"
          id={`field-cpv-${id}`}
          label={w.cpv}
          hint={words.accounts.hint}
          inputMode="numeric"
          maxLength={10}
          width="short"
        />
        <div>
          <Button name="deed" value="about">
            {w.saveCpv}
          </Button>
        </div>
      </Form>
    </details>
  );
}

type Known = { readonly supplier: SheetSupplier; readonly words: SpendWords };

function SupplierHead({ supplier, words }: Known) {
  const { language } = useUi();
  const w = words.queue;
  const { name, person, numbers, postcode, town, ibans, doubts } = supplier;
  return (
    <>
      <div className="spend__head">
        <h2 className="spend__name">{name || w.hiddenName}</h2>
        <strong className="numeric">
          {w.amount(formatEuros(language, supplier.cents), supplier.lines)}
        </strong>
      </div>
      <p className="spend__facts">
        <span>
          {supplier.places.length === 1
            ? supplier.places[0]?.name
            : w.books(
                supplier.places
                  .map(({ name: place, cents }) => w.bookOf(place, formatEuros(language, cents)))
                  .join(", "),
              )}
        </span>
        {numbers.length > 0 ? <span className="numeric">{numbers.join(", ")}</span> : null}
        {postcode || town ? <span>{[postcode, town].filter(Boolean).join(" ")}</span> : null}
        {ibans[0] ? <span>{w.account(ibans[0])}</span> : null}
        {person === "no" ? null : <Tag>{w.persons[person]}</Tag>}
      </p>
      {doubts.length > 0 ? (
        <MatchReasons
          reasons={[]}
          doubts={doubts.map((doubt) => words.doubts[doubt as keyof SpendWords["doubts"]])}
        />
      ) : null}
    </>
  );
}

/** Who it was found to be, how, and by whom; with a way back. */
function Outcome({ supplier, words }: Known) {
  const { language } = useUi();
  const w = words.queue;
  const { organisation, number, decision, via } = supplier;
  const how = words.via[via as keyof SpendWords["via"]];
  return (
    <>
      <p>
        {decision
          ? `${w.decidedBy(supplier.decidedBy)}${colon(language)}${w.decisions[decision]}. `
          : ""}
        {organisation ? (
          <>
            {w.found} <a href={`/organisatie/${organisation.id}`}>{organisation.name}</a>
          </>
        ) : number ? (
          w.unknownNumber(formatKboNumber(number as KboNumber))
        ) : null}
        {organisation || number ? `, ${how}.` : ""}
      </p>
      {decision && supplier.mayDecide ? (
        <Form hidden={{ supplier: supplier.ids.map(String) }}>
          <Button name="deed" value="undo" icon="undo">
            {w.undo}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

function Choices({
  supplier,
  words,
  address,
  search,
  found,
}: Known & {
  readonly address: string;
  readonly search: string | null;
  readonly found: readonly FoundOrganisation[];
}) {
  const w = words.queue;
  const { candidates, id } = supplier;
  const query = new URL(address, "http://local").searchParams;
  const kept = Object.fromEntries(
    ["stand", "naam", "page"].flatMap((name) => {
      const value = query.get(name);
      return value ? [[name, value] as const] : [];
    }),
  );
  return (
    <>
      <Form hidden={{ supplier: supplier.ids.map(String) }}>
        {candidates.length > 0 ? (
          <>
            <p className="soft">{w.candidates}</p>
            <ol className="spend__candidates">
              {candidates.map((candidate) => (
                <Candidate
                  key={candidate.organisationId ?? candidate.name}
                  candidate={candidate}
                  words={words}
                />
              ))}
            </ol>
          </>
        ) : (
          <p className="soft">{w.noCandidates}</p>
        )}
        <div className="spend__deeds">
          <Button name="deed" value="none">
            {w.noneOf}
          </Button>
          <Button name="deed" value="person">
            {w.isPerson}
          </Button>
        </div>
      </Form>
      <details open={search !== null}>
        <summary>{w.other}</summary>
        <Form method="get" hidden={{ ...kept, voor: String(id) }} action={`#leverancier-${id}`}>
          <SearchInput name="zoek" id={`field-zoek-${id}`} label={w.search} value={search ?? ""} />
        </Form>
        {search ? (
          <Form hidden={{ supplier: supplier.ids.map(String) }}>
            {found.length === 0 ? <p>{w.nothingFound}</p> : null}
            <ul className="spend__candidates">
              {found.map((one) => (
                <li className="spend__candidate" key={one.id}>
                  <span>
                    <a href={`/organisatie/${one.id}`}>{one.name}</a>{" "}
                    <span className="soft">{one.place}</span>
                  </span>
                  <ConfirmButton id={one.id} name={one.name} words={words} />
                </li>
              ))}
            </ul>
          </Form>
        ) : null}
      </details>
    </>
  );
}

function Candidate({
  candidate,
  words,
}: {
  readonly candidate: KeptCandidate;
  readonly words: SpendWords;
}) {
  const { language } = useUi();
  const { organisationId, name, place, chance } = candidate;
  const reasons = withoutEcho(candidate.reasons);
  const say = ({ reason }: { readonly reason: string }) => sayReason(words, reason);
  return (
    <li className="spend__candidate">
      <div>
        <p className="spend__facts">
          <a href={`/organisatie/${organisationId}`}>{name}</a>
          {place ? <span>{place}</span> : null}
          <span className="numeric">{words.queue.chance(formatChance(language, chance))}</span>
        </p>
        <MatchReasons
          reasons={reasons.filter(({ weight }) => weight > 0).map(say)}
          doubts={reasons.filter(({ weight }) => weight < 0).map(say)}
        />
      </div>
      {organisationId ? <ConfirmButton id={organisationId} name={name} words={words} /> : null}
    </li>
  );
}

function ConfirmButton(props: {
  readonly id: string;
  readonly name: string;
  readonly words: SpendWords;
}) {
  const w = props.words.queue;
  return (
    <Button name="deed" value={`confirm:${props.id}`} icon="check">
      {w.confirm}
      <span className="visually-hidden"> {props.name}</span>
    </Button>
  );
}
