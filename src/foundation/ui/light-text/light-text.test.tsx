import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LightText } from "./light-text.tsx";

const html = (text: string) =>
  renderToStaticMarkup(
    <LightText text={text} headingLevel={3} reference={(key) => <b>{key}</b>} />,
  );

test("paragraphs, headings below the page's own, lists and strong words are drawn as such", () => {
  const drawn = html("# Waarheen\n\nWerk voor **wie** wil.\n\n- één\n- twee\n\n## Hoe");
  expect(drawn).toContain('<h3 class="light-text__heading light-text__heading--1">Waarheen</h3>');
  expect(drawn).toContain("<p>Werk voor <strong>wie</strong> wil.</p>");
  expect(drawn).toContain("<ul><li>één</li><li>twee</li></ul>");
  expect(drawn).toMatch(/<h4[^>]*>Hoe<\/h4>/);
});

test("what somebody typed is never markup", () => {
  expect(html("<script>alert(1)</script>")).not.toContain("<script>");
});

test("a reference is drawn by whoever knows what it stands for", () => {
  expect(html("In 2026: [[people]]")).toContain("<b>people</b>");
});
