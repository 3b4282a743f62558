import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DescriptionList } from "./description-list/description-list.tsx";
import { DeskFrame, type Room, type RoomGroup } from "./desk-frame/desk-frame.tsx";
import { ActiveFilters, Facets } from "./facets/facets.tsx";
import { ErrorSummary } from "./form/form.tsx";
import { GalleryPage, readGalleryState } from "./gallery/gallery-page.tsx";
import { Notice } from "./notice/notice.tsx";
import { ShareLine } from "./share-line/share-line.tsx";
import { UiProvider } from "./ui-context.tsx";

const room = (label: string, current = false): Room => ({
  href: `/${label}`,
  label,
  icon: "map",
  current,
});

const desk = (rooms: readonly Room[], more: readonly RoomGroup[] = []) =>
  renderToStaticMarkup(
    <UiProvider language="fr">
      <DeskFrame
        partnership={{ name: "Zuidwest Rand", href: "/" }}
        groups={[{ label: "Kennen", rooms }, ...more]}
        languages={{ hrefs: { nl: "/nl", fr: "/fr", en: "/en" } }}
      >
        <h1>Titel</h1>
      </DeskFrame>
    </UiProvider>,
  );

test("the first link of a page goes to its content", () => {
  const html = desk([room("kaart", true)]);
  expect(/<a [^>]*href="([^"]*)"/.exec(html)?.[1]).toBe("#content");
  expect(html).toContain('<main class="desk-frame__main" id="content"');
});

test("the language one reads is marked, the others are named in their own language", () => {
  const html = desk([]);
  expect(html).toMatch(/href="\/fr"[^>]*aria-current="true"/);
  expect(html).toContain("Nederlands");
});

test("a phone shows the four rooms that ask for it and puts the others, in their groups, behind one button", () => {
  const asks = (label: string) => ({ ...room(label), onPhone: true });
  const steering = { label: "Sturen", rooms: [room("plan", true), asks("dekking")] };
  const html = desk([asks("a"), room("b"), asks("c"), asks("d"), room("e")], [steering]);
  const [bar = "", sheet = ""] = (html.split('class="room-bar"')[1] ?? "").split("<details");
  expect([...bar.matchAll(/href="\/([^"]*)"/g)].map(([, name]) => name)).toEqual([
    "a",
    "c",
    "d",
    "dekking",
  ]);
  expect(sheet).toContain("Plus");
  expect([...sheet.matchAll(/href="\/([^"]*)"/g)].map(([, name]) => name)).toEqual([
    "b",
    "e",
    "plan",
  ]);
  expect(sheet).toContain('aria-label="Sturen"');
  expect(html).toContain("room-bar__more--current");
});

test("five rooms fit beside each other without a button for more", () => {
  const bar =
    desk(["a", "b", "c", "d", "e"].map((name) => room(name))).split('class="room-bar"')[1] ?? "";
  expect(bar.match(/class="room-bar__room"/g)).toHaveLength(5);
});

test("a chosen filter can be taken away alone, and all together", () => {
  const html = renderToStaticMarkup(
    <ActiveFilters
      address="/kaart?q=groen&place=Halle&place=Beersel"
      filters={[
        { name: "place", value: "Halle", label: "Halle" },
        { name: "place", value: "Beersel", label: "Beersel" },
      ]}
    />,
  );
  expect(html).toContain('href="/kaart?q=groen&amp;place=Beersel"');
  expect(html).toContain('href="/kaart?q=groen"');
});

test("facets keep the search word they do not own", () => {
  const html = renderToStaticMarkup(
    <Facets
      address="/kaart?q=groen&place=Halle&page=2"
      groups={[
        {
          name: "place",
          label: "Gemeente",
          chosen: ["Halle"],
          choices: [{ value: "Halle", label: "Halle" }],
        },
      ]}
    />,
  );
  expect(html).toContain('type="hidden" name="q" value="groen"');
  expect(html).not.toContain('name="page"');
  expect(html.match(/name="place"/g)).toHaveLength(1);
});

test("a field tells its source on focus and once in the notes for print", () => {
  const kbo = { publisher: "KBO", file: "enterprise.csv", row: "17", date: "2026-11-01" };
  const html = renderToStaticMarkup(
    <DescriptionList
      id="r"
      items={[
        { term: "Naam", value: "Tuinwijk", source: kbo },
        { term: "Vorm", value: "vzw", source: kbo },
      ]}
    />,
  );
  expect(html.match(/role="tooltip"/g)).toHaveLength(2);
  expect(html.split('class="source-notes"')[1]?.match(/<li>/g)).toHaveLength(1);
  expect(html).toContain("rij 17");
});

test("two things wrong with one field are one field", () => {
  const errors = ["“Parijs” kennen we niet.", "“Rome” kennen we niet."].map((message) => ({
    fieldId: "field-typed",
    message,
  }));
  const html = renderToStaticMarkup(<ErrorSummary errors={errors} />);
  expect(html).toContain("Eén veld");
  expect(html.match(/<li>/g)).toHaveLength(2);
});

test("a notice is never colour alone: it has a sign and a word", () => {
  const html = renderToStaticMarkup(<Notice kind="error">Niet bewaard.</Notice>);
  expect(html).toContain("<svg");
  expect(html).toContain("Fout");
});

test("a mailed page carries its title and address, ampersands included", () => {
  const html = renderToStaticMarkup(<ShareLine title="A & B" url="https://x.be/?a=1&b=2" />);
  expect(html).toContain("subject=A%20%26%20B");
  expect(html).toContain("https%3A%2F%2Fx.be%2F%3Fa%3D1%26b%3D2");
});

test.each(["basics", "forms", "lists", "records", "states", "public", "narrow"])(
  "the %s part of the gallery has one h1, unique ids and nothing a strict policy forbids",
  (view) => {
    const html = renderToStaticMarkup(<GalleryPage address={`/ui?view=${view}&theme=dark`} />);
    expect(html.match(/<h1/g)).toHaveLength(1);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(html).not.toMatch(/ style="| on[a-z]+="|<script(?! type="module" src)/);
  },
);

test("an unknown part or light shows the first one", () => {
  expect(readGalleryState("/ui?view=nonsense&theme=neon")).toEqual({
    view: "basics",
    theme: "system",
  });
});
