import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter } from 'react-router';
import { AppRoutes } from './AppRoutes.js';
import { ErrorBoundary } from './ErrorBoundary.js';
import { queryClient } from './query-client.js';
import { Theme } from './Theme.js';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Theme>
        <ErrorBoundary>
          <BrowserRouter>
            <AppRoutes />
          </BrowserRouter>
        </ErrorBoundary>
      </Theme>
    </QueryClientProvider>
  );
}
