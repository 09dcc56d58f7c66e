import type { Operation } from '../../canvas/operation';

/** The operation of a kind. */
export type OperationOf<Kind extends Operation['kind']> = Extract<Operation, { readonly kind: Kind }>;
