import {
  type Connection,
  DidChangeConfigurationNotification,
  type WorkspaceClientCapabilities,
} from 'vscode-languageserver';

/** The settings of the client, `auditAsCode.*`, asked for when they are needed. */
export class Settings {
  readonly #connection: Connection;
  readonly #client: () => WorkspaceClientCapabilities | undefined;

  constructor(connection: Connection, client: () => WorkspaceClientCapabilities | undefined) {
    this.#connection = connection;
    this.#client = client;
  }

  /**
   * Which switches of a section are on, for a document. What the client does not say is on: all of them are by default,
   * and a client may have no settings.
   */
  async switches<K extends string>(section: string, names: readonly K[], uri: string): Promise<ReadonlySet<K>> {
    if (!this.#client()?.configuration) return new Set(names);
    const item = { section: `auditAsCode.${section}`, scopeUri: uri };
    const given: unknown = await this.#connection.workspace.getConfiguration(item);
    const values = new Map<string, unknown>(typeof given === 'object' && given !== null ? Object.entries(given) : []);
    return new Set(names.filter((name) => values.get(name) !== false));
  }

  /** Asks the client to tell when a setting has changed. */
  async follow(): Promise<void> {
    if (!this.#client()?.didChangeConfiguration?.dynamicRegistration) return;
    await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'auditAsCode' });
  }
}
