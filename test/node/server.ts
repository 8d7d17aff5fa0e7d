import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestServer {
  readonly origin: string;
  /** Also ends requests that have no answer yet. Fulfilled when nothing answers any more. */
  close(): Promise<void>;
}

/** Starts a server on loopback, on a free port. */
export async function startServer(listener: RequestListener): Promise<TestServer> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Answers requests by path and query; others with 404. */
export const byRoute =
  (routes: Readonly<Record<string, RequestListener>>): RequestListener =>
  (request, response) => {
    const route = routes[request.url!];
    if (route) route(request, response);
    else response.writeHead(404).end();
  };
