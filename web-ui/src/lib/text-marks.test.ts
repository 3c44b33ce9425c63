import { describe, expect, it } from 'vitest';
import { segmentsOf } from './text-marks';

const textsOf = (text: string, ...spans: [number, number][]) =>
  segmentsOf(
    text,
    spans.map(([start, end]) => ({ start, end })),
  ).map(({ text, mentions }) => [text, mentions]);

describe('segmentsOf', () => {
  it('cuts a name out of its sentence', () => {
    expect(textsOf('Messi scores in Paris', [0, 5], [16, 21])).toEqual([
      ['Messi', [0]],
      [' scores in ', []],
      ['Paris', [1]],
    ]);
  });

  it('counts an emoji as one, however many units JavaScript needs for it', () => {
    expect(textsOf('🎉⚽ Messi 🐐', [3, 8])).toEqual([
      ['🎉⚽ ', []],
      ['Messi', [0]],
      [' 🐐', []],
    ]);
  });

  it('counts the code points of a joined emoji one by one, as the services do', () => {
    const family = '👩‍👩‍👧';
    expect(Array.from(family)).toHaveLength(5);
    expect(textsOf(`${family} Lagos`, [6, 11])).toEqual([
      [`${family} `, []],
      ['Lagos', [0]],
    ]);
  });

  it('puts the inner of two nested mentions first', () => {
    expect(textsOf('University of Geneva wins', [0, 20], [14, 20])).toEqual([
      ['University of ', [0]],
      ['Geneva', [1, 0]],
      [' wins', []],
    ]);
  });

  it('shares the middle of two mentions that overlap', () => {
    const segments = segmentsOf('New York Times Square', [
      { start: 0, end: 14 },
      { start: 9, end: 21 },
    ]);
    expect(segments.map(({ text, mentions, opens }) => [text, mentions, opens])).toEqual([
      ['New York ', [0], [0]],
      ['Times', [1, 0], [1]],
      [' Square', [1], []],
    ]);
  });

  it('leaves out spans that are not in the text', () => {
    expect(textsOf('short', [-1, 2], [3, 3], [4, 2], [2, 60])).toEqual([['short', []]]);
  });

  it('finds nothing in an empty text', () => {
    expect(textsOf('', [0, 1])).toEqual([]);
  });
});
