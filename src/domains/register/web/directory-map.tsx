import { Island, useUi } from "#ui";
import { directoryWords } from "../text/directory/index.ts";
import type { DirectoryPageData } from "./load-directory.ts";
import "./directory-map.css";

type DirectoryMapProps = {
  readonly page: Pick<DirectoryPageData, "map" | "filterQuery" | "face">;
  readonly recordPath: string;
};

/**
 * The organisations on a map: a picture for print and for readers without script, which the island
 * replaces on the screen.
 */
export function DirectoryMap({ page, recordPath }: DirectoryMapProps) {
  const { language, publicRoot } = useUi();
  const words = directoryWords(language);
  const { map, filterQuery, face } = page;
  const root = face === "public" ? publicRoot : "";
  const query = filterQuery ? `?${filterQuery}` : "";
  return (
    <div
      className="directory-map"
      data-island-map="directory"
      data-tiles={`${root}/tegels/{z}/{x}/{y}.mvt${query}`}
      data-members={map.memberNis.join(" ")}
      data-bounds={map.bounds.join(" ")}
      data-record={recordPath}
      data-language={language}
      data-background={map.background?.tiles}
      data-background-attribution={map.background?.attribution}
      data-words={JSON.stringify(mapWords(words))}
    >
      <img className="directory-map__picture" src={`${root}/kaart.svg${query}`} alt={words.map} />
      <Island name="map" />
    </div>
  );
}

const mapWords = (words: ReturnType<typeof directoryWords>) => ({
  label: words.map,
  andMore: words.andMore,
  zoomIn: words.zoomIn,
  zoomOut: words.zoomOut,
});

/** What the marks of the map mean. */
export const legendEntries = ({ legend }: ReturnType<typeof directoryWords>) =>
  [
    { mark: "social", label: legend.social },
    { mark: "regular", label: legend.regular },
    { mark: "cluster", label: legend.cluster },
    { mark: "area", label: legend.area },
  ] as const;
