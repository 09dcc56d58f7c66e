/** The services whose pipelines can post a review; apart from `services.ts`, so that help does not load that. */
export const SERVICES = ['github', 'gitlab', 'azure'] as const;
export type ServiceName = (typeof SERVICES)[number];
