import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Failure } from '../../components/notice';
import { SkeletonLines } from '../../components/skeleton';
import { getEntity } from '../../features/entities/api/get-entity';
import { EntityAside } from '../../features/entities/components/entity-aside';
import { EntityHead } from '../../features/entities/components/entity-head';
import { EntityPosts } from '../../features/entities/components/entity-posts';
import { useTitle } from '../../lib/use-title';

export function EntityPage() {
  const { id = '' } = useParams();
  const entity = useQuery({ queryKey: ['entities', id], queryFn: ({ signal }) => getEntity(id, signal) });
  useTitle(entity.data?.label ?? 'Entity');
  return (
    <>
      <p className="crumb">
        <Link to="/entities">Entities</Link>
      </p>
      {entity.isPending && <SkeletonLines lines={4} />}
      {entity.isError && (
        <Failure what="The entity" error={entity.error} onRetry={() => void entity.refetch()} />
      )}
      {entity.data && (
        <>
          <EntityHead entity={entity.data} />
          <div className="entity-columns">
            <section aria-label="Its posts">
              <EntityPosts key={id} id={id} />
            </section>
            <EntityAside entity={entity.data} />
          </div>
        </>
      )}
    </>
  );
}
