import { RECONCILE_TYPES } from './reconcile-types.ts';

/** Size of the frame in which a client shows a preview, in CSS px. */
const PREVIEW = { width: 400, height: 160 };

/** What a client is told about this service (Reconciliation Service API 0.2). */
export function reconcileManifest(origin: string, collection: string): object {
  const suggest = (what: string) => ({ service_url: origin, service_path: `/reconcile/suggest/${what}` });
  return {
    versions: ['0.2'],
    name: `${collection} (Sidelight)`,
    identifierSpace: `${origin}/`,
    schemaSpace: `${origin}/reconcile/properties`,
    documentation: `${origin}/graphql`,
    defaultTypes: RECONCILE_TYPES,
    view: { url: `${origin}/reconcile/view/{{id}}` },
    preview: { url: `${origin}/reconcile/preview/{{id}}`, ...PREVIEW },
    suggest: { entity: suggest('entity'), type: suggest('type'), property: suggest('property') },
    extend: {
      propose_properties: { service_url: origin, service_path: '/reconcile/properties' },
      property_settings: [],
    },
  };
}
