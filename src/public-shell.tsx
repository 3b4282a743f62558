import type { ReactNode } from "react";
import { languageHrefs, Notice, PublicFrame, useUi } from "#ui";
import type { PublicSite } from "./read-public-site.ts";
import { words } from "./text.ts";
import "./public-shell.css";

export type PublicShellProps = {
  readonly site: PublicSite;
  /** There is no page here, so none to print or to mail. */
  readonly isFault?: boolean;
  readonly children: ReactNode;
};

/** The frame of the public site round a page, or round what is said when there is no page. */
export function PublicShell({ site, isFault = false, children }: PublicShellProps) {
  const w = words(useUi().language);
  const { partnership, address, publicRoot, sharedUrl } = site;
  const { contact } = partnership;
  const path = address.split("?")[0]?.replace(/\/$/, "");
  return (
    <PublicFrame
      partnership={{ name: partnership.name, href: publicRoot }}
      nav={[
        { href: publicRoot, label: w.directory, current: path === publicRoot },
        {
          href: `${publicRoot}/bijeenkomsten`,
          label: w.agenda,
          current: path?.startsWith(`${publicRoot}/bijeenkomst`) ?? false,
        },
        {
          href: `${publicRoot}/mvo`,
          label: w.csr,
          current: path?.startsWith(`${publicRoot}/mvo`) ?? false,
        },
        { href: `${publicRoot}/vraag`, label: w.ask, current: path === `${publicRoot}/vraag` },
      ]}
      languages={{ hrefs: languageHrefs(address) }}
      partners={partnership.partners.map(({ name, url }) => ({ name, href: url }))}
      followUs={partnership.followLinks.map(({ name, url }) => ({ label: name, href: url }))}
      width="full"
      contact={
        <address className="public-contact">
          <span>{partnership.name}</span>
          {contact.street ? <span>{contact.street}</span> : null}
          {contact.town ? <span>{`${contact.postcode ?? ""} ${contact.town}`.trim()}</span> : null}
          {contact.phone ? <a href={`tel:${contact.phone}`}>{contact.phone}</a> : null}
          {contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null}
        </address>
      }
      share={isFault ? undefined : { title: partnership.name, url: sharedUrl }}
      smallLinks={[{ href: "/aanmelden", label: w.signIn }]}
    >
      {partnership.published ? null : (
        <Notice kind="warning" title={w.notPublished}>
          {w.notPublishedHelp} <a href="/beheer/samenwerkingsverband">{w.partnership}</a>.
        </Notice>
      )}
      {children}
    </PublicFrame>
  );
}
