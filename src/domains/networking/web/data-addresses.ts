import type { DataAddress } from "#access";
import { roomAddresses } from "./brainstorm/room-addresses.ts";

/** Asked so often, by two hundred phones in a room, that the server answers them before any page. */
export const dataAddresses: readonly DataAddress[] = roomAddresses;
