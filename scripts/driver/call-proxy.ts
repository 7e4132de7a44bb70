import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

/** A proxy on this machine, for a browser that cannot be told otherwise where a host is. */
export interface CallProxy {
  port: number;
  close: () => Promise<void>;
}

/** Leads whatever a browser asks for to the call server at `targetPort`, and nothing anywhere else. */
export async function startCallProxy(targetPort: number): Promise<CallProxy> {
  const server = createServer((_request, response) => response.writeHead(404).end());
  server.on('connect', (_request, client, head) => {
    const target = connect(targetPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.write(head);
      target.pipe(client);
      client.pipe(target);
    });
    const end = () => {
      target.destroy();
      client.destroy();
    };
    for (const side of [target, client]) side.on('error', end).on('close', end);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
