import { randomUUID } from "node:crypto";
import { data, redirect } from "react-router";
import { isRefusal } from "#kernel/refusal";
import { flashLine, readCookies } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { ButtonLink, Flash, Island, languageHrefs, NarrowFrame, PageHeader, useUi } from "#ui";
import { brainstormWords } from "../../text/brainstorm/index.ts";
import { type OwnPart, openRoom, type Room, readOwnPart } from "../../usecases/brainstorm/room.ts";
import { sendIdea, voteFor } from "../../usecases/brainstorm/speak.ts";
import type { Route } from "./+types/phone-page";
import { IdeasPart } from "./phone-ideas.tsx";
import { ResultsPart, VotePart } from "./phone-votes.tsx";
import { shapeOf } from "./room-addresses.ts";
import { voiceOf } from "./voice-cookie.ts";
import "./phone-page.css";

export const handle = { mostBodyBytes: 4 * 1024 };

export const headers = () => ({ "x-robots-tag": "noindex", "cache-control": "private, no-store" });

type Loaded = {
  readonly address: string;
  readonly flash: { readonly tone: "success" | "info" | "warning"; readonly text: string } | null;
  readonly room: Room | null;
  readonly own: OwnPart;
  readonly shape: string;
  readonly key: string;
};

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, flash } = context.get(viewContext);
  const room = await openRoom(app, params.code);
  const around = { address, flash: flash ?? null, key: randomUUID() };
  const nothing = { ideas: [], dots: {} };
  if (isRefusal(room)) {
    const missing: Loaded = { ...around, room: null, own: nothing, shape: "" };
    return data(missing, { status: 404 });
  }
  const cookies = readCookies(request.headers.get("cookie"));
  const { voice, setCookie } = voiceOf(cookies, app.config.url.startsWith("https:"));
  const own = setCookie ? nothing : await readOwnPart(app, room, voice);
  const loaded: Loaded = { ...around, room, own, shape: shapeOf(room) };
  return data(loaded, setCookie ? { headers: { "set-cookie": setCookie } } : {});
}

/** The same as a phone with scripts sends to the data addresses, for one without. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const words = brainstormWords(context.get(viewContext).language).phone;
  const cookies = readCookies(request.headers.get("cookie"));
  const { voice, setCookie } = voiceOf(cookies, app.config.url.startsWith("https:"));
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const back = new Headers(setCookie ? { "set-cookie": setCookie } : {});
  const isVote = text("deed") === "vote";
  const done = isVote
    ? await voteFor(app, params.code, { voice, card: text("card"), dots: Number(text("dots")) })
    : await sendIdea(app, params.code, { voice, key: text("key"), text: text("text") }, app.now());
  if (isRefusal(done)) {
    back.append("set-cookie", flashLine(words.problems[done.because] ?? words.missing, "warning"));
  } else if (done.kind === "taken") {
    back.append("set-cookie", flashLine(done.state === "shown" ? words.sent : words.sentWaiting));
  }
  throw redirect(`/doe-mee/${params.code}`, { headers: back });
}

/** The room on a phone: give an idea, lay dots, see the result. Works without script, and better with. */
export default function PhonePage({ loaderData }: Route.ComponentProps) {
  const words = brainstormWords(useUi().language);
  const { address, flash, room, own, shape, key } = loaderData;
  if (!room) {
    return (
      <NarrowFrame name="Regiekamer" languages={{ hrefs: languageHrefs(address) }}>
        <title>{words.phone.missing}</title>
        <PageHeader title={words.phone.missing} lede={words.phone.missingText} />
        <ButtonLink href="/doe-mee">{words.phone.enterDo}</ButtonLink>
      </NarrowFrame>
    );
  }
  return (
    <NarrowFrame name={room.partnership} languages={{ hrefs: languageHrefs(address) }}>
      <title>{room.question}</title>
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      <PageHeader title={room.question} lede={room.explanation || undefined} />
      <div
        className="brainstorm-phone"
        data-island-brainstorm-phone={room.code}
        data-phase={room.phase}
        data-shape={shape}
        data-words={JSON.stringify(wordsOfIsland(words.phone))}
      >
        {room.phase === "ahead" ? <p className="notice-line">{words.phone.ahead}</p> : null}
        {room.phase === "ideas" ? <IdeasPart room={room} own={own} formKey={key} /> : null}
        {room.phase === "vote" ? <VotePart room={room} own={own} /> : null}
        {room.phase === "discuss" || room.phase === "over" ? <ResultsPart room={room} /> : null}
        <noscript>
          <p>
            <a href={`/doe-mee/${room.code}`}>{words.phone.refresh}</a>
          </p>
        </noscript>
      </div>
      <Island name="brainstorm-phone" />
    </NarrowFrame>
  );
}

/** What the script says itself. */
const wordsOfIsland = ({
  sent,
  sentWaiting,
  kept,
  notSent,
  lost,
  ownStates,
  problems,
}: ReturnType<typeof brainstormWords>["phone"]) => ({
  sent,
  sentWaiting,
  kept,
  notSent,
  lost,
  waiting: ownStates.waiting,
  problems,
});
