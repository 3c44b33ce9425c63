import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Empty, Failure } from '../../../components/notice';
import { Waiting } from '../../../components/skeleton';
import type { Neighbourhood } from '../../../lib/contracts';
import { saysAbsent } from '../../../lib/request';
import { getNeighbourhood } from '../api/get-neighbourhood';
import { layoutOf } from '../layout';
import { Drawing } from './drawing';
import './neighbourhood-view.css';

/** More nodes than this would be a ball of wool. */
const MOST_NODES = 50;

/** What lies around an entity, drawn: the posts that name it, their pictures, and whom else they name. */
export function NeighbourhoodView({ id }: { id: string }) {
  const around = useQuery({
    queryKey: ['neighbourhood', id],
    queryFn: ({ signal }) => getNeighbourhood(id, MOST_NODES, signal),
  });

  if (around.isPending) return <NeighbourhoodOnItsWay />;
  if (saysAbsent(around.error)) {
    return (
      <Empty title="There is no such entity">
        <p>No post names it, or none does any more.</p>
      </Empty>
    );
  }
  if (around.isError) {
    return <Failure what="The graph" error={around.error} onRetry={() => void around.refetch()} />;
  }
  if (around.data.nodes.length === 0) {
    return (
      <Empty title="Nothing around it">
        <p>No post in the graph names this entity now.</p>
      </Empty>
    );
  }
  return <Drawn id={id} around={around.data} />;
}

/** Holds the drawing's place while it is read. */
export function NeighbourhoodOnItsWay() {
  return <Waiting what="The graph is being drawn" className="neighbourhood skeleton" />;
}

function Drawn({ id, around }: { id: string; around: Neighbourhood }) {
  const upright = window.matchMedia('(max-width: 46rem) and (orientation: portrait)').matches;
  const layout = useMemo(() => layoutOf(around, id, upright), [around, id, upright]);
  const kinds = (['entity', 'post', 'picture'] as const).map(
    (kind) => [kind, around.nodes.filter((node) => node.kind === kind).length] as const,
  );
  return (
    <figure className="neighbourhood">
      <Drawing layout={layout} centre={id} />
      <figcaption>
        {kinds.map(([kind, number]) => (
          <span key={kind} className="legend" data-kind={kind}>
            {LEGEND[kind]} {number}
          </span>
        ))}
        {around.nodes.length >= MOST_NODES && <span>Only the nearest {MOST_NODES} are drawn.</span>}
      </figcaption>
    </figure>
  );
}

const LEGEND = { entity: 'Entities', post: 'Posts', picture: 'Pictures' };
