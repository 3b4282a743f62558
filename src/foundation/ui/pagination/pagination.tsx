import { withQuery } from "../address.ts";
import { formatNumber } from "../format.ts";
import { Icon } from "../icon/icon.tsx";
import { useUi } from "../ui-context.tsx";
import { pagesToShow } from "./pages-to-show.ts";

export interface PaginationProps {
  readonly address: string;
  /** Counted from 1. */
  readonly page: number;
  readonly pageSize: number;
  /** Rows in all. */
  readonly total: number;
}

export function Pagination({ address, page, pageSize, total }: PaginationProps) {
  const { language, words } = useUi();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const number = (value: number) => formatNumber(language, value);
  const hrefOf = (to: number) => withQuery(address, { page: to === 1 ? null : String(to) });
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1;
  return (
    <nav className="pagination" aria-label={words.pages}>
      <p className="pagination__rows numeric">
        {words.rowsShown(number(from), number(Math.min(total, page * pageSize)), number(total))}
      </p>
      {pages > 1 ? (
        <ul className="pagination__list numeric">
          {page > 1 ? (
            <li>
              <a className="pagination__page" href={hrefOf(page - 1)} rel="prev">
                <Icon name="chevron-left" size="small" />
                <span className="pagination__word">{words.previous}</span>
              </a>
            </li>
          ) : null}
          {pagesToShow(page, pages).map((shown) =>
            typeof shown === "number" ? (
              <li key={shown}>
                <a
                  className="pagination__page"
                  href={hrefOf(shown)}
                  aria-label={words.page(shown)}
                  aria-current={shown === page ? "page" : undefined}
                >
                  {number(shown)}
                </a>
              </li>
            ) : (
              <li key={shown} className="pagination__gap">
                …
              </li>
            ),
          )}
          {page < pages ? (
            <li>
              <a className="pagination__page" href={hrefOf(page + 1)} rel="next">
                <span className="pagination__word">{words.next}</span>
                <Icon name="chevron-right" size="small" />
              </a>
            </li>
          ) : null}
        </ul>
      ) : null}
    </nav>
  );
}
