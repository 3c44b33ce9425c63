import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createHashRouter, RouterProvider } from 'react-router';
import { Problem } from '../lib/request';
import { routes } from './routes';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What the server refuses once it refuses again; what did not reach it may reach it the next time.
      retry: (failures, error) =>
        failures < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
      retryDelay: 600,
    },
  },
});

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no element with the id "page"');

createRoot(page).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={createHashRouter(routes)} />
    </QueryClientProvider>
  </StrictMode>,
);
