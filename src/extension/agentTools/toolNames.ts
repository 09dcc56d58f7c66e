/** The tools by the names that `package.json` gives them. */
export const TOOL_NAMES = [
  'bmc_readCanvas',
  'bmc_lintCanvas',
  'bmc_openNeeds',
  'bmc_editCanvas',
  'bmc_createCanvas',
] as const;
export type ToolName = (typeof TOOL_NAMES)[number];
