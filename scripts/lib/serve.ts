import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
};

export interface LocalServer {
  readonly port: number;
  close(): Promise<void>;
}

interface ServeOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Sent as Content-Security-Policy with every answer. */
  readonly csp?: string;
  /** Pages made on the fly, by path; they win over files. */
  readonly pages?: Readonly<Record<string, string>>;
  /** The content type of HTML files, where UTF-8 is not to be claimed for them. */
  readonly htmlType?: string;
  /** Changes an HTML file before it is sent. */
  readonly edit?: (html: Buffer) => Buffer;
}

/** The path of a request, or null for one that is no valid address. */
function pathOf(url = '/'): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/** Serves a folder on the loopback address. Rejects with a clear message where the port is taken. */
export function serveFolder(
  folder: string,
  { port = 0, csp, pages = {}, htmlType = TYPES['.html'] as string, edit }: ServeOptions = {},
): Promise<LocalServer> {
  const server: Server = createServer((request, response) => {
    const headers = csp ? { 'content-security-policy': csp } : {};
    const path = pathOf(request.url);
    if (path === null) {
      response.writeHead(400, headers);
      response.end();
      return;
    }
    const page = pages[path];
    if (page !== undefined) {
      response.writeHead(200, {
        ...headers,
        'content-type': TYPES[extname(path)] ?? (TYPES['.html'] as string),
      });
      response.end(page);
      return;
    }
    const file = join(folder, normalize(path));
    if (!file.startsWith(folder) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404, headers);
      response.end();
      return;
    }
    const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
    const isHtml = type === TYPES['.html'];
    response.writeHead(200, { ...headers, 'content-type': isHtml ? htmlType : type });
    if (isHtml && edit) response.end(edit(readFileSync(file)));
    else createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use. Choose another with --port.`)
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      }),
    );
  });
}
