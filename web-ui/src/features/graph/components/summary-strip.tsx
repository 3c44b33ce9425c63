import { useQuery } from '@tanstack/react-query';
import type { GraphSummary } from '../../../lib/contracts';
import { count } from '../../../lib/format';
import { getSummary } from '../api/get-summary';
import './summary-strip.css';

interface SummaryStripProps {
  /** Milliseconds between two looks, or false for one look only. */
  refresh: number | false;
}

/**
 * How much the graph holds, in one line. While it cannot be read it is not seen, and the lists say why; but it keeps
 * its place, so that the page does not jump when it comes.
 */
export function SummaryStrip({ refresh }: SummaryStripProps) {
  const summary = useQuery({
    queryKey: ['summary'],
    queryFn: ({ signal }) => getSummary(signal),
    refetchInterval: refresh,
  });
  return (
    <dl className="summary-strip" aria-label="The graph holds" data-unknown={!summary.data || undefined}>
      {factsOf(summary.data ?? UNKNOWN).map(([name, value]) => (
        <div key={name}>
          <dd>{count(value)}</dd>
          <dt>{name}</dt>
        </div>
      ))}
    </dl>
  );
}

const UNKNOWN: GraphSummary = {
  posts: 0,
  pictures: 0,
  mentions: 0,
  entities: 0,
  linkedEntities: 0,
  newEntities: 0,
  ambiguousMentions: 0,
};

function factsOf(summary: GraphSummary): [string, number][] {
  return [
    ['posts', summary.posts],
    ['pictures', summary.pictures],
    ['mentions', summary.mentions],
    ['entities', summary.entities],
    ['new to Wikidata', summary.newEntities],
    ['ambiguous', summary.ambiguousMentions],
  ];
}
