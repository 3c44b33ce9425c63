import { useQuery } from '@tanstack/react-query';
import type { GraphSummary } from '../../../lib/contracts';
import { count } from '../../../lib/format';
import { getSummary } from '../api/get-summary';
import './summary-strip.css';

interface SummaryStripProps {
  /** Milliseconds between two looks, or false for one look only. */
  refresh: number | false;
}

/** How much the graph holds, in one line. While it cannot be read it stays away: the lists say why. */
export function SummaryStrip({ refresh }: SummaryStripProps) {
  const summary = useQuery({
    queryKey: ['summary'],
    queryFn: ({ signal }) => getSummary(signal),
    refetchInterval: refresh,
  });
  if (!summary.data) return null;
  return (
    <dl className="summary-strip" aria-label="The graph holds">
      {factsOf(summary.data).map(([name, value]) => (
        <div key={name}>
          <dd>{count(value)}</dd>
          <dt>{name}</dt>
        </div>
      ))}
    </dl>
  );
}

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
