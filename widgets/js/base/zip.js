/** A zip file without compression: as much of the format as a document of a few pages needs. */

const UTF_8 = 0x0800; // "names are in UTF-8"
const FIRST_DATE = 0x0021; // 1 January 1980, the earliest there is: a file does not tell when it was made

/**
 * Put some files into a zip, stored as they are.
 * `files`: pairs of a name and a text. Returns the bytes.
 */
export function zip(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, text] of files) {
    const entry = entryOf(name, text);
    const local = [...numbers([4, 0x04034b50]), ...entry.head, ...entry.name];
    directory.push(...central(entry, at));
    parts.push(Uint8Array.from(local), entry.data);
    at += local.length + entry.data.length;
  }
  const end = numbers(
    [4, 0x06054b50],
    [4, 0], // this disk, and the one with the directory
    [2, files.length],
    [2, files.length],
    [4, directory.length],
    [4, at],
    [2, 0], // no comment
  );
  return joined([...parts, Uint8Array.from([...directory, ...end])]);
}

/** What is said of a file twice: before its data, and in the directory at the end. */
function entryOf(name, text) {
  const encoder = new TextEncoder();
  const data = encoder.encode(text);
  const coded = encoder.encode(name);
  const head = numbers(
    [2, 20], // the version that reads this
    [2, UTF_8],
    [2, 0], // stored
    [2, 0], // at midnight
    [2, FIRST_DATE],
    [4, checksum(data)],
    [4, data.length],
    [4, data.length],
    [2, coded.length],
    [2, 0], // no extra field
  );
  return { head, name: coded, data };
}

function central(entry, at) {
  const more = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]); // comment, disk, attributes, place
  return [...numbers([4, 0x02014b50], [2, 20]), ...entry.head, ...more, ...entry.name];
}

/** Numbers as bytes, the lowest first. `pairs`: each [how many bytes, the number]. */
function numbers(...pairs) {
  return pairs.flatMap(([size, number]) =>
    Array.from({ length: size }, (_, place) => (number >>> (8 * place)) & 0xff),
  );
}

/** CRC-32, bit by bit: a letter is short. */
function checksum(data) {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function joined(arrays) {
  const whole = new Uint8Array(arrays.reduce((size, one) => size + one.length, 0));
  let at = 0;
  for (const one of arrays) {
    whole.set(one, at);
    at += one.length;
  }
  return whole;
}
