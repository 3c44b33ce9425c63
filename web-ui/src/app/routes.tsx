import { Navigate, type RouteObject } from 'react-router';
import { BrokenPage } from './broken-page';
import { Frame } from './frame';
import { EntitiesPage } from './pages/entities-page';
import { EntityPage } from './pages/entity-page';
import { GraphPage } from './pages/graph-page';
import { JourneyPage } from './pages/journey-page';
import { LostPage } from './pages/lost-page';
import { PostPage } from './pages/post-page';
import { PostsPage } from './pages/posts-page';

/** Every address of the page. They stand behind the `#`, so any file server can serve it. */
export const routes: RouteObject[] = [
  {
    path: '/',
    element: <Frame />,
    errorElement: (
      <main className="broken">
        <BrokenPage />
      </main>
    ),
    children: [
      {
        // A screen that breaks leaves the frame around it, and with it the way to the others.
        errorElement: <BrokenPage />,
        children: [
          { index: true, element: <Navigate to="/posts" replace /> },
          { path: 'posts', element: <PostsPage /> },
          { path: 'posts/:id', element: <PostPage /> },
          { path: 'entities', element: <EntitiesPage /> },
          { path: 'entities/:id', element: <EntityPage /> },
          { path: 'graph', element: <GraphPage /> },
          { path: 'graph/:id', element: <GraphPage /> },
          { path: 'journey', element: <JourneyPage /> },
          { path: '*', element: <LostPage /> },
        ],
      },
    ],
  },
];
