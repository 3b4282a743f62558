export interface Tab {
  readonly href: string;
  readonly label: string;
  readonly count?: string;
  readonly current?: boolean;
}

/** Sides of one subject, each a page of its own. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul className="tabs__list">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              className="tabs__tab"
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
            >
              {tab.label}
              {tab.count ? <span className="tabs__count numeric">{tab.count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
