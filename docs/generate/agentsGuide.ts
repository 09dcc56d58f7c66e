/** `llms.txt`: the format on one page for a language model that has never seen it. */
import { formatGuide } from '../../src/language/agentTools/guide';

/** Where the guide is kept. */
export const GUIDE_FILE = 'llms.txt';

/** The generated files: path and content. */
export function agentsGuideFiles(): ReadonlyMap<string, string> {
  return new Map([[GUIDE_FILE, formatGuide()]]);
}
