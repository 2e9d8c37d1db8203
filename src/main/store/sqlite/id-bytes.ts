/** The 16 bytes of a UUID in its canonical form. Throws for anything else: half an id would match nothing, silently. */
export function idToBytes(id: string): Buffer {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16) throw new Error(`not an id: ${id}`);
  return bytes;
}

/** The canonical, lower-case form of the UUID that 16 bytes hold. */
export function bytesToId(bytes: Buffer): string {
  return hexToId(bytes.toString('hex'));
}

/** The canonical form of a UUID that SQLite answers as `lower(hex(…))`: half the price of fetching its bytes. */
export function hexToId(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
