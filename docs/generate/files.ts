/** Every generated file: path and content. */
import { agentsGuideFiles } from './agentsGuide';
import { drawingFiles } from './drawing';
import { formatFiles } from './format';
import { libraryFiles } from './library';
import { ruleFiles } from './rules';
import { schemaFiles } from './schema';
import { settingFiles } from './settings';
import { suggestionFiles } from './suggestions';
import { syntaxFiles } from './syntaxes';
import { textFiles } from './texts';
import { translationFiles } from './translations';

export function generatedFiles(): ReadonlyMap<string, string> {
  const sources = [
    syntaxFiles,
    textFiles,
    translationFiles,
    ruleFiles,
    schemaFiles,
    settingFiles,
    formatFiles,
    drawingFiles,
    agentsGuideFiles,
    libraryFiles,
    suggestionFiles,
  ];
  return new Map(sources.flatMap((files) => [...files()]));
}
