import path from 'node:path';

const packages = path.join(import.meta.dirname, '../../node_modules');

/**
 * What packages offer to browsers, by the names it is imported by, for bundles that run there too: everything else is
 * taken as for Node.
 */
export const forBrowsers = Object.fromEntries(
  [
    ['vscode-languageserver/browser', 'vscode-languageserver/lib/browser/main.js'],
    ['vscode-languageserver-protocol/browser', 'vscode-languageserver-protocol/lib/browser/main.js'],
    ['vscode-jsonrpc/browser', 'vscode-jsonrpc/lib/browser/main.js'],
    ['fflate', 'fflate/esm/browser.js'],
    ['yaml', 'yaml/browser/index.js'],
  ].map(([name, file]) => [name, path.join(packages, file)]),
);

/** Streams of Node, which libraries ask for and do without: nothing reads or writes by them here. */
export const withoutStreams = {
  name: 'without streams',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^stream$/ }, ({ path: name }) => ({ path: name, namespace: 'nothing' }));
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};
