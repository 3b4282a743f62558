import type { RouteConfigEntry } from "@react-router/dev/routes";

/** Addresses of this domain: inside the desk, inside the public frame, and without a frame of ours. */
export const routes: Record<"desk" | "public" | "plain", RouteConfigEntry[]> = {
  desk: [],
  public: [],
  plain: [],
};
