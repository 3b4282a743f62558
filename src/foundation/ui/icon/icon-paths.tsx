import type { ReactNode } from "react";

const dot = (x: number, y: number) => <circle cx={x} cy={y} r="1" className="icon__solid" />;

/**
 * Our own signs on a 24-unit square, 20 units of drawing, 1.5 units of line. Straight where it can
 * be straight; a solid part only for a point.
 */
export const iconPaths = {
  map: (
    <>
      <path d="M3 6.5 9 4l6 2.5L21 4v13.5L15 20l-6-2.5L3 20z" />
      <path d="M9 4v13.5M15 6.5V20" />
    </>
  ),
  list: (
    <>
      <path d="M8 6h13M8 12h13M8 18h13" />
      {dot(4, 6)}
      {dot(4, 12)}
      {dot(4, 18)}
    </>
  ),
  search: <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.3 15.3 21 21" />,
  print: <path d="M7 8V3h10v5M7 17H3V8h18v9h-4M7 14h10v7H7z" />,
  download: <path d="M12 3v12M7 10.5l5 5 5-5M4 20h16" />,
  upload: <path d="M12 16V4M7 8.5l5-5 5 5M4 20h16" />,
  mail: <path d="M3 5h18v14H3zM3.5 5.5 12 13l8.5-7.5" />,
  filter: <path d="M3 6h18M6.5 12h11M10 18h4" />,
  plus: <path d="M12 4v16M4 12h16" />,
  close: <path d="m5 5 14 14M19 5 5 19" />,
  check: <path d="m4 12.5 5.5 5.5L20 6.5" />,
  warning: (
    <>
      <path d="M12 3.5 22 20.5H2zM12 10v5" />
      {dot(12, 17.7)}
    </>
  ),
  error: (
    <>
      <path d="M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v5.5" />
      {dot(12, 16.2)}
    </>
  ),
  info: (
    <>
      <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v6" />
      {dot(12, 7.8)}
    </>
  ),
  person: <path d="M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4 21c.6-4 3.6-6 8-6s7.4 2 8 6" />,
  users: (
    <path d="M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M2.5 20c.5-3.5 2.9-5 6.5-5s6 1.5 6.5 5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M17.5 15.3c2.3.6 3.6 2.1 4 4.7" />
  ),
  building: (
    <path d="M4 21V6l8-3v18M12 9h8v12M2.5 21h19M7.5 8.5v.01M7.5 12.5v.01M7.5 16.5v.01M16 13v.01M16 17v.01" />
  ),
  calendar: <path d="M4 5.5h16V20H4zM4 10h16M8.5 3v4.5M15.5 3v4.5" />,
  clock: <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5.5l3.5 2" />,
  undo: <path d="M8 4.5 3.5 9 8 13.5M4 9h9.5a6 6 0 0 1 0 12H8" />,
  edit: <path d="M4 20v-4.5L15.5 4 20 8.5 8.5 20zM12.5 7l4.5 4.5" />,
  trash: <path d="M4 6.5h16M9 6.5V3.5h6v3M6 6.5 7 21h10l1-14.5M10 10.5v6.5M14 10.5v6.5" />,
  external: <path d="M14 4h6v6M20 4l-9.5 9.5M17 14v6H4V7h6" />,
  "chevron-down": <path d="m5 9 7 7 7-7" />,
  "chevron-up": <path d="m5 15 7-7 7 7" />,
  "chevron-left": <path d="m15 5-7 7 7 7" />,
  "chevron-right": <path d="m9 5 7 7-7 7" />,
  "arrow-right": <path d="M4 12h16M13.5 5.5 20 12l-6.5 6.5" />,
  menu: <path d="M3 6h18M3 12h18M3 18h18" />,
  more: (
    <>
      {dot(5, 12)}
      {dot(12, 12)}
      {dot(19, 12)}
    </>
  ),
  home: <path d="M3 12 12 4l9 8M5.5 10v10.5h13V10M10 20.5V14h4v6.5" />,
  chart: <path d="M4 3.5V20h16.5M8.5 16v-4M13 16V7.5M17.5 16v-6.5" />,
  target: (
    <>
      <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9" />
      {dot(12, 12)}
    </>
  ),
  basket: <path d="M3 9.5h18L19 20H5zM8 9.5 11 3.5M16 9.5l-3-6M9.5 13v3.5M14.5 13v3.5" />,
  network: (
    <path d="M12 3.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M5.5 15a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M18.5 15a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M10.8 8.2 6.8 15.3M13.2 8.2l4 7.1M8 17.5h8" />
  ),
  document: <path d="M5 3h9l5 5v13H5zM14 3v5h5M8.5 12.5h7M8.5 16.5h7" />,
  settings: (
    <path d="M3 7h9M17 7h4M3 17h4M12 17h9M14.5 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M9.5 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5" />
  ),
  globe: (
    <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18" />
  ),
  sun: (
    <path d="M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4" />
  ),
  moon: <path d="M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z" />,
  device: <path d="M3 4.5h18v12H3zM8.5 20.5h7M12 16.5v4" />,
  play: <path d="M6 4v16l14-8z" />,
  stop: <path d="M5 5h14v14H5z" />,
  eye: (
    <path d="M2 12c2.5-4.3 5.8-6.5 10-6.5s7.5 2.2 10 6.5c-2.5 4.3-5.8 6.5-10 6.5S4.5 16.3 2 12M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6" />
  ),
  link: (
    <path d="M9.5 14.5l5-5M8 10.5l-3 3A3.9 3.9 0 0 0 10.5 19l3-3M16 13.5l3-3A3.9 3.9 0 0 0 13.5 5l-3 3" />
  ),
  pin: (
    <path d="M12 21.5c-4.7-5-7-8.5-7-11.5a7 7 0 0 1 14 0c0 3-2.3 6.5-7 11.5M12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5" />
  ),
  star: <path d="m12 3.5 2.6 5.6 6.1.7-4.5 4.2 1.2 6L12 17l-5.4 3 1.2-6-4.5-4.2 6.1-.7z" />,
  phone: <path d="M5 3.5h4l2 5-2.5 2a11 11 0 0 0 5 5l2-2.5 5 2v4c-9 1.5-17-6.5-15.5-15.5z" />,
  bell: <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l2 1.5H4zM10 21h4" />,
  columns: <path d="M3.5 4.5h17v15h-17zM9.2 4.5v15M14.8 4.5v15" />,
  sort: <path d="M8 4.5v15M4.5 16 8 19.5 11.5 16M16 19.5v-15M12.5 8 16 4.5 19.5 8" />,
  help: (
    <>
      <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.3 9.5c.2-1.5 1.3-2.3 2.7-2.3 1.6 0 2.7.9 2.7 2.3 0 2-2.7 2.2-2.7 4.3" />
      {dot(12, 16.8)}
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof iconPaths;
