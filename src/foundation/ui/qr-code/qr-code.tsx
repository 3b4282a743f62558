import encodeQR from "qr";
import { qrPath } from "./qr-path.ts";
import "./qr-code.css";

export interface QrCodeProps {
  /** The address a phone opens. */
  readonly address: string;
  /** What it is, for who does not see it. */
  readonly label: string;
  readonly size?: "normal" | "large";
}

/** A QR code: dark on light in every theme, because a phone reads no other. */
export function QrCode({ address, label, size = "normal" }: QrCodeProps) {
  const modules = encodeQR(address, "raw", { border: 3, ecc: "medium" });
  return (
    <svg
      className={`qr-code qr-code--${size}`}
      viewBox={`0 0 ${modules.length} ${modules.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect className="qr-code__paper" width={modules.length} height={modules.length} />
      <path className="qr-code__ink" d={qrPath(modules)} />
    </svg>
  );
}
