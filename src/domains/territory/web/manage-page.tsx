import { data } from "react-router";
import { actorOf, mayReach } from "#access";
import { PageHeader, useUi } from "#ui";
import { words } from "../text/index.ts";
import type { Route } from "./+types/manage-page";
import "./manage-page.css";

export function loader({ context }: Route.LoaderArgs) {
  const actor = actorOf(context);
  if (!mayReach(actor, "people.read") && !mayReach(actor, "partnership.found"))
    throw data(null, { status: 403 });
  return {
    rooms: [
      {
        key: "partnership",
        href: "/beheer/samenwerkingsverband",
        shown: mayReach(actor, "territory.edit"),
      },
      {
        key: "partnerships",
        href: "/beheer/samenwerkingsverbanden",
        shown: mayReach(actor, "partnership.found"),
      },
      { key: "people", href: "/beheer/mensen", shown: mayReach(actor, "people.read") },
      {
        key: "external",
        href: "/beheer/aanmelden-extern",
        shown: mayReach(actor, "people.manage"),
      },
      { key: "audit", href: "/beheer/logboek", shown: mayReach(actor, "audit.read") },
      {
        key: "benchmark",
        href: "/beheer/vergelijking",
        shown: mayReach(actor, "report.freeze"),
      },
      { key: "outbox", href: "/beheer/mail", shown: mayReach(actor, "mail.read") },
      { key: "jobs", href: "/taken", shown: mayReach(actor, "jobs.read") },
    ] as const,
  };
}

/** The doors to everything that is arranged once in a while. */
export default function ManagePage({ loaderData }: Route.ComponentProps) {
  const w = words(useUi().language).manage;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader title={w.title} lede={w.lede} />
      <ul className="manage-list">
        {loaderData.rooms
          .filter(({ shown }) => shown)
          .map(({ key, href }) => (
            <li key={key} className="manage-list__item">
              <a className="manage-list__link" href={href}>
                {w[key]}
              </a>
              <p className="manage-list__help">{w[`${key}Help`]}</p>
            </li>
          ))}
      </ul>
    </>
  );
}
