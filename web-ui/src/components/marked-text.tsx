import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Mention } from '../lib/contracts';
import { mentionType, typeName } from '../lib/entity-type';
import { segmentsOf, type Segment } from '../lib/text-marks';
import { tokensBetween, tokensOf } from '../lib/text-tokens';
import { PlainText } from './plain-text';
import './marked-text.css';

interface MarkedTextProps {
  text: string;
  mentions: readonly Mention[];
  /** Where a click on a mention leads, by its index. */
  addressOf: (mention: number) => string;
  /** The mention that is being looked at. */
  active?: number | undefined;
  /** Told when the pointer or the keyboard comes to a mention, and when it leaves. */
  onPointAt?: (mention: number | undefined) => void;
  /** Following a mark changes what is shown, not where the reader is. */
  stay?: boolean;
}

/** A post's text with everything the models found in it marked. */
export function MarkedText({ text, mentions, ...marks }: MarkedTextProps) {
  const segments = segmentsOf(
    text,
    mentions.map(({ span }) => span),
  );
  const tokens = tokensOf(text);
  let end = 0;
  return segments.map((segment, index) => {
    const start = end;
    end += segment.text.length;
    return (
      <Fragment key={index}>
        {segment.mentions.length === 0 ? (
          <PlainText tokens={tokensBetween(tokens, start, end)} />
        ) : (
          <Mark segment={segment} mentions={mentions} {...marks} />
        )}
      </Fragment>
    );
  });
}

type MarkProps = Omit<MarkedTextProps, 'text'> & { segment: Segment };

function Mark({ segment, mentions, addressOf, active, onPointAt, stay = false }: MarkProps) {
  const innermost = segment.mentions[0] ?? 0;
  const mention = mentions[innermost];
  if (!mention) return segment.text;

  const reachable = segment.opens.includes(innermost);
  const shown = active !== undefined && segment.mentions.includes(active);
  return (
    <Link
      className="mark"
      to={addressOf(innermost)}
      replace={stay}
      preventScrollReset={stay}
      data-type={mentionType(mention.type)}
      data-decision={mention.decision}
      data-depth={Math.min(segment.mentions.length, 2)}
      data-active={shown || undefined}
      aria-current={shown && stay ? 'true' : undefined}
      title={outcomeOf(mention)}
      tabIndex={reachable ? undefined : -1}
      onMouseEnter={() => onPointAt?.(innermost)}
      onMouseLeave={() => onPointAt?.(undefined)}
      onFocus={() => onPointAt?.(innermost)}
      onBlur={() => onPointAt?.(undefined)}
    >
      {segment.text}
    </Link>
  );
}

/** What became of a mention, in a few words. */
export function outcomeOf({ type, decision, entity, candidates }: Mention): string {
  const kind = typeName(type);
  switch (decision) {
    case 'linked':
      return `${kind}: ${entity?.label ?? 'linked'}${entity?.description ? `, ${entity.description}` : ''}`;
    case 'ambiguous':
      return `${kind}: one of ${candidates.length} candidates`;
    case 'unknown':
      return `${kind}: not in Wikidata`;
  }
}
