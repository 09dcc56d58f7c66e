/** YAML's own errors in words for people who do not know YAML. */
import * as l10n from '@vscode/l10n';
import type { YAMLError } from 'yaml';

/** What is wrong and what to do about it. Unusual errors keep the parser's own words. */
export function plainSyntaxMessage(error: YAMLError): string {
  switch (error.code) {
    case 'BAD_INDENT':
      return /Flow|flow/.test(error.message)
        ? l10n.t('A list in brackets is not closed, or continues too far to the left. Close it with ] or }.')
        : l10n.t(
            'This line is indented differently from its neighbours. Lines that belong together start in the same column.',
          );
    case 'TAB_AS_INDENT':
      return l10n.t('YAML does not allow tabs for indentation. Use spaces.');
    case 'MISSING_CHAR':
      return missingCharacter(error.message);
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return l10n.t(
        'There is a colon too many in this line, or the line before it is not finished. Put text that contains “: ” in quotes.',
      );
    case 'BLOCK_IN_FLOW':
      return l10n.t('Inside brackets, items are separated by commas, not written on lines with a dash.');
    case 'UNEXPECTED_TOKEN':
      return l10n.t('This does not belong here. Check the quotes, brackets and indentation just before it.');
    case 'BAD_SCALAR_START':
      return l10n.t('A text cannot start with this character. Put the text in quotes.');
    case 'BAD_DQ_ESCAPE':
      return l10n.t(
        'This is not an escape that YAML knows. Write \\\\ for a backslash, or use single quotes.',
      );
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return l10n.t(
        'This reference (*name) is not written correctly. Put the text in quotes if it is meant as text.',
      );
    case 'BAD_COLLECTION_TYPE':
    case 'TAG_RESOLVE_FAILED':
      return l10n.t('This YAML tag does not fit what it stands before.');
    case 'BAD_DIRECTIVE':
      return l10n.t('A line that starts with % is an instruction to YAML, and this one is not known.');
    case 'RESOURCE_EXHAUSTION':
      return l10n.t('This nests too deeply to be read.');
    default:
      return l10n.t('This is not valid YAML: {0}', error.message);
  }
}

function missingCharacter(message: string): string {
  if (/quote/i.test(message)) return l10n.t('A quote that is opened here is never closed.');
  if (/comma|,/.test(message) && !/end with/.test(message))
    return l10n.t('Items inside brackets are separated by commas; one is missing here.');
  if (/end with/.test(message)) return l10n.t('A bracket that is opened here is never closed.');
  if (/:|colon|implicit map/i.test(message))
    return l10n.t('A key needs a colon and a space behind it (key: value).');
  return l10n.t('Something is missing here: a space, a comma or a closing quote.');
}
