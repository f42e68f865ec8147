// Without `with { type: 'json' }`, which allows the whole manifest alone to be imported, and bundles would carry it.
export { version } from '../../../package.json';
