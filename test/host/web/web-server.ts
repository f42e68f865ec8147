// A web site with VS Code for the Web, as a hosting service has it: no server side, extensions run from their `browser`
// entry in a worker, and the workspace is a virtual one.

import { once } from 'node:events';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { vscodeServer } from '../cache.ts';
import { type UserSettings, userSettings } from '../user-settings.ts';

/** The folder that is open: scheme, authority and path are those of no disk. */
const virtualFolder = 'memfs://acme+main/isms/acme-flawed';

const workbenchFolder = 'out/vs/code/browser/workbench';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export interface WebSite {
  /** The folder of the extension under test. */
  readonly extension: string;
  /** The folder whose files the workspace has at first. */
  readonly workspace: string;
  /** The built extension that provides the virtual workspace. */
  readonly memoryWorkspace: string;
  /** A bundled module within the extension's folder whose `run` is called in the extension host. */
  readonly tests?: string;
  readonly settings?: UserSettings;
  /** The language of what the extension contributes; which one, an extension gallery would say. */
  readonly language?: string;
}

export interface WebServer {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * The workbench of this package always connects to the server that it came from, and keeps the user's files there. This
 * takes both away. Throws where another version is written otherwise.
 */
function withoutServer(script: string): string {
  const replaced = (text: string, found: RegExp, by: string) => {
    if (!found.test(text)) throw new Error(`This version of the workbench has no ${found}.`);
    return text.replace(found, by);
  };
  const alone = replaced(script, /remoteAuthority:location\.host\b/, 'remoteAuthority:void 0');
  return replaced(alone, /(\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote\b/, '$1vscodeUserData');
}

/** The extensions that come with VS Code are listed for the web too, but this package lacks their scripts. */
const missingScripts = /^\/static\/extensions\/[^/]+\/dist\/browser\//;

function located(authority: string, route: string) {
  return { scheme: 'http', authority, path: route };
}

function configuration(authority: string, { extension, tests, settings }: WebSite): unknown {
  const { protocol, host, pathname } = new URL(virtualFolder);
  return {
    folderUri: { scheme: protocol.slice(0, -1), authority: host, path: pathname },
    additionalBuiltinExtensions: [located(authority, '/memory-workspace')],
    enabledExtensionProposedApi: ['audit-as-code-tests.memory-workspace'],
    developmentOptions: {
      extensions: [located(authority, '/extension')],
      ...(tests && {
        extensionTestsPath: located(
          authority,
          `/extension/${path.relative(extension, tests).replaceAll(path.sep, '/')}`,
        ),
      }),
    },
    configurationDefaults: { ...userSettings, ...settings },
    productConfiguration: { enableTelemetry: false },
    enableWorkspaceTrust: false,
    userDataPath: '/user',
    // What this package has beyond VS Code; it has to be told.
    isEnabledFileDownloads: false,
    isEnabledFileUploads: false,
    isEnabledCoderGettingStarted: false,
    webviewEndpoint: '/static/out/vs/workbench/contrib/webview/browser/pre',
    // The frame around the extension host would come from a host name of its own, which only a real site has.
    _wrapWebWorkerExtHostInIframe: false,
  };
}

function workbenchPage(settings: unknown): string {
  const values: Readonly<Record<string, string>> = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: '/static',
    WORKBENCH_NLS_FALLBACK_URL: '/static/out/nls.messages.js',
    WORKBENCH_NLS_URL: '/static/out/nls.messages.js',
  };
  const template = readFileSync(path.join(vscodeServer, workbenchFolder, 'workbench.html'), 'utf8');
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

function contentsOf(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(folder, name), 'base64')]);
}

/** Serves the site on a free port of this machine. */
export async function startWebServer(site: WebSite): Promise<WebServer> {
  const script = withoutServer(readFileSync(path.join(vscodeServer, workbenchFolder, 'workbench.js'), 'utf8'));
  const folders: Readonly<Record<string, string>> = {
    static: vscodeServer,
    extension: site.extension,
    'memory-workspace': site.memoryWorkspace,
  };
  let authority = '';

  const translated = site.language ? `package.nls.${site.language}.json` : 'package.nls.json';
  const textAt = (route: string): readonly [type: string, text: string] | undefined => {
    if (route === '/') return ['text/html', workbenchPage(configuration(authority, site))];
    if (route === `/static/${workbenchFolder}/workbench.js`) return ['text/javascript', script];
    if (missingScripts.test(route)) return ['text/javascript', ''];
    if (route === '/memory-workspace/package.nls.json') return ['application/json', '{}'];
    if (route === '/extension/package.nls.json') {
      return ['application/json', readFileSync(path.join(site.extension, translated), 'utf8')];
    }
    if (route !== '/memory-workspace/workspace.json') return undefined;
    return ['application/json', JSON.stringify({ folder: virtualFolder, files: contentsOf(site.workspace) })];
  };
  const fileAt = (route: string): string | undefined => {
    const [, name = '', ...rest] = route.split('/');
    const folder = folders[name];
    const file = folder && path.join(folder, path.join('/', ...rest));
    return file && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
  };
  const answer = ({ url = '/' }: IncomingMessage, response: ServerResponse): void => {
    const route = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
    const text = textAt(route);
    const file = text ? undefined : fileAt(route);
    if (text) response.writeHead(200, { 'Content-Type': text[0] }).end(text[1]);
    else if (!file) response.writeHead(404).end();
    else {
      response.writeHead(200, { 'Content-Type': contentTypes[path.extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    }
  };
  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  authority = `127.0.0.1:${port}`;
  return {
    address: `http://${authority}/`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
