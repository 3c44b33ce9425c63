/** The demo's pictures, each a function that returns the inside of an SVG. Drawn for this project, in its own style. */
import {
  box,
  bust,
  caption,
  dice,
  disc,
  HEIGHT,
  hills,
  houses,
  line,
  shape,
  sky,
  stars,
  times,
  WIDTH,
} from './shapes.mjs';

const eiffel = (x, ground, h, fill) => {
  const u = h / 300;
  return `<g transform="translate(${x} ${ground}) scale(${u})">
    ${shape('M-78 0 C-40 -70 -18 -150 -7 -280 L7 -280 C18 -150 40 -70 78 0 L52 0 C44 -34 20 -52 0 -52 C-20 -52 -44 -34 -52 0Z', fill)}
    ${box(-44, -96, 88, 9, fill)}${box(-27, -168, 54, 7, fill)}${box(-12, -284, 24, 6, fill)}${box(-2, -312, 4, 34, fill)}
    ${line('M-40 -84 L18 -168 M40 -84 L-18 -168 M-20 -160 L9 -280 M20 -160 L-9 -280', '#ffe9b0', 2.2, 'opacity=".65"')}
    ${times(9, (i) => disc([-60, -34, 34, 60, -22, 22, -10, 10, 0][i], [-20, -70, -70, -20, -130, -130, -210, -210, -288][i], 3, '#fff3c4'))}
  </g>`;
};

export const scenes = {
  '01-paris': () =>
    sky('#3d3a78', '#e56b5d', '#ffc26f') +
    disc(505, 330, 74, '#fff0c9', 'opacity=".95"') +
    hills(3, 320, 60, '#a94f63', 6) +
    houses(11, 420, 36, 92, '#5c2f55', '#ffd98a') +
    eiffel(236, 428, 330, '#2e1d3f') +
    box(0, 420, WIDTH, 130, '#2e1d3f') +
    times(9, (i) => box(470 - i * 7, 432 + i * 6, 70 + i * 14, 2.4, '#ffc26f', 'opacity=".55"')) +
    caption('Paris, 6:41 in the morning'),

  '02-turntables': () =>
    sky('#24123d', '#5a1e66') +
    times(9, (i) =>
      shape(`M${i * 95 - 40} 0 l120 0 l-${60 + i * 4} 330z`, i % 2 ? '#ff5fa2' : '#58d0ff', 'opacity=".1"'),
    ) +
    box(0, 330, WIDTH, 210, '#160b26') +
    [180, 540]
      .map(
        (x) =>
          disc(x, 300, 138, '#0d0816') +
          times(6, (i) => disc(x, 300, 128 - i * 14, 'none', 'stroke="#39264f" stroke-width="1.5"')) +
          disc(x, 300, 46, x < 300 ? '#ff5fa2' : '#ffd35c') +
          disc(x, 300, 7, '#160b26') +
          line(`M${x + 126} 190 l-30 92 l-36 20`, '#d9d2e6', 7),
      )
      .join('') +
    box(318, 196, 84, 208, '#2b1842', 'rx="10"') +
    times(
      4,
      (i) =>
        box(338, 222 + i * 44, 44, 6, '#7a5b9c') + disc(338 + [8, 36, 22, 40][i], 225 + i * 44, 11, '#fff'),
    ) +
    caption('Both decks full, one suitcase open'),

  '03-free-kick': () =>
    box(0, 0, WIDTH, HEIGHT, '#2f8f4e') +
    times(6, (i) => box(i * 120, 0, 60, HEIGHT, '#2a8447')) +
    `<g fill="none" stroke="#eaf6ec" stroke-width="5">
      <rect x="150" y="-20" width="420" height="190"/><rect x="250" y="-20" width="220" height="86"/>
      <path d="M290 170 q70 70 140 0"/></g>` +
    box(290, 0, 140, 12, '#fff') +
    times(5, (i) => disc(330 + i * 26, 250, 13, '#d8433b') + disc(330 + i * 26, 241, 7, '#5b3a29')) +
    disc(205, 402, 15, '#75aadb') +
    disc(205, 391, 8, '#f0c9a0') +
    line('M232 408 C 330 330 300 120 412 14', '#fff', 5, 'stroke-dasharray="2 14"') +
    disc(412, 16, 15, '#fff', 'stroke="#222" stroke-width="2.5"') +
    shape('M412 8 l8 6 l-3 9 h-10 l-3 -9z', '#222') +
    caption('Over the wall, under the bar'),

  '04-petra': () =>
    sky('#141c3a', '#57345c', '#d9795a') +
    stars(5, 110, 260) +
    shape('M0 60 C90 150 60 330 120 540 H0Z M720 40 C620 150 660 330 590 540 H720Z', '#5c2a2c') +
    shape('M92 540 V150 C200 110 520 110 628 150 V540Z', '#b9614a') +
    shape('M190 240 L360 168 L530 240 Z', '#d98a68') +
    box(190, 238, 340, 16, '#e7a584') +
    times(6, (i) => box(204 + i * 58, 254, 22, 204, '#e7a584') + box(198 + i * 58, 254, 34, 12, '#f2bd9f')) +
    box(318, 330, 84, 130, '#3a1a24') +
    box(170, 458, 380, 26, '#d98a68') +
    times(26, (i) => {
      const x = 110 + ((i * 197) % 500);
      const y = 490 + ((i * 53) % 42);
      return disc(x, y, 9, '#ffcf6b', 'opacity=".35"') + disc(x, y, 3.6, '#fff1c2');
    }) +
    caption('Candles before the Treasury'),

  '05-hoop': () =>
    sky('#1d1f2b', '#3a2230') +
    shape('M120 0 H600 L720 540 H0Z', '#ffffff', 'opacity=".05"') +
    box(210, 60, 300, 190, '#f3efe6', 'stroke="#c8322b" stroke-width="10" rx="4"') +
    box(300, 128, 120, 88, 'none', 'stroke="#c8322b" stroke-width="7"') +
    `<ellipse cx="360" cy="262" rx="72" ry="15" fill="none" stroke="#ff7a2f" stroke-width="9"/>` +
    line(
      'M292 268 L316 366 M428 268 L404 366 M322 274 L338 372 M398 274 L382 372 M360 277 V376 M300 302 H420 M308 336 H412',
      '#f3efe6',
      3,
    ) +
    disc(196, 332, 66, '#e0762d') +
    line('M130 332 H262 M196 266 V398 M150 284 Q196 332 150 380 M242 284 Q196 332 242 380', '#4a2210', 4) +
    line('M150 452 q40 -70 130 -148', '#fff', 3, 'stroke-dasharray="3 13" opacity=".6"') +
    `<text x="590" y="430" font-family="Instrument Sans" font-weight="700" font-size="120" fill="#c8322b" text-anchor="middle">23</text>` +
    caption('Recorded off the television, 1996'),

  '06-amazon-river': () =>
    box(0, 0, WIDTH, HEIGHT, '#1f6b4a') +
    (() => {
      const roll = dice(19);
      return times(420, () =>
        disc(
          roll() * WIDTH,
          roll() * HEIGHT,
          8 + roll() * 16,
          ['#17593c', '#2a7d56', '#1b6344', '#34905f'][Math.floor(roll() * 4)],
          'opacity=".75"',
        ),
      );
    })() +
    line('M-20 350 C110 250 170 420 290 330 S 450 190 540 260 S 660 330 740 220', '#d9b779', 58) +
    line('M-20 350 C110 250 170 420 290 330 S 450 190 540 260 S 660 330 740 220', '#e8cd97', 34) +
    line('M110 -20 C150 110 230 140 210 250 S 250 310 290 330', '#4a4436', 30) +
    line('M430 560 C420 470 500 440 500 330 S 520 280 540 262', '#d9b779', 22) +
    disc(292, 300, 9, '#fff', 'stroke="#1d2b24" stroke-width="4"') +
    `<text x="308" y="290" font-family="Instrument Sans" font-weight="600" font-size="24" fill="#fff">Manaus</text>` +
    shape('M575 300 q18 -26 46 -10 q-12 4 -16 14 q-16 10 -30 -4z', '#f2a7b5') +
    caption('Where the black water meets the brown'),

  '07-parcel': () =>
    sky('#cfe3ea', '#f6ead9') +
    box(0, 400, WIDTH, 140, '#b98d63') +
    box(470, 70, 170, 332, '#3d6b68', 'rx="4"') +
    box(492, 96, 126, 120, '#558682') +
    box(492, 240, 126, 140, '#558682') +
    disc(606, 232, 8, '#e9c46a') +
    box(440, 400, 230, 22, '#7b4b3a', 'rx="6"') +
    `<g transform="rotate(-4 240 330)">${box(110, 230, 250, 180, '#d19a5b', 'rx="4"')}${box(110, 230, 250, 44, '#c08748')}
      ${box(216, 230, 38, 180, '#efd3a2')}${line('M146 386 v-44 M176 386 v-44 M134 356 l12 -14 l12 14 M164 356 l12 -14 l12 14 M132 394 h58', '#7a4f22', 6)}
      ${box(280, 330, 60, 52, '#fff')}${times(7, (i) => box(286 + i * 7, 338, i % 2 ? 2 : 4, 26, '#222'))}</g>` +
    `<text x="60" y="130" font-family="Newsreader" font-size="46" fill="#7a4f22">Tuesday?</text>` +
    caption('Out for delivery, still'),

  '08-astronaut': () =>
    sky('#0d1430', '#27407a') +
    stars(41, 120) +
    disc(610, 110, 62, '#e9e4d4') +
    disc(592, 96, 12, '#cfc8b2') +
    disc(628, 128, 9, '#cfc8b2') +
    disc(606, 140, 6, '#cfc8b2') +
    bust({
      y: 262,
      skin: '#8a5638',
      hair: '#1b1312',
      back: disc(0, -44, 118, '#1b1312'),
      fringe: shape('M-84 -40 C-96 -140 96 -140 84 -40 C50 -92 -50 -92 -84 -40Z', '#1b1312'),
      clothes: '#ef7d2d',
      face: `${box(-24, 170, 52, 34, '#fff', 'rx="4"')}${shape('M-14 198 L2 176 L18 198z', '#d8433b')}${shape('M-62 124 q62 52 124 0 l10 26 q-72 54 -144 0z', '#d9d6cf')}`,
    }) +
    caption('To the stars, drawn at age five'),

  '09-telescope': () =>
    sky('#080a1c', '#2a1336', '#6b2d3e') +
    stars(77, 160) +
    shape(
      'M90 540 C120 330 60 260 130 150 C170 90 190 200 176 270 C240 230 214 390 262 540Z',
      '#a8663c',
      'opacity=".55"',
    ) +
    shape('M20 540 C30 420 70 380 60 300 C96 300 90 440 140 540Z', '#c98a4f', 'opacity=".5"') +
    [
      [0, 0],
      [1, 0],
      [-1, 0],
      [0.5, 1],
      [-0.5, 1],
      [0.5, -1],
      [-0.5, -1],
      [2, 0],
      [-2, 0],
      [1.5, 1],
      [-1.5, 1],
      [1.5, -1],
      [-1.5, -1],
      [0, 2],
      [1, 2],
      [-1, 2],
      [0, -2],
      [1, -2],
      [-1, -2],
    ]
      .filter(([a, b]) => a || b)
      .map(([a, b]) => {
        const x = 450 + a * 74;
        const y = 225 + b * 64;
        return shape(
          `M${x} ${y - 41} l35.5 20.5 v41 l-35.5 20.5 l-35.5 -20.5 v-41z`,
          (a * 2 + b) % 2 ? '#e9b949' : '#f6cd6b',
          'stroke="#7d5a14" stroke-width="3"',
        );
      })
      .join('') +
    line('M450 225 L300 60 M450 225 L620 60 M450 225 L450 440', '#20242f', 9) +
    disc(450, 225, 22, '#20242f') +
    shape('M250 448 H650 L610 478 H290Z', '#b7a6c9') +
    caption('Eighteen mirrors, one picture'),

  '10-gallery': () =>
    box(0, 0, WIDTH, HEIGHT, '#7b2f33') +
    times(12, (i) => box(i * 60, 0, 28, HEIGHT, '#74292d')) +
    box(0, 400, WIDTH, 140, '#5a3a26') +
    box(262, 60, 196, 262, '#c79a3b', 'rx="3"') +
    box(276, 74, 168, 234, '#8a6420') +
    box(286, 84, 148, 214, '#6f7f5a') +
    shape('M286 200 q70 -40 148 10 V298 H286Z', '#4d5b3f') +
    shape('M318 298 C320 236 336 226 346 222 L374 222 C386 226 402 236 402 298Z', '#2d2620') +
    shape(
      'M332 172 C332 132 388 132 388 172 C392 210 392 230 386 244 H334 C328 230 328 210 332 172Z',
      '#2d1f17',
    ) +
    shape('M338 176 C338 146 382 146 382 176 C382 206 372 222 360 222 C348 222 338 206 338 176Z', '#e3b98a') +
    line('M352 206 q8 5 16 0', '#8f4b3a', 2.5) +
    times(9, (i) => {
      const x = 50 + i * 78;
      const y = 452 + (i % 3) * 16;
      const fill = ['#1f2430', '#273347', '#332433', '#20382f'][i % 4];
      return (
        shape(`M${x - 44} 560 C${x - 40} ${y} ${x + 40} ${y} ${x + 44} 560Z`, fill) +
        disc(x, y - 18, 25, fill) +
        (i % 2 ? box(x + 4, y - 96, 26, 42, '#11151d', 'rx="4"') + box(x + 7, y - 92, 20, 30, '#9fc3d9') : '')
      );
    }) +
    caption('Forty seconds each'),

  '11-blue-house': () =>
    box(0, 0, WIDTH, HEIGHT, '#1d4fa3') +
    box(0, 0, WIDTH, 70, '#b8402e') +
    times(9, (i) =>
      shape(`M${20 + i * 84} 540 C${10 + i * 84} 440 ${60 + i * 84} 430 ${56 + i * 84} 540Z`, '#2f7a4a'),
    ) +
    bust({
      y: 256,
      skin: '#c98b62',
      hair: '#17100f',
      back: shape(
        'M-98 -20 C-110 -150 110 -150 98 -20 C98 60 60 110 0 110 C-60 110 -98 60 -98 -20Z',
        '#17100f',
      ),
      fringe: shape(
        'M-82 -40 C-70 -122 70 -122 82 -40 C40 -84 6 -84 0 -96 C-6 -84 -40 -84 -82 -40Z',
        '#17100f',
      ),
      clothes: '#d8433b',
      face:
        line('M-52 -34 q26 -16 52 4 q26 -20 52 -4', '#17100f', 8) +
        [
          [-74, -100, '#ff6f91'],
          [-26, -122, '#ffd35c'],
          [26, -124, '#ff8a3d'],
          [74, -100, '#ff6f91'],
        ]
          .map(
            ([x, y, fill]) =>
              times(6, (i) => disc(x + 17 * Math.cos(i * 1.05), y + 17 * Math.sin(i * 1.05), 13, fill)) +
              disc(x, y, 10, '#7a2330'),
          )
          .join('') +
        disc(-80, 62, 9, '#ffd35c') +
        disc(80, 62, 9, '#ffd35c') +
        line('M-70 150 q70 60 140 0', '#ffd35c', 9),
    }) +
    caption('At the blue house'),

  '12-marathon': () =>
    sky('#f7c873', '#f08a5d') +
    disc(560, 150, 64, '#fff1c9') +
    houses(23, 330, 50, 150, '#b2534a', null) +
    shape(
      'M250 330 V170 H270 V150 H450 V170 H470 V330 H440 V210 H420 V330 H390 V210 H375 V330 H345 V210 H330 V330 H300 V210 H280 V330Z',
      '#7d3240',
    ) +
    shape('M320 150 q40 -46 80 0z', '#7d3240') +
    box(0, 330, WIDTH, 210, '#4a4a55') +
    shape('M330 330 H390 L520 540 H200Z', '#5a5a66') +
    times(4, (i) => box(356 - i * 2, 344 + i * 52, 8 + i * 4, 26 + i * 4, '#f4f1e8')) +
    `<g transform="translate(196 300)">${line('M0 40 L-8 112 L-52 150 M-8 112 L44 148 L40 196', '#3a2218', 17)}${line('M0 44 L-44 74 L-22 104 M6 50 L46 82 L70 60', '#3a2218', 13)}
      ${shape('M-20 34 L22 34 L16 108 L-24 108Z', '#1b1b1b')}${box(-21, 56, 42, 15, '#c0272d')}${box(-21, 54, 42, 3, '#fff')}${box(-21, 71, 42, 3, '#fff')}${box(-23, 90, 40, 18, '#1f7a3d')}${disc(6, 8, 22, '#3a2218')}</g>` +
    caption('Kilometre 41, Berlin'),

  '13-collision': () =>
    box(0, 0, WIDTH, HEIGHT, '#0b1220') +
    times(7, (i) =>
      disc(360, 250, 60 + i * 44, 'none', `stroke="#24405f" stroke-width="${i % 3 === 0 ? 5 : 1.5}"`),
    ) +
    (() => {
      const roll = dice(8);
      return times(34, () => {
        const a = roll() * Math.PI * 2;
        const bend = (roll() - 0.5) * 150;
        const r = 130 + roll() * 210;
        const x = 360 + Math.cos(a) * r;
        const y = 250 + Math.sin(a) * r;
        const mx = 360 + Math.cos(a) * r * 0.55 - Math.sin(a) * bend;
        const my = 250 + Math.sin(a) * r * 0.55 + Math.cos(a) * bend;
        return line(
          `M360 250 Q${mx} ${my} ${x} ${y}`,
          ['#ffcf5c', '#ff7a59', '#6fd6ff', '#9dffb0'][Math.floor(roll() * 4)],
          2.4,
          'opacity=".9"',
        );
      });
    })() +
    disc(360, 250, 12, '#fff') +
    caption('Two protons, one question'),

  '14-wave': () =>
    sky('#e9dfc3', '#f3e9d2') +
    shape('M470 330 L540 236 L612 330Z', '#8ea3ad') +
    shape('M516 268 L540 236 L564 268 L552 262 L540 272 L528 262Z', '#fff') +
    shape(
      'M0 540 V180 C60 70 210 40 320 120 C250 100 190 130 190 190 C210 290 330 350 470 330 C560 320 640 350 720 330 V540Z',
      '#1f4e79',
    ) +
    shape('M0 540 V300 C80 240 160 330 260 370 C400 420 560 360 720 400 V540Z', '#2f6c9e') +
    shape('M0 540 V400 C120 350 220 440 360 440 S620 420 720 460 V540Z', '#163a5c') +
    times(12, (i) => {
      const a = Math.PI * (1.06 + i * 0.076);
      const x = 232 + Math.cos(a) * 150 + i * 6;
      const y = 218 + Math.sin(a) * 150;
      return (
        disc(x, y, 19, '#f7f3e6') + disc(x + 13, y + 17, 11, '#f7f3e6') + disc(x - 8, y + 22, 8, '#dfe8ec')
      );
    }) +
    line('M60 300 C90 210 150 170 196 190 M110 340 C120 270 160 240 200 250', '#7fb0d0', 6) +
    shape('M420 398 q70 34 150 -6 q-20 40 -80 42 q-50 0 -70 -36z', '#c9a15f') +
    caption('The wave, room 91', '#fff', 'rgba(16,34,52,.65)'),

  '15-tennis': () =>
    box(0, 0, WIDTH, HEIGHT, '#4d8f3a') +
    times(6, (i) => shape(`M${120 * i} 540 L${220 + 47 * i} 60 h23.5 L${120 * i + 60} 540z`, '#468535')) +
    `<g fill="none" stroke="#fff" stroke-width="5"><path d="M60 470 L220 90 H500 L660 470Z M134 470 L262 90 M586 470 L458 90 M192 210 H528 M150 300 H570 M360 210 V300"/></g>` +
    box(90, 250, 540, 5, '#fff') +
    times(45, (i) => box(92 + i * 12, 255, 1.4, 34, '#e9efe4')) +
    times(4, (i) => box(92, 258 + i * 9, 540, 1.2, '#e9efe4')) +
    disc(474, 166, 15, '#dfe94a', 'stroke="#a9b52c" stroke-width="2"') +
    line('M464 156 q12 10 8 24', '#fff', 2.5) +
    line('M230 392 Q380 20 474 166', '#dfe94a', 3, 'stroke-dasharray="2 12"') +
    `<g transform="translate(206 410) rotate(38)"><ellipse cx="0" cy="-54" rx="40" ry="52" fill="none" stroke="#3b1f5b" stroke-width="9"/>${times(6, (i) => box(-30 + i * 12, -98, 1.4, 88, '#f3efe6'))}${times(7, (i) => box(-36, -96 + i * 14, 72, 1.4, '#f3efe6'))}${box(-6, -4, 12, 84, '#3b1f5b', 'rx="5"')}</g>` +
    caption('Second set, grass still green'),

  '16-aurora': () =>
    sky('#07142b', '#10325a', '#1d5263') +
    stars(31, 140, 330) +
    times(3, (i) =>
      shape(
        `M${-60 + i * 60} ${250 + i * 20} C${150 + i * 40} ${60 + i * 30} ${260 + i * 30} ${260 - i * 20} ${430 + i * 30} ${120 + i * 26} S${660} ${40 + i * 50} 800 ${150 + i * 10} L800 ${260 + i * 16} C640 ${190 + i * 30} 560 ${330 - i * 10} 420 ${250 + i * 20} S150 ${250} -60 ${360}Z`,
        ['#5dffb0', '#37d6c0', '#b78bff'][i],
        `opacity="${[0.42, 0.3, 0.24][i]}"`,
      ),
    ) +
    hills(14, 330, 90, '#0d2436', 4) +
    houses(44, 452, 24, 54, '#081826', '#ffcf7a') +
    shape(
      'M352 452 L360 330 L368 452Z M300 452 C330 430 345 400 352 366 L352 452Z M420 452 C390 430 375 400 368 366 L368 452Z',
      '#081826',
    ) +
    box(0, 450, WIDTH, 90, '#061320') +
    caption('Half past eleven, Reykjavík harbour'),

  '17-crossing': () =>
    sky('#bcd7e0', '#e8efe8') +
    hills(6, 150, 60, '#6b9a62', 8) +
    hills(9, 190, 40, '#4f8049', 10) +
    box(0, 238, WIDTH, 302, '#6a6d74') +
    shape('M0 238 H720 V262 H0Z', '#b9b3a6') +
    times(9, (i) => shape(`M${-30 + i * 88} 470 L${30 + i * 76} 340 h38 L${24 + i * 88} 470z`, '#f5f3ec')) +
    [
      [150, '#f2f0ea', '#5a3a22'],
      [290, '#20222b', '#22180f'],
      [430, '#5a6b8c', '#3a2a1c'],
      [570, '#3f5f8a', '#2a1c12'],
    ]
      .map(
        (
          [x, coat, hair],
          i,
        ) => `<g transform="translate(${x} 268)">${line('M0 78 L-24 152 M0 78 L28 150', i === 3 ? '#3f5f8a' : coat, 19)}${line('M-4 22 L-26 66 M6 22 L28 62', coat, 12)}
        ${shape('M-19 12 H19 L16 90 H-16Z', coat)}${disc(0, -10, 20, '#e6bf98')}${shape('M-22 -10 C-26 -42 26 -42 22 -10 C22 8 16 14 16 -6 C4 -16 -8 -18 -18 -4 C-18 10 -22 6 -22 -10Z', hair)}</g>`,
      )
      .join('') +
    caption('Take five, take four'),

  '18-table-mountain': () =>
    sky('#4a2c6b', '#e8635a', '#ffb56b') +
    disc(150, 230, 52, '#fff0c2') +
    shape('M0 400 L120 330 L176 226 L196 214 H520 L546 232 L604 330 L720 380 V540 H0Z', '#4b2f58') +
    shape(
      'M196 214 H520 L512 232 Q470 222 430 238 Q380 252 330 230 Q270 216 206 236Z',
      '#fbe4d5',
      'opacity=".9"',
    ) +
    houses(51, 420, 22, 64, '#2b1d3c', '#ffdf8e') +
    box(0, 418, WIDTH, 130, '#23172f') +
    (() => {
      const roll = dice(64);
      return times(52, (i) => {
        const x = i * 14.2;
        const y = 452 + roll() * 26;
        return (
          disc(x, y, 13, '#120b1b') +
          (roll() > 0.5 ? line(`M${x - 8} ${y} l-6 -38 M${x + 8} ${y} l8 -40`, '#120b1b', 6) : '')
        );
      });
    })() +
    caption('Encore, with the mountain listening'),

  '19-engine': () =>
    box(0, 0, WIDTH, HEIGHT, '#efe3c8') +
    times(14, (i) => box(0, i * 40, WIDTH, 1, '#dccba6')) +
    times(18, (i) => box(i * 40, 0, 1, HEIGHT, '#dccba6')) +
    [
      [150, 170, 92, 16],
      [300, 262, 74, 13],
      [150, 356, 66, 12],
    ]
      .map(
        ([x, y, r, n]) =>
          `<g transform="translate(${x} ${y})">${times(n, (i) => `<rect x="-9" y="${-r - 15}" width="18" height="26" fill="#a5762d" transform="rotate(${(360 / n) * i})"/>`)}${disc(0, 0, r, '#b8863a')}${disc(0, 0, r - 15, '#c99a4c')}${times(6, (i) => `<rect x="-5" y="${-r + 18}" width="10" height="${r - 26}" fill="#a5762d" transform="rotate(${60 * i})"/>`)}${disc(0, 0, 13, '#5f4216')}</g>`,
      )
      .join('') +
    (() => {
      const roll = dice(1843);
      return times(
        3,
        (c) =>
          box(430 + c * 26, 70 + c * 110, 220, 92, '#fbf6e9', 'stroke="#8d7440" stroke-width="2" rx="3"') +
          times(5, (y) =>
            times(12, (x) =>
              roll() > 0.5 ? box(446 + c * 26 + x * 16, 84 + c * 110 + y * 14, 8, 8, '#3a2d14') : '',
            ),
          ),
      );
    })() +
    caption('Note G, somewhere between brass and paper', '#fff', 'rgba(70,48,16,.78)'),

  '20-imagined-map': () =>
    box(0, 0, WIDTH, HEIGHT, '#f4ead6') +
    shape(
      'M90 120 C190 40 330 70 380 130 C470 80 640 110 650 230 C670 340 590 430 470 430 C390 470 240 470 170 400 C60 360 30 200 90 120Z',
      '#dcd9b4',
      'stroke="#7a6a4a" stroke-width="3"',
    ) +
    line(
      'M120 180 C220 160 260 260 360 260 S520 320 620 250 M360 110 C350 200 380 320 330 440 M210 90 C230 200 180 300 240 430 M470 110 C440 220 520 300 480 420',
      '#b8663f',
      5,
    ) +
    line('M90 300 C200 330 260 300 360 340 S560 380 640 320', '#6fa3b5', 16) +
    (() => {
      const roll = dice(404);
      return times(70, () => {
        const x = 130 + roll() * 460;
        const y = 130 + roll() * 270;
        return box(
          x,
          y,
          8 + roll() * 14,
          8 + roll() * 12,
          ['#c9a36a', '#b98757', '#d6b98a'][Math.floor(roll() * 3)],
          'stroke="#7a6a4a" stroke-width="1.2"',
        );
      });
    })() +
    `<g font-family="Newsreader" fill="#4a3b22"><text x="240" y="230" font-size="34" font-style="italic">Velmora</text><text x="470" y="200" font-size="22">Quay of Oars</text><text x="196" y="382" font-size="22">Lantern Row</text></g>
     <g transform="translate(610 84)">${shape('M0 -44 L9 0 L0 44 L-9 0Z', '#4a3b22')}${shape('M-44 0 L0 -9 L44 0 L0 9Z', '#b8663f')}</g>` +
    caption('A city that is nowhere', '#fff', 'rgba(74,59,34,.8)'),

  '21-planets': () =>
    sky('#0c1233', '#3b2a63', '#e07a5f') +
    stars(90, 80, 240) +
    line('M60 420 Q360 40 690 150', '#fff', 1.6, 'stroke-dasharray="3 9" opacity=".5"') +
    disc(500, 158, 50, '#e0b48a') +
    times(
      5,
      (i) =>
        `<rect x="452" y="${126 + i * 15}" width="96" height="6" fill="${i % 2 ? '#b97f57' : '#f0d2ae'}" clip-path="circle(50px at 48px ${32 - i * 15}px)"/>`,
    ) +
    shape('M520 168 q12 -8 22 0 q-10 10 -22 0z', '#a94f3b') +
    disc(190, 300, 15, '#d9d3cc') +
    disc(185, 296, 4, '#b7b0a8') +
    `<g font-family="Instrument Sans" font-size="21" fill="#fff"><text x="216" y="308">Mercury</text><text x="560" y="142">Jupiter</text></g>` +
    hills(73, 400, 60, '#2a1836', 6) +
    hills(75, 440, 60, '#180d22', 4) +
    shape('M356 470 L366 420 h6 L382 470Z', '#000') +
    line('M352 428 L396 396', '#000', 9) +
    caption('Half an hour before sunrise'),

  '22-khachapuri': () =>
    box(0, 0, WIDTH, HEIGHT, '#2f5d62') +
    times(8, (r) => times(10, (c) => box(c * 76, r * 70, 36, 34, '#33666b'))) +
    `<ellipse cx="360" cy="268" rx="280" ry="176" fill="#f7f3ea"/><ellipse cx="360" cy="268" rx="248" ry="150" fill="#ebe4d4"/>` +
    shape('M130 268 C200 120 520 120 590 268 C520 416 200 416 130 268Z', '#c98738') +
    shape('M178 268 C240 160 480 160 542 268 C480 376 240 376 178 268Z', '#f6d77a') +
    shape('M130 268 l-34 -10 q-8 10 0 20z M590 268 l34 -10 q8 10 0 20z', '#b57529') +
    disc(360, 268, 56, '#fff6df') +
    disc(360, 268, 33, '#f59f23') +
    shape('M424 300 l34 -10 l4 22 l-34 10z', '#fdeaa0') +
    `<g transform="translate(622 54)">${box(-46, -30, 92, 62, '#fff')}${box(-6, -30, 12, 62, '#d8232a')}${box(-46, -5, 92, 12, '#d8232a')}${[
      [-28, -18],
      [28, -18],
      [-28, 20],
      [28, 20],
    ]
      .map(([x, y]) => box(x - 2, y - 7, 4, 14, '#d8232a') + box(x - 7, y - 2, 14, 4, '#d8232a'))
      .join('')}</g>` +
    caption('Breakfast in Tbilisi'),

  '23-tortoise': () =>
    sky('#8fd0d8', '#d8ecd2') +
    disc(600, 100, 46, '#fff4cf') +
    box(0, 300, WIDTH, 60, '#3f9aa8') +
    hills(61, 320, 60, '#c2a36b', 5) +
    shape('M0 420 Q360 370 720 420 V540 H0Z', '#a9874f') +
    shape('M190 410 C190 220 520 220 530 410Z', '#5b6b3c') +
    times(4, (i) =>
      shape(
        `M${232 + i * 72} 400 L${222 + i * 72} 350 L${256 + i * 72} ${312 - (i % 3) * 6} L${290 + i * 72} 350 L${280 + i * 72} 400Z`,
        '#74884c',
        'stroke="#46532d" stroke-width="5"',
      ),
    ) +
    shape(
      'M500 400 C560 400 560 330 580 300 C590 270 640 270 644 306 C646 330 620 338 604 336 C596 380 590 420 520 430Z',
      '#8b8a63',
    ) +
    disc(620, 298, 5, '#222') +
    line('M632 318 q-10 6 -20 4', '#4d4b35', 3.5) +
    shape('M220 410 h56 v58 q-28 12 -56 0z M450 410 h56 v58 q-28 12 -56 0z', '#8b8a63') +
    caption('He has time, San Cristóbal'),

  '24-big-screen': () =>
    sky('#0f1b2e', '#2c3f63') +
    houses(88, 360, 90, 210, '#15233b', '#ffd27a') +
    box(150, 70, 420, 226, '#0a0f18', 'rx="8"') +
    box(164, 84, 392, 198, '#2f8f4e') +
    times(5, (i) => box(164 + i * 80, 84, 40, 198, '#2a8447')) +
    box(358, 84, 3, 198, '#eaf6ec') +
    disc(360, 183, 36, 'none', 'stroke="#eaf6ec" stroke-width="3"') +
    times(
      4,
      (i) =>
        disc(220 + i * 34, 130 + ((i * 47) % 110), 8, '#8b1e4b') +
        disc(400 + i * 34, 120 + ((i * 61) % 120), 8, '#d8232a'),
    ) +
    box(300, 92, 120, 28, '#0a0f18', 'rx="4"') +
    `<text x="360" y="112" text-anchor="middle" font-family="Instrument Sans" font-weight="700" font-size="18" fill="#fff">2 : 2</text>` +
    (() => {
      const roll = dice(12);
      return times(60, (i) => {
        const x = (i % 30) * 25 + (i > 29 ? 12 : 0);
        const y = (i > 29 ? 452 : 414) + roll() * 16;
        const fill = ['#75aadb', '#d8433b', '#8b1e4b', '#f3efe6', '#2a8447'][Math.floor(roll() * 5)];
        return (
          shape(`M${x - 20} 560 C${x - 18} ${y} ${x + 18} ${y} ${x + 20} 560Z`, fill) +
          disc(x, y - 6, 12, ['#3a2218', '#5b3a29', '#2a1810'][i % 3])
        );
      });
    })() +
    caption('Lagos, ninetieth minute'),
};

export const size = { width: WIDTH, height: HEIGHT };
