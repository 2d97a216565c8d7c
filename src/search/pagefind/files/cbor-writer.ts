/**
 * Writes CBOR (RFC 8949) number by number. cborg would need arrays of all the numbers, and an index has tens of millions.
 */
export interface CborWriter {
  /** Begins an array of so many values, which are written next. */
  readonly array: (length: number) => void;
  /** @param value a whole number from −2³² to 2³² − 1 */
  readonly integer: (value: number) => void;
  readonly text: (value: string) => void;
  /** Everything written so far. */
  readonly bytes: () => Buffer;
  /** Begins anew. */
  readonly clear: () => void;
}

const [UNSIGNED, NEGATIVE, TEXT, ARRAY] = [0x00, 0x20, 0x60, 0x80];

export function openCborWriter(): CborWriter {
  let bytes = Buffer.allocUnsafe(1 << 16);
  let length = 0;

  const reserve = (size: number) => {
    if (length + size <= bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * bytes.length + size);
    bytes.copy(larger, 0, 0, length);
    bytes = larger;
  };
  const head = (kind: number, size: number) => {
    if (length + 5 > bytes.length) reserve(5);
    if (size < 24) bytes[length++] = kind | size;
    else if (size < 0x100) {
      bytes[length] = kind | 24;
      bytes[length + 1] = size;
      length += 2;
    } else if (size < 0x10000) {
      bytes[length] = kind | 25;
      bytes[length + 1] = size >>> 8;
      bytes[length + 2] = size & 0xff;
      length += 3;
    } else {
      bytes[length] = kind | 26;
      bytes.writeUInt32BE(size, length + 1);
      length += 5;
    }
  };
  return {
    array: (size) => head(ARRAY, size),
    integer: (value) => (value < 0 ? head(NEGATIVE, -1 - value) : head(UNSIGNED, value)),
    text: (value) => {
      const size = Buffer.byteLength(value);
      head(TEXT, size);
      reserve(size);
      length += bytes.write(value, length);
    },
    bytes: () => Buffer.from(bytes.subarray(0, length)),
    clear: () => {
      length = 0;
    },
  };
}
