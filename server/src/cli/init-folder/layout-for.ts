import type { Engine } from '../../engine/engine.ts';
import { relativeTo } from '../../engine/paths.ts';
import { type NewIsms, newIsms } from '../../features/new-files/isms.ts';
import type { NewFile } from '../../features/new-files/new-file.ts';
import { readmeText } from '../../features/new-files/readme.ts';

/** What is to be written, and what of the folder takes its place. */
export interface FolderLayout {
  readonly files: readonly NewFile[];
  /** Files that hold already what there should be one of. */
  readonly replacing: readonly string[];
}

const gitignore = `# Lock files of office programs
~$*
.~lock.*
`;

/**
 * The files of a new ISMS in a folder. A statement or programme that is there already is the one of the ISMS; people add
 * up, so that the roles which stand for people get a file beside those that are there.
 */
export function layoutFor(root: string, isms: NewIsms, engine: Engine | undefined): FolderLayout {
  const documents = engine?.allIsms().find((each) => each.root === root)?.documents;
  const [statement] = documents?.all('StatementOfApplicability') ?? [];
  const people = documents?.all('People') ?? [];
  const replacing = statement ? [relativeTo(root, statement.file)] : [];
  const files = newIsms(root, isms).flatMap((file): readonly NewFile[] => {
    if (file.file === `${root}/soa.audit.yaml` && statement) return [];
    if (file.file !== `${root}/people.audit.yaml` || people.length === 0) return [file];
    const text = file.text.replace(/^id: people$/m, 'id: roles');
    return [{ file: `${root}/roles.audit.yaml`, text }];
  });
  return {
    files: [
      ...files,
      { file: `${root}/README.md`, text: readmeText(isms) },
      { file: `${root}/.gitignore`, text: gitignore },
    ],
    replacing: [...replacing, ...people.map(({ file }) => relativeTo(root, file))],
  };
}
