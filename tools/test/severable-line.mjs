import { createServer, request as httpRequest } from 'node:http';
import { connect } from 'node:net';

/**
 * A proxy that can be cut like a network cable: open connections die, new ones are refused.
 * @returns {Promise<{ proxyUrl: string, cut: () => void, mend: () => void, close: () => void }>}
 */
export async function openLine() {
  const sockets = new Set();
  let isCut = false;
  const track = (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((incoming, outgoing) => forward(incoming, outgoing));
  server.on('connection', (socket) => (isCut ? socket.destroy() : track(socket)));
  server.on('connect', (incoming, socket, head) => {
    const [host, port] = (incoming.url ?? '').split(':');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    track(onward);
    onward.on('close', () => socket.destroy());
    socket.on('close', () => onward.destroy());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    proxyUrl: `http://127.0.0.1:${server.address().port}`,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      isCut = false;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function forward(incoming, outgoing) {
  const { method, headers, url } = incoming;
  const onward = httpRequest(new URL(url ?? ''), { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}
