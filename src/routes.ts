import {
  index,
  layout,
  type RouteConfig,
  type RouteConfigEntry,
  route,
} from "@react-router/dev/routes";
import { routes as access } from "./domains/access/web/routes.ts";
import { routes as annualReport } from "./domains/annual-report/web/routes.ts";
import { routes as csrScan } from "./domains/csr-scan/web/routes.ts";
import { routes as matching } from "./domains/matching/web/routes.ts";
import { routes as networking } from "./domains/networking/web/routes.ts";
import { routes as procurement } from "./domains/procurement/web/routes.ts";
import { routes as questions } from "./domains/questions/web/routes.ts";
import { routes as register } from "./domains/register/web/routes.ts";
import { routes as steering } from "./domains/steering/web/routes.ts";
import { routes as territory } from "./domains/territory/web/routes.ts";

/** What one chooses for another domain stands on the profile page too. */
const withProfileParts = (page: RouteConfigEntry): RouteConfigEntry =>
  page.path === "profiel" ? { ...page, children: [steering.profile] } : page;

const domains = [
  access,
  territory,
  register,
  steering,
  matching,
  procurement,
  csrScan,
  networking,
  questions,
  annualReport,
];

export default [
  index("start-page.tsx"),
  route("p", "sites-page.tsx"),
  route("ui", "ui-gallery-page.tsx"),
  layout("desk-layout.tsx", [
    route("vandaag", "today-page.tsx"),
    route("taken", "jobs-page.tsx"),
    route("taken/:id", "job-page.tsx"),
    route("beheer/mail", "outbox-page.tsx"),
    ...domains.flatMap(({ desk }) => desk.map(withProfileParts)),
  ]),
  layout(
    "public-layout.tsx",
    domains.flatMap((domain) => domain.public),
  ),
  ...domains.flatMap(({ plain }) => plain),
  route("vandaag/bekijk/:id", "look-at-record.ts"),
  route("taken/:id.json", "job-status.ts"),
  route("taken/:id/stop", "job-stop.ts"),
  route("*", "missing-page.tsx"),
] satisfies RouteConfig;
