import type { ReactNode } from "react";
import { withQuery } from "../address.ts";
import { SwitchLinks } from "../switch-links/switch-links.tsx";
import { useUi } from "../ui-context.tsx";

export type MapView = "list" | "both" | "map";

export interface LegendEntry {
  readonly mark: "social" | "regular" | "area" | "cluster" | "chosen";
  readonly label: string;
}

export interface MapFrameProps {
  readonly title: string;
  readonly view: MapView;
  /** The page's present address; the switch sets `?view=`. */
  readonly address: string;
  readonly map: ReactNode;
  readonly list: ReactNode;
  readonly legend: readonly LegendEntry[];
  /** Whose lines and points these are. */
  readonly attribution: ReactNode;
}

/** List and map of the same things; the list is the map for the keyboard. */
export function MapFrame({ title, view, address, map, list, legend, attribution }: MapFrameProps) {
  return (
    <section className={`map-frame map-frame--${view}`} aria-label={title}>
      <ViewSwitch view={view} address={address} />
      {view === "map" ? null : <div className="map-frame__list">{list}</div>}
      {view === "list" ? null : (
        <figure className="map-frame__map">
          <div className="map-frame__canvas">{map}</div>
          <figcaption className="map-frame__caption">
            <Legend entries={legend} />
            <p className="map-frame__attribution">{attribution}</p>
          </figcaption>
        </figure>
      )}
    </section>
  );
}

function ViewSwitch({ view, address }: { readonly view: MapView; readonly address: string }) {
  const { words } = useUi();
  const views = [
    { key: "list", word: words.viewList, icon: "list" },
    { key: "both", word: words.viewBoth, icon: "columns" },
    { key: "map", word: words.viewMap, icon: "map" },
  ] as const;
  return (
    <SwitchLinks
      label={words.view}
      links={views.map(({ key, word, icon }) => ({
        href: withQuery(address, { view: key }),
        label: word,
        icon,
        current: key === view,
      }))}
    />
  );
}

/** What the marks on a map or chart mean. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const { words } = useUi();
  return (
    <div className="legend">
      <p className="visually-hidden">{words.legend}</p>
      <ul className="legend__list">
        {entries.map((entry) => (
          <li key={entry.label} className="legend__entry">
            <svg
              className={`legend__mark legend__mark--${entry.mark}`}
              viewBox="0 0 20 20"
              aria-hidden="true"
              focusable="false"
            >
              {entry.mark === "area" ? (
                <rect x="2" y="4" width="16" height="12" />
              ) : (
                <circle cx="10" cy="10" r={entry.mark === "cluster" ? 9 : 6} />
              )}
            </svg>
            {entry.label}
          </li>
        ))}
      </ul>
    </div>
  );
}
