import type { Outline } from "../../store/outlines.ts";

const width = 320;
const margin = 8;

export interface PlaceSketchProps {
  readonly outline: Outline;
  readonly points: readonly { readonly lon: number; readonly lat: number }[];
  readonly label: string;
  /** Ochre for the social economy, grey for the rest, as on the map. */
  readonly social: boolean;
}

/** Where places lie inside their municipality: its outline and a point for each. Drawn without script. */
export function PlaceSketch({ outline, points, label, social }: PlaceSketchProps) {
  const { west, south, east, north } = outline;
  // A degree of longitude is shorter than one of latitude, by the cosine of the latitude.
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * margin) / Math.max((east - west) * squeeze, 1e-9);
  const height = Math.min(420, (north - south) * scale + 2 * margin);
  const x = (lon: number) => (margin + (lon - west) * squeeze * scale).toFixed(1);
  const y = (lat: number) => (height - margin - (lat - south) * scale).toFixed(1);
  const path = outline.rings
    .map((ring) => `M${ring.map(([lon, lat]) => `${x(lon)} ${y(lat)}`).join("L")}Z`)
    .join("");
  return (
    <svg
      className="place-sketch"
      viewBox={`0 0 ${width} ${height.toFixed(0)}`}
      role="img"
      aria-label={label}
    >
      <path className="place-sketch__land" d={path} />
      {points.map(({ lon, lat }) => (
        <circle
          className={
            social ? "place-sketch__point place-sketch__point--social" : "place-sketch__point"
          }
          key={`${lon} ${lat}`}
          cx={x(lon)}
          cy={y(lat)}
          r="6"
        />
      ))}
    </svg>
  );
}
