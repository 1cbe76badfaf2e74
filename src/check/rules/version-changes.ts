import { parseVersionChanges, versionChangesName } from '../../derived/version-changes.ts';
import { defineFaults } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

const { report, ...kinds } = defineFaults({
  severity: 'error',
  messages: {
    'version-changes':
      'Die Datei ist beschädigt. Sie wird erzeugt: npm run changes -- <alte knowledge-base.json> <neue knowledge-base.json>. Ohne sie sagt die Seite, dass es keine frühere Fassung zum Vergleich gibt.',
    'version-changes/other':
      'Die Datei beschreibt die Änderungen bis Version {after}; city.yaml nennt {version}. Bitte neu erzeugen (npm run changes) oder löschen.',
  },
  help: {
    'version-changes':
      'Was sich seit der vorigen Veröffentlichung geändert hat (version-changes.json), wird erzeugt und gilt für die Version in city.yaml.',
  },
});

/** The generated list of changes can be read and belongs to the version that is being published. */
export const versionChanges: Rule = {
  ...kinds,
  *check(context) {
    const text = context.texts.get(versionChangesName);
    if (text === undefined) return;
    const place = { file: versionChangesName };
    const changes = parseVersionChanges(text);
    if (!changes) {
      yield report('version-changes', place);
      return;
    }
    for (const { data } of recordsOf(context, 'city')) {
      const { version } = data.report;
      if (version !== changes.after.version)
        yield report('version-changes/other', place, { after: changes.after.version, version });
    }
  },
};
