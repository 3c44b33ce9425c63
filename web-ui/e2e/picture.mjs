import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 480;
const HEIGHT = 320;

/** A small PNG of a sun over a sea, drawn pixel by pixel so that the test needs no file. */
export function drawnPicture() {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) rows.set(colourAt(x, y), y * (1 + WIDTH * 3) + 1 + x * 3);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function colourAt(x, y) {
  const horizon = HEIGHT * 0.62;
  const sun = (x - WIDTH * 0.66) ** 2 + (y - horizon) ** 2 < 70 ** 2;
  if (y < horizon) {
    const depth = y / horizon;
    return sun ? [255, 236, 190] : [60 + 180 * depth, 70 + 70 * depth, 130 - 20 * depth];
  }
  const glint = Math.abs(x - WIDTH * 0.66) < 70 - (y - horizon) * 0.3 && (y >> 2) % 2 === 0;
  return glint ? [255, 214, 150] : [38, 58, 96];
}

function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(content.length, 0);
  out.set(named, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}
