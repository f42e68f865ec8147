import {
  type Connection,
  DidChangeConfigurationNotification,
  type WorkspaceClientCapabilities,
} from 'vscode-languageserver';

/**
 * The settings of the client, `auditAsCode.*`, asked for when they are needed. Of a client that cannot be asked, those
 * count that it told last.
 */
export class Settings {
  readonly #connection: Connection;
  readonly #client: () => WorkspaceClientCapabilities | undefined;
  #told: unknown;

  constructor(connection: Connection, client: () => WorkspaceClientCapabilities | undefined) {
    this.#connection = connection;
    this.#client = client;
  }

  /** @param settings what came with `workspace/didChangeConfiguration`: all that the client tells, by section */
  tell(settings: unknown): void {
    this.#told = settings;
  }

  /**
   * Which switches of a section are on, for a document. What the client does not say is on: all of them are by default,
   * and a client may have no settings.
   */
  async switches<K extends string>(section: string, names: readonly K[], uri: string): Promise<ReadonlySet<K>> {
    const values = entriesOf(await this.#section(section, uri));
    return new Set(names.filter((name) => values.get(name) !== false));
  }

  #section(section: string, uri: string): unknown {
    if (!this.#client()?.configuration) return entriesOf(entriesOf(this.#told).get('auditAsCode')).get(section);
    const item = { section: `auditAsCode.${section}`, scopeUri: uri };
    return this.#connection.workspace.getConfiguration(item);
  }

  /** Asks the client to tell when a setting has changed. */
  async follow(): Promise<void> {
    if (!this.#client()?.didChangeConfiguration?.dynamicRegistration) return;
    await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'auditAsCode' });
  }
}

function entriesOf(given: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof given === 'object' && given !== null ? Object.entries(given) : []);
}
