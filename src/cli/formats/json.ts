import type { Format } from './report';

/** One array of findings, for programs. */
export const json: Format = ({ problems }) => `${JSON.stringify(problems, undefined, 2)}\n`;
