import type { TextSpan } from './contracts';

/** A stretch of text and the mentions it belongs to, as indexes into the spans, innermost first. */
export interface Segment {
  text: string;
  mentions: number[];
  /** The mentions whose first stretch this is. */
  opens: number[];
}

/**
 * Cuts a text where mentions begin and end, so that overlapping and nested ones can all be shown.
 * Spans count code points while JavaScript strings count UTF-16 units, hence the array of characters. Spans that do
 * not lie in the text are left out.
 */
export function segmentsOf(text: string, spans: readonly TextSpan[]): Segment[] {
  const characters = Array.from(text);
  const inside = spans
    .map((span, mention) => ({ ...span, mention }))
    .filter(({ start, end }) => 0 <= start && start < end && end <= characters.length);

  const cuts = new Set([0, characters.length]);
  for (const { start, end } of inside) cuts.add(start).add(end);
  const borders = [...cuts].sort((a, b) => a - b);

  return borders.slice(1).map((end, index) => {
    const start = borders[index] ?? 0;
    const covering = inside
      .filter((span) => span.start <= start && end <= span.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return {
      text: characters.slice(start, end).join(''),
      mentions: covering.map(({ mention }) => mention),
      opens: covering.filter((span) => span.start === start).map(({ mention }) => mention),
    };
  });
}
