/** A register of findings as somebody has kept it for years, each row with the finding that it belongs to. */
export interface RegisterRow {
  readonly finding: string | undefined;
  readonly cells: readonly string[];
}

/** The rows from the first line of the file. */
export const registerRows: readonly RegisterRow[] = [
  {
    finding: undefined,
    cells: ['Feststellungsregister der ACME GmbH', '', '', '', '', '', '', '', '', '', '', '', '', ''],
  },
  { finding: undefined, cells: ['', '', '', '', '', '', '', '', '', '', '', '', '', ''] },
  {
    finding: undefined,
    cells: [
      'Nr.',
      'Audit',
      'Einstufung',
      'Normkapitel',
      'Kurzbeschreibung',
      'Beschreibung',
      'Festgestellt von',
      'Festgestellt am',
      'Status',
      'Ursache',
      'Maßnahme',
      'Verantwortlich',
      'Frist',
      'Kosten in €',
    ],
  },
  {
    finding: '2025-07',
    cells: [
      '2025/07',
      'IA-2025-01',
      'Nebenabweichung',
      'A.5.18, 9.2.2',
      'Konten Ausgeschiedener bleiben aktiv',
      'Von 25 geprüften Konten waren drei\nnach fünf Tagen noch aktiv; "HR-Feed" ausgefallen',
      'Dana Mora',
      '04.02.2025',
      'in Bearbeitung',
      'Der Feed fällt seit Oktober aus',
      'Alarm einrichten',
      's.rao@acme.example',
      '31.03.2025',
      '1.200',
    ],
  },
  {
    finding: '2025-07',
    cells: ['2025/07', '', '', '', '', '', '', '', '', '', 'Konten täglich abgleichen', 'Weiß, Jana', '15.4.2025', ''],
  },
  {
    finding: '2025-08',
    cells: [
      '2025/08',
      'Zertifizierung Mai',
      'HA',
      '5.1',
      '',
      'Die Leitung hat keine Ziele gesetzt. Das wurde bestätigt.',
      'Extern: Müller',
      '03/04/2025',
      'offen',
      '',
      '',
      '',
      '',
      '',
    ],
  },
  {
    finding: 'F-12',
    cells: [
      '12',
      'IA-2025-01',
      'Abweichung',
      'Kap. 7.2 und A 6.3',
      'Schulungsnachweise fehlen',
      'Für zwei Mitarbeiter fehlen sie',
      'Dana Mora',
      '2025-02-05',
      'geschlossen',
      'Wechsel der Ablage',
      'Ablage zusammenführen',
      'Facility',
      '12/31/2025',
      '=2+2',
    ],
  },
  {
    finding: 'F-2026-001',
    cells: [
      '',
      'IA-2025-01',
      'Stärke',
      'A.8.24',
      'Schlüsselverwaltung vorbildlich',
      '',
      'd.mora',
      '5. Februar 2025',
      '',
      '',
      '',
      '',
      '',
      '',
    ],
  },
  { finding: undefined, cells: ['', '', '', '', '', '', '', '', '', '', '', '', '', '1.204'] },
  { finding: undefined, cells: ['Stand 1.3.2025', '', '', '', '', '', '', '', '', '', '', '', '', ''] },
];

/** The register as Excel saves it in Germany: semicolons, Windows-1252. */
export function registerCsv(): Uint8Array {
  const lines = registerRows.map(({ cells }) => cells.map(quoted).join(';'));
  return windows1252(`${lines.join('\r\n')}\r\n`);
}

function quoted(text: string): string {
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What Windows-1252 has beyond Latin-1, as far as it occurs. */
const beyond: Readonly<Record<string, number>> = { '€': 0x80, '–': 0x96, '„': 0x84, '“': 0x93 };

function windows1252(text: string): Uint8Array {
  return Uint8Array.from([...text].map((character) => beyond[character] ?? character.charCodeAt(0)));
}
