import { useUi } from "../ui-context.tsx";

export interface Crumb {
  readonly href: string;
  readonly label: string;
}

/** The way back up; the page itself is the h1 below and is not repeated. */
export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const { words } = useUi();
  return (
    <nav className="breadcrumb" aria-label={words.youAreHere}>
      <ol className="breadcrumb__list">
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
