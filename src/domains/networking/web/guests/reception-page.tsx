import { randomUUID } from "node:crypto";
import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isId } from "#kernel/id";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  Flash,
  Island,
  languageHrefs,
  NarrowFrame,
  PageHeader,
  SearchInput,
  Select,
  TextInput,
  useUi,
} from "#ui";
import { formatInstant } from "#ui/format";
import { sides } from "../../rules/guest.ts";
import type { Presence } from "../../rules/guests/check-in.ts";
import { type DoorGuest, findAtDoor } from "../../rules/guests/door.ts";
import { guestWords } from "../../text/guests/index.ts";
import { type ReceptionWords, receptionWords } from "../../text/reception/index.ts";
import { type Brought, mergeAtDoor, openDoor } from "../../usecases/guests/reception.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/reception-page";
import { lineIn, typedOf } from "./guest-form.ts";
import { fill } from "./reception/fill-words.ts";
import "./reception-page.css";

// The one page with a camera: it reads the codes of badges.
export const headers = () => ({
  "permissions-policy": "camera=(self), microphone=(), geolocation=()",
  "cache-control": "private, no-store",
});

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, flash } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const door = await openDoor(app, actor, idIn(params));
  if (isRefusal(door)) throw refusedPage(door);
  const words = (url.searchParams.get("q") ?? "").slice(0, 100);
  return { door, flash, words, address };
}

/** What is done without script: one line at a time, written on the server. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "guest.edit")) throw data(null, { status: 403 });
  const { language } = context.get(viewContext);
  const words = receptionWords(language);
  const id = idIn(params);
  const typed = typedOf(await request.formData());
  const to = (said: string, tone: "success" | "warning" = "success") =>
    redirect(`/bijeenkomsten/${id}/onthaal`, { headers: { "set-cookie": flashLine(said, tone) } });
  const brought = await readDeed(typed, app.now());
  if (!brought) return to(words.walkInNeeds, "warning");
  const done = await mergeAtDoor(app, actor, id, brought);
  if (isRefusal(done)) throw refusedPage(done);
  const guest = done.guests.find((one) => one.id === brought.lines[0]?.guestId);
  const name = guest?.organisation || guest?.name || "";
  return to(fill(typed.deed === "undo" ? words.undone : words.done, { n: name }));
}

async function readDeed(
  typed: Readonly<Record<string, string>>,
  at: string,
): Promise<Brought | null> {
  const asked = Number(typed.persons ?? "1");
  const persons = Number.isInteger(asked) && asked >= 1 && asked <= 50 ? asked : 1;
  const line = { id: randomUUID(), at, device: "web", persons };
  if (typed.deed === "walk-in") {
    const [organisation, name] = [lineIn(typed, "organisatie"), lineIn(typed, "naam")];
    if (organisation === "" && name === "") return null;
    const side = sides.find((one) => one === typed.kant) ?? "other";
    const walkIn = {
      id: randomUUID(),
      organisation: organisation.slice(0, 300),
      name: name.slice(0, 200),
      side,
    };
    return {
      walkIns: [walkIn],
      lines: [{ ...line, guestId: walkIn.id, kind: "in", undoes: null }],
    };
  }
  const guestId = typed.guest ?? "";
  if (!isId(guestId)) return null;
  if (typed.deed !== "undo") {
    return { walkIns: [], lines: [{ ...line, guestId, kind: "in", undoes: null }] };
  }
  const lines = (typed.undoes ?? "").split(",").filter(isId);
  return {
    walkIns: [],
    lines: lines.map((undoes) => ({ ...line, id: randomUUID(), guestId, kind: "undo", undoes })),
  };
}

/** The desk at the door: on a phone, with or without a network, with or without script. */
export default function ReceptionPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = receptionWords(language);
  const { door, flash, words: asked, address } = loaderData;
  const { gathering, guests, presences } = door;
  const presenceOf = new Map(presences.map((one) => [one.guestId, one]));
  const isThere = (guest: DoorGuest) => Boolean(presenceOf.get(guest.id)?.since);
  const shown = asked === "" ? guests : findAtDoor(guests, asked);
  const expected = shown.filter((guest) => guest.state === "coming" || isThere(guest));
  const others = shown.filter((guest) => !expected.includes(guest));
  return (
    <NarrowFrame name="Regiekamer" languages={{ hrefs: languageHrefs(address) }} width="wide">
      <title>{`${words.title} – ${gathering.title}`}</title>
      <link
        rel="manifest"
        href={`/bijeenkomsten/${gathering.id}/onthaal.webmanifest`}
        crossOrigin="use-credentials"
      />
      {flash?.text ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      <PageHeader
        title={words.title}
        lede={`${gathering.title} · ${formatInstant(language, gathering.startsAt)}`}
        crumbs={[{ href: `/bijeenkomsten/${gathering.id}/gasten`, label: words.back }]}
      />
      <div
        className="door"
        data-island-reception={gathering.id}
        data-door={JSON.stringify(door)}
        data-words={JSON.stringify(words)}
        data-language={language}
      >
        <div className="door__bar">
          <p className="door__net" role="status" data-door-net hidden />
          <p className="door__said" role="status" data-door-said />
          <p className="numeric" data-door-counted>
            {countedLine(door, words)}
          </p>
        </div>
        <form className="door__search" method="get" data-door-search>
          <SearchInput
            name="q"
            label={words.search}
            placeholder={words.search}
            value={asked}
            size="large"
          />
        </form>
        <div className="door__scan" data-door-scan hidden>
          <Button type="button" icon="eye">
            {words.scan}
          </Button>
          <p className="soft" data-door-scan-hint hidden>
            {words.scanHint}
          </p>
          <video
            className="door__video"
            data-door-video
            muted
            playsInline
            hidden
            aria-label={words.scanHint}
          />
        </div>
        <DoorList
          title={words.lists.coming}
          guests={expected}
          presenceOf={presenceOf}
          door={door}
          words={words}
          part="coming"
        />
        <DoorList
          title={words.lists.others}
          guests={others}
          presenceOf={presenceOf}
          door={door}
          words={words}
          part="others"
        />
        <template data-door-example="">
          <DoorRow guest={example} presence={null} undoes={[]} words={words} />
        </template>
        <p data-door-nobody hidden={shown.length > 0}>
          {words.nobody}
        </p>
        <WalkIn words={words} />
        <p className="door__wipe">
          <span data-door-wipe hidden>
            <Button type="button" kind="quiet" small icon="trash">
              {words.wipe}
            </Button>
          </span>
        </p>
        <Island name="reception" />
      </div>
    </NarrowFrame>
  );
}

/** The shape of a row, for the script to draw whom this page did not know when it was made. */
const example: DoorGuest = {
  id: "",
  code: "",
  organisation: "",
  name: "",
  side: "other",
  seats: 1,
  state: "listed",
};

type DoorData = Route.ComponentProps["loaderData"]["door"];

function countedLine({ guests, presences }: DoorData, words: ReceptionWords): string {
  const there = presences.filter(({ since }) => since !== null);
  const expected = guests.filter(
    ({ id, state }) => state === "coming" || there.some(({ guestId }) => guestId === id),
  );
  return fill(words.counted, {
    n: String(there.length),
    m: String(expected.length),
    p: String(there.reduce((sum, { persons }) => sum + persons, 0)),
  });
}

interface DoorListProps {
  readonly title: string;
  readonly guests: readonly DoorGuest[];
  readonly presenceOf: ReadonlyMap<string, Presence>;
  readonly door: DoorData;
  readonly words: ReceptionWords;
  readonly part: string;
}

function DoorList({ title, guests, presenceOf, door, words, part }: DoorListProps) {
  return (
    <details className="door__part" open={part === "coming" || guests.length <= 5}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <ul className="door__list" data-door-list={part}>
        {guests.map((guest) => (
          <DoorRow
            key={guest.id}
            guest={guest}
            presence={presenceOf.get(guest.id) ?? null}
            undoes={door.lines
              .filter(({ guestId, kind }) => guestId === guest.id && kind === "in")
              .map(({ id }) => id)}
            words={words}
          />
        ))}
      </ul>
    </details>
  );
}

interface DoorRowProps {
  readonly guest: DoorGuest;
  readonly presence: Presence | null;
  readonly undoes: readonly string[];
  readonly words: ReceptionWords;
}

function DoorRow({ guest, presence, undoes, words }: DoorRowProps) {
  const { language } = useUi();
  const since = presence?.since ?? null;
  const again = presence?.again.map(({ device }) => device).join(", ") ?? "";
  const name = guest.organisation || guest.name;
  const sideWord = guestWords(language).sides[guest.side];
  return (
    <li className="door__guest" data-door-guest={guest.id} data-present={since ? "yes" : "no"}>
      <div className="door__who">
        <strong>{name}</strong>
        {guest.organisation && guest.name ? <span>{guest.name}</span> : null}
        <span className="soft">
          {sideWord} · {guest.code}
        </span>
        <span className="door__since" data-door-since>
          {since ? `${words.present} ${fill(words.since, { n: clockOf(language, since) })}` : ""}
        </span>
        <span className="door__again" data-door-again>
          {again ? fill(words.again, { n: again }) : ""}
        </span>
      </div>
      <form className="door__deed" method="post" data-door-in hidden={since !== null}>
        <input type="hidden" name="deed" value="in" />
        <input type="hidden" name="guest" value={guest.id} />
        {guest.seats > 1 ? (
          <input
            className="input door__persons numeric"
            type="number"
            name="persons"
            min={1}
            max={50}
            defaultValue={guest.seats}
            aria-label={`${words.persons}, ${name}`}
          />
        ) : null}
        <Button icon="check">
          {words.checkIn}
          <span className="visually-hidden">, {name}</span>
        </Button>
      </form>
      <form className="door__deed" method="post" data-door-undo hidden={since === null}>
        <input type="hidden" name="deed" value="undo" />
        <input type="hidden" name="guest" value={guest.id} />
        <input type="hidden" name="undoes" value={undoes.join(",")} />
        <Button kind="quiet" icon="undo">
          {words.undo}
          <span className="visually-hidden">, {name}</span>
        </Button>
      </form>
    </li>
  );
}

const clockOf = (language: "nl" | "fr" | "en", instant: string): string =>
  formatInstant(language, instant).slice(-5);

function WalkIn({ words }: { readonly words: ReceptionWords }) {
  const { language } = useUi();
  const names = guestWords(language).sides;
  return (
    <details className="door__walk-in">
      <summary>{words.walkIn}</summary>
      <form className="form" method="post" data-door-walk-in>
        <input type="hidden" name="deed" value="walk-in" />
        <TextInput name="organisatie" label={words.organisation} maxLength={300} optional />
        <TextInput name="naam" label={words.name} maxLength={200} optional />
        <Select
          name="kant"
          label={words.side}
          emptyLabel={false}
          value="regular"
          options={sides.map((value) => ({ value, label: names[value] }))}
        />
        <input
          className="input door__persons numeric"
          type="number"
          name="persons"
          min={1}
          max={50}
          defaultValue={1}
          aria-label={words.persons}
        />
        <Button kind="primary" icon="plus">
          {words.walkInAdd}
        </Button>
      </form>
    </details>
  );
}
