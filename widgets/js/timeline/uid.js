/**
 * Names that are the same in every calendar file: UUIDs of version 5 (RFC 9562).
 *
 * They need SHA-1, by which the browser's own `crypto.subtle` helps only on secure pages and later
 * than the click that wants a file: a page on a clinic's network or a USB stick is neither. Nothing
 * is kept secret with it.
 */

const URL_NAMESPACE = "6ba7b8119dad11d180b400c04fd430c8";

/** The UUID of a name among URLs. */
export function uuidOfName(name) {
  const namespace = URL_NAMESPACE.match(/../g).map((pair) => Number.parseInt(pair, 16));
  const digest = sha1([...namespace, ...new TextEncoder().encode(name)]).slice(0, 16);
  digest[6] = (digest[6] & 0x0f) | 0x50; // version 5
  digest[8] = (digest[8] & 0x3f) | 0x80; // variant of the standard
  const hex = digest.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** SHA-1 of some bytes (FIPS 180-4, 6.1), as 20 bytes. */
function sha1(bytes) {
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = padded(bytes);
  for (let start = 0; start < words.length; start += 16) {
    const block = mixed(schedule(words.slice(start, start + 16)), state);
    block.forEach((word, index) => {
      state[index] = (state[index] + word) | 0;
    });
  }
  return state.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff));
}

/** The message in words of 32 bits, with a 1, zeros and its length in bits at the end. */
function padded(bytes) {
  const words = new Array((((bytes.length + 8) >> 6) + 1) * 16).fill(0);
  [...bytes, 0x80].forEach((byte, index) => {
    words[index >> 2] |= byte << (24 - 8 * (index % 4));
  });
  words[words.length - 1] = bytes.length * 8;
  return words;
}

function schedule(block) {
  const words = [...block];
  for (let index = 16; index < 80; index += 1) {
    const earlier = [3, 8, 14, 16].map((back) => words[index - back]);
    words.push(turned(earlier[0] ^ earlier[1] ^ earlier[2] ^ earlier[3], 1));
  }
  return words;
}

function mixed(words, state) {
  let [a, b, c, d, e] = state;
  words.forEach((word, index) => {
    const [mix, constant] = ROUNDS[Math.floor(index / 20)];
    const next = (turned(a, 5) + mix(b, c, d) + e + constant + word) | 0;
    [a, b, c, d, e] = [next, a, turned(b, 30), c, d];
  });
  return [a, b, c, d, e];
}

const parity = (b, c, d) => b ^ c ^ d;
const ROUNDS = [
  [(b, c, d) => (b & c) | (~b & d), 0x5a827999],
  [parity, 0x6ed9eba1],
  [(b, c, d) => (b & c) | (b & d) | (c & d), 0x8f1bbcdc],
  [parity, 0xca62c1d6],
];

function turned(word, bits) {
  return (word << bits) | (word >>> (32 - bits));
}
