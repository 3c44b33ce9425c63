import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { counted } from '../lib/format';
import './newcomers.css';

/**
 * Tells of posts that reached the graph since the lists were read. Lists do not move under the reader's eyes; they
 * are read anew when asked to.
 */
export function Newcomers({ inGraph }: { inGraph: number | undefined }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [seen, setSeen] = useState(inGraph);
  useEffect(() => {
    if (inGraph !== undefined && (seen === undefined || seen === 0 || inGraph < seen)) setSeen(inGraph);
  }, [inGraph, seen]);

  const fresh = inGraph !== undefined && seen !== undefined ? inGraph - seen : 0;
  if (fresh <= 0 || seen === 0) return null;
  return (
    <div className="newcomers" role="status">
      <button
        type="button"
        onClick={() => {
          setSeen(inGraph);
          void queries.invalidateQueries();
          // Only there do they all show; from a list of posts the way leads to its top.
          void navigate('/posts', { replace: pathname === '/posts' });
          window.scrollTo({ top: 0 });
        }}
      >
        {counted(fresh, 'new post')} in the graph, show
      </button>
    </div>
  );
}
