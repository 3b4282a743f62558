import type { ReactNode } from "react";
import { SkipLink } from "../desk-frame/desk-frame.tsx";
import { SearchInput } from "../form/inputs.tsx";
import { HouseMark } from "../icon/icon.tsx";
import { LanguageSwitch, type LanguageSwitchProps } from "../language-switch/language-switch.tsx";
import { ShareLine, type ShareLineProps } from "../share-line/share-line.tsx";
import { useUi } from "../ui-context.tsx";

export interface PublicLink {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
}

export interface PublicFrameProps {
  readonly partnership: { readonly name: string; readonly href: string; readonly motto?: string };
  readonly nav: readonly PublicLink[];
  /** large: the search is what the page is about (home, directory). */
  readonly search?: {
    readonly action: string;
    readonly label: string;
    readonly value?: string;
    readonly large?: boolean;
  };
  readonly languages: LanguageSwitchProps;
  readonly partners: readonly { readonly name: string; readonly href?: string }[];
  readonly contact: ReactNode;
  readonly followUs?: readonly PublicLink[];
  /** Left out where there is nothing to keep or send. */
  readonly share?: ShareLineProps | undefined;
  /** Last line: accessibility statement, sign in. */
  readonly smallLinks?: readonly PublicLink[];
  readonly width?: "reading" | "full";
  readonly children: ReactNode;
}

/** The partnership's own face to whoever has no account. */
export function PublicFrame(props: PublicFrameProps) {
  const { words } = useUi();
  const { partnership, nav, search, languages, width = "reading" } = props;
  return (
    <div className="public-frame">
      <SkipLink />
      <header className="public-top">
        <div className="public-top__line">
          <a className="public-top__name" href={partnership.href}>
            <HouseMark />
            <span>
              {partnership.name}
              {partnership.motto ? (
                <span className="public-top__motto">{partnership.motto}</span>
              ) : null}
            </span>
          </a>
          <nav className="public-top__nav" aria-label={words.mainNavigation}>
            <ul className="public-top__links">
              {nav.map((link) => (
                <li key={link.href}>
                  <a
                    className="public-top__link"
                    href={link.href}
                    aria-current={link.current ? "page" : undefined}
                  >
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <LanguageSwitch {...languages} />
        </div>
        {search ? (
          <search className="public-top__search">
            <form action={search.action} method="get">
              <SearchInput
                name="q"
                id="public-search"
                label={search.label}
                placeholder={search.label}
                value={search.value}
                size={search.large ? "large" : "medium"}
              />
            </form>
          </search>
        ) : null}
      </header>
      <main
        className={`public-frame__main public-frame__main--${width}`}
        id="content"
        tabIndex={-1}
      >
        {props.children}
        {props.share ? (
          <div className="public-frame__share">
            <ShareLine {...props.share} />
          </div>
        ) : null}
      </main>
      <PublicFooter {...props} />
    </div>
  );
}

function PublicFooter({ partners, contact, followUs, smallLinks }: PublicFrameProps) {
  const { words } = useUi();
  return (
    <footer className="public-footer">
      <div className="public-footer__columns">
        <section>
          <h2 className="public-footer__heading">{words.contact}</h2>
          <div className="public-footer__contact">{contact}</div>
        </section>
        {partners.length > 0 ? (
          <section>
            <h2 className="public-footer__heading">{words.partners}</h2>
            <ul className="public-footer__list">
              {partners.map((partner) => (
                <li key={partner.name}>
                  {partner.href ? <a href={partner.href}>{partner.name}</a> : partner.name}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {followUs && followUs.length > 0 ? (
          <section>
            <h2 className="public-footer__heading">{words.followUs}</h2>
            <LinkList links={followUs} />
          </section>
        ) : null}
      </div>
      {smallLinks ? (
        <div className="public-footer__small">
          <LinkList links={smallLinks} />
        </div>
      ) : null}
    </footer>
  );
}

function LinkList({ links }: { readonly links: readonly PublicLink[] }) {
  return (
    <ul className="public-footer__list">
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href}>{link.label}</a>
        </li>
      ))}
    </ul>
  );
}
