import { Link, useRouteError } from 'react-router';
import { useTitle } from '../lib/use-title';
import '../components/notice.css';

/** What is left to show when the page itself has a fault. */
export function BrokenPage() {
  const fault = useRouteError();
  useTitle('A fault');
  return (
    <div className="notice notice-failure" role="alert">
      <h1 className="notice-title">This page has a fault</h1>
      <p>It broke while it was drawn. The posts and the graph are not touched by that.</p>
      <p>
        <Link to="/posts">Go to the posts</Link>
      </p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        Load the page anew
      </button>
      <details>
        <summary>What the browser says</summary>
        <code>{fault instanceof Error ? fault.message : String(fault)}</code>
      </details>
    </div>
  );
}
