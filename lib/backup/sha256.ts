/** A SHA-256 that is fed piece by piece, which the browser's own cannot be. */
export interface Sha256 {
  update: (bytes: Uint8Array) => void;
  /** The digest of everything so far, as 64 hexadecimal digits. Nothing can be added afterwards. */
  digest: () => string;
}

/** Bytes of one block. */
const BLOCK = 64;

const isPrime = (number: number): boolean => {
  for (let divisor = 2; divisor * divisor <= number; divisor += 1) if (number % divisor === 0) return false;
  return true;
};

/** The first 32 bits of the fractional part of a number. */
const fractionOf = (number: number): number => Math.floor((number % 1) * 2 ** 32);

// FIPS 180-4, 4.2.2 and 5.3.3: the constants are roots of the first primes.
const PRIMES = Array.from({ length: 310 }, (_, index) => index + 2).filter(isPrime);
const ROUND_CONSTANTS = Int32Array.from(PRIMES, (prime) => fractionOf(Math.cbrt(prime)));
const FIRST_STATE = Int32Array.from(PRIMES.slice(0, 8), (prime) => fractionOf(Math.sqrt(prime)));

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const at = (words: Int32Array, index: number): number => words[index] ?? 0;

/** Takes one block into the state. `schedule` has room for 64 words. */
function compress(state: Int32Array, schedule: Int32Array, view: DataView, offset: number): void {
  for (let index = 0; index < 16; index += 1) schedule[index] = view.getInt32(offset + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const before15 = at(schedule, index - 15);
    const before2 = at(schedule, index - 2);
    const low = rotate(before15, 7) ^ rotate(before15, 18) ^ (before15 >>> 3);
    const high = rotate(before2, 17) ^ rotate(before2, 19) ^ (before2 >>> 10);
    schedule[index] = at(schedule, index - 16) + low + at(schedule, index - 7) + high;
  }
  let [a, b, c, d] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3)];
  let [e, f, g, h] = [at(state, 4), at(state, 5), at(state, 6), at(state, 7)];
  for (let index = 0; index < 64; index += 1) {
    const sumE = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + sumE + ((e & f) ^ (~e & g)) + at(ROUND_CONSTANTS, index) + at(schedule, index)) | 0;
    const sumA = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (sumA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = at(state, index) + word;
}

/** A {@link Sha256} of nothing yet. */
export function createSha256(): Sha256 {
  const state = Int32Array.from(FIRST_STATE);
  const schedule = new Int32Array(64);
  const rest = new Uint8Array(BLOCK);
  const restView = new DataView(rest.buffer);
  let restLength = 0;
  let length = 0;

  const update = (bytes: Uint8Array) => {
    length += bytes.length;
    let from = 0;
    if (restLength > 0) {
      from = Math.min(BLOCK - restLength, bytes.length);
      rest.set(bytes.subarray(0, from), restLength);
      restLength += from;
      if (restLength < BLOCK) return;
      compress(state, schedule, restView, 0);
      restLength = 0;
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (; from + BLOCK <= bytes.length; from += BLOCK) compress(state, schedule, view, from);
    rest.set(bytes.subarray(from));
    restLength = bytes.length - from;
  };

  return {
    update,
    digest() {
      const bits = length * 8;
      // A one, zeros up to eight bytes before the end of a block, and the length in bits.
      const padding = new Uint8Array(1 + ((2 * BLOCK - 9 - (length % BLOCK)) % BLOCK) + 8);
      padding[0] = 0x80;
      const view = new DataView(padding.buffer);
      view.setUint32(padding.length - 8, Math.floor(bits / 2 ** 32));
      view.setUint32(padding.length - 4, bits % 2 ** 32);
      update(padding);
      return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}
