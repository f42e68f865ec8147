// The page of a map as it is before it is told anything: it holds nothing of the workspace.

/** What the page loads, as URIs that the webview may reach. */
export interface MapPageSources {
  readonly script: string;
  readonly style: string;
  /** What a webview's own resources come from, for the policy. */
  readonly origin: string;
  /** A word that cannot be guessed, for the one script. */
  readonly nonce: string;
  /** The language of VS Code, as a BCP 47 tag. */
  readonly language: string;
  readonly title: string;
}

/** Makes the HTML: one script and one style sheet, both from the extension; everything else is forbidden. */
export function mapHtml({ script, style, origin, nonce, language, title }: MapPageSources): string {
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${origin}; script-src 'nonce-${nonce}'`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${escaped(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<link rel="stylesheet" href="${escaped(style)}">`,
    '</head>',
    '<body>',
    `<script nonce="${escaped(nonce)}" src="${escaped(script)}"></script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
