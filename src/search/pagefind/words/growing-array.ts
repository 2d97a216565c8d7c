/** An array of very many integers from 0 to 2³² − 1. */
export interface GrowingArray {
  readonly push: (value: number) => void;
  readonly length: () => number;
  readonly values: () => Uint32Array;
}

/** @param room how many there is room for at first */
export function growArray(room = 1 << 16): GrowingArray {
  let array = new Uint32Array(room);
  let length = 0;
  return {
    push: (value) => {
      if (length === array.length) {
        const larger = new Uint32Array(2 * length);
        larger.set(array);
        array = larger;
      }
      array[length++] = value;
    },
    length: () => length,
    values: () => array.subarray(0, length),
  };
}
