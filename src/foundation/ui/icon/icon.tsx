import { type IconName, iconPaths } from "./icon-paths.tsx";

export interface IconProps {
  readonly name: IconName;
  /** small 16, medium 20, large 28 pixels. */
  readonly size?: "small" | "medium" | "large";
  /** Spoken name; without it the sign is decoration beside a word. */
  readonly label?: string;
}

export function Icon({ name, size = "medium", label }: IconProps) {
  const spoken = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    <svg className={`icon icon--${size}`} viewBox="0 0 24 24" focusable="false" {...spoken}>
      {iconPaths[name]}
    </svg>
  );
}

/** The mark of the house: a room as on a plan, its door open, one point of work inside. */
export function HouseMark() {
  return (
    <svg className="house-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className="house-mark__wall" d="M11 28H4V4h24v24h-3" />
      <path className="house-mark__door" d="M11 28V14a14 14 0 0 1 14 14" />
      <circle className="house-mark__point" cx="21.5" cy="10.5" r="3" />
    </svg>
  );
}
