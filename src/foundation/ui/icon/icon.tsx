import { type IconName, iconPaths } from "./icon-paths.tsx";

export interface IconProps {
  readonly name: IconName;
  /** small 16, medium 20, large 28 pixels. */
  readonly size?: "small" | "medium" | "large";
  /** Spoken name; without it the sign is decoration beside a word. */
  readonly label?: string;
}

export function Icon({ name, size = "medium", label }: IconProps) {
  const look = `icon icon--${size}`;
  return label ? (
    <svg className={look} viewBox="0 0 24 24" focusable="false" role="img" aria-label={label}>
      {iconPaths[name]}
    </svg>
  ) : (
    <svg className={look} viewBox="0 0 24 24" focusable="false" aria-hidden="true">
      {iconPaths[name]}
    </svg>
  );
}

/** The mark of the house: the rooms of the partners as on a plan, open to each other, someone in the middle. */
export function HouseMark() {
  return (
    <svg className="house-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className="house-mark__wall" d="M4 4h24v24H4z" />
      <path className="house-mark__wall" d="M16 4v5M16 23v5M4 16h5M23 16h5" />
      <circle className="house-mark__point" cx="16" cy="16" r="4" />
    </svg>
  );
}
