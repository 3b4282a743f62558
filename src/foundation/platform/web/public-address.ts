import { BlockList, isIP } from "node:net";

/**
 * Addresses that are nobody's on the public internet: the machine itself, the networks behind it, and ranges with
 * a purpose of their own (IANA special-purpose registries, 2026).
 */
const inside = new BlockList();
for (const [address, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  inside.addSubnet(address, bits, "ipv4");
}

const publicSix = new BlockList();
publicSix.addSubnet("2000::", 3, "ipv6");
for (const [address, bits] of [
  // Tunnels and documentation: what lies behind them is an address of version 4, or nothing.
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  inside.addSubnet(address, bits, "ipv6");
}

/** Whether an IP address is one of the public internet. @param address without brackets */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !inside.check(address, "ipv4");
  if (version !== 6) return false;
  return publicSix.check(address, "ipv6") && !inside.check(address, "ipv6");
}
