/** The few shapes that the demo's pictures are made of. All return SVG; the canvas is 720 by 540. */

export const WIDTH = 720;
export const HEIGHT = 540;

/** Numbers from 0 to 1 that look random and are the same each time. */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

let gradients = 0;

/** A background that changes its colour from top to bottom. */
export function sky(...colours) {
  const id = `sky${(gradients += 1)}`;
  const stops = colours.map(
    (colour, i) => `<stop offset="${i / (colours.length - 1)}" stop-color="${colour}"/>`,
  );
  return `<defs><linearGradient id="${id}" x2="0" y2="1">${stops.join('')}</linearGradient></defs>
    <rect width="${WIDTH}" height="${HEIGHT}" fill="url(#${id})"/>`;
}

export const disc = (x, y, r, fill, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`;

export const box = (x, y, w, h, fill, more = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`;

export const shape = (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`;

export const line = (d, stroke, width, more = '') =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

export const times = (n, draw) => Array.from({ length: n }, (_, i) => draw(i)).join('');

export function stars(seed, n, bottom = HEIGHT, fill = '#fff') {
  const roll = dice(seed);
  return times(n, () =>
    disc(roll() * WIDTH, roll() * bottom, 0.6 + roll() * 1.6, fill, `opacity="${0.4 + roll() * 0.6}"`),
  );
}

/** A range of hills between two heights, by a smooth curve. */
export function hills(seed, top, deep, fill, bumps = 5) {
  const roll = dice(seed);
  const step = WIDTH / bumps;
  let d = `M0 ${top + deep / 2}`;
  for (let i = 0; i < bumps; i += 1) {
    const y = top + roll() * deep;
    d += ` Q ${i * step + step / 2} ${y} ${(i + 1) * step} ${top + deep * (0.35 + roll() * 0.5)}`;
  }
  return shape(`${d} V${HEIGHT} H0 Z`, fill);
}

/** Houses in a row, some of their windows lit. */
export function houses(seed, ground, low, high, fill, light) {
  const roll = dice(seed);
  let out = '';
  for (let x = -10; x < WIDTH;) {
    const w = 34 + roll() * 46;
    const h = low + roll() * (high - low);
    out += box(x, ground - h, w + 1, h + 200, fill);
    if (roll() > 0.6)
      out += shape(`M${x} ${ground - h} l${w / 2} -${14 + roll() * 16} l${w / 2} ${16}z`, fill);
    for (let wx = x + 8; wx < x + w - 10; wx += 14) {
      for (let wy = ground - h + 10; wy < ground - 12; wy += 20) {
        if (light && roll() > 0.62) out += box(wx, wy, 6, 9, light);
      }
    }
    x += w;
  }
  return out;
}

/** A person's head and shoulders: skin, hair behind the head, hair over the forehead, clothes. */
export function bust({ x = 360, y = 250, skin, hair, back = '', fringe = '', clothes, face = '' }) {
  return `<g transform="translate(${x} ${y})">
    ${back}
    ${shape('M-190 290 C-180 170 -100 135 -40 122 L40 122 C100 135 180 170 190 290 Z', clothes)}
    ${shape('M-36 70 h72 v62 q-36 34 -72 0z', skin, 'style="filter:brightness(.88)"')}
    ${shape('M-82 -30 C-82 -130 82 -130 82 -30 C82 50 45 108 0 108 C-45 108 -82 50 -82 -30Z', skin)}
    ${line('M-50 -28 q16 -12 32 0 M18 -28 q16 -12 32 0', hair, 6)}
    ${disc(-34, -6, 6.5, '#241b17')}${disc(34, -6, 6.5, '#241b17')}
    ${line('M0 2 q-9 26 4 32', '#000', 3, 'opacity=".25"')}
    ${line('M-24 62 q24 18 48 0', '#9c3b34', 6)}
    ${fringe}${face}
  </g>`;
}

/** The words under a picture, as on a postcard. */
export function caption(words, ink = '#fff', plate = 'rgba(20,16,14,.55)') {
  return `<rect x="0" y="${HEIGHT - 58}" width="${WIDTH}" height="58" fill="${plate}"/>
    <text x="28" y="${HEIGHT - 21}" fill="${ink}" font-family="Newsreader" font-size="25" letter-spacing=".4">${words}</text>`;
}
